import type { FeatureTable } from "./feature-table.ts";

const sampleSize = 192;

/** Cosines between a question and passages, told against what is usual for the question. */
export class MeaningMatches {
  readonly #vectors: Float32Array;
  readonly #dimension: number;
  readonly #count: number;

  constructor(vectors: Float32Array, dimension: number) {
    this.#vectors = vectors;
    this.#dimension = dimension;
    this.#count = vectors.length / dimension;
  }

  /** Cosine of a question with a passage; vectors have length 1, so it is their product. */
  cosine(question: Float32Array, passage: number): number {
    return dotProduct(question, this.#vectors, passage * this.#dimension);
  }

  /** Fills in the candidates' cosines. @returns the plain cosines, a number a candidate */
  fill(question: Float32Array, candidates: readonly number[], table: FeatureTable): Float32Array {
    const { mean, deviation } = this.#usual(question);
    const cosines = Float32Array.from(candidates, (passage) => this.cosine(question, passage));
    const best = cosines.reduce((a, b) => Math.max(a, b), -1);
    for (const [row, cosine] of cosines.entries()) {
      table.set(row, "cosine", (cosine - mean) / deviation / 4);
      table.set(row, "cosineGap", (best - cosine) / deviation / 4);
    }
    return cosines;
  }

  /** Mean and standard deviation over a sample spread evenly over all passages. */
  #usual(question: Float32Array): { mean: number; deviation: number } {
    const step = Math.max(1, Math.floor(this.#count / sampleSize));
    let [count, sum, squares] = [0, 0, 0];
    for (let passage = 0; passage < this.#count; passage += step) {
      const cosine = this.cosine(question, passage);
      count++;
      sum += cosine;
      squares += cosine * cosine;
    }
    const mean = sum / Math.max(1, count);
    return { mean, deviation: Math.sqrt(Math.max(1e-4, squares / Math.max(1, count) - mean * mean)) };
  }
}

/** Product of a vector with the one that begins at a place of many. Four sums at a time: none waits for the addition before. */
function dotProduct(vector: Float32Array, many: Float32Array, start: number): number {
  const { length } = vector;
  const fours = length - (length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0, at = start; i < fours; i += 4, at += 4) {
    a += (vector[i] ?? 0) * (many[at] ?? 0);
    b += (vector[i + 1] ?? 0) * (many[at + 1] ?? 0);
    c += (vector[i + 2] ?? 0) * (many[at + 2] ?? 0);
    d += (vector[i + 3] ?? 0) * (many[at + 3] ?? 0);
  }
  for (let i = fours; i < length; i++) a += (vector[i] ?? 0) * (many[start + i] ?? 0);
  return a + b + c + d;
}
