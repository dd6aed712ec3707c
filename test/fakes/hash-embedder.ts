import type { Embedder } from "../../src/core/ports.ts";

/** An embedder without a model: a text's vector counts its words at hashed places. Texts that share words are near. */
export function hashEmbedder(name = "hash", dimension = 32): Embedder {
  const embed = async (texts: readonly string[]): Promise<Float32Array[]> =>
    texts.map((text) => vectorOf(text, dimension));
  return { name, dimension, embedQuestions: embed, embedPassages: embed };
}

function vectorOf(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  for (const word of text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? []) {
    let hash = 7;
    for (const letter of word) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    vector[hash % dimension] = (vector[hash % dimension] ?? 0) + (hash & 1024 ? 1 : -1);
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
