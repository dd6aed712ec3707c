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
    const start = passage * this.#dimension;
    let sum = 0;
    for (let i = 0; i < this.#dimension; i++) sum += (question[i] ?? 0) * (this.#vectors[start + i] ?? 0);
    return sum;
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
