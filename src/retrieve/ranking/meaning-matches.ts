import type { FeatureTable } from "./feature-table.ts";

const sampleSize = 192;

/** Cosines between a question and passages, told against what is usual for the question. */
export class MeaningMatches {
  /** Passages spread evenly over all: their cosines tell what is usual. */
  readonly sample: readonly number[];

  constructor(passageCount: number) {
    const step = Math.max(1, Math.floor(passageCount / sampleSize));
    this.sample = Array.from({ length: Math.ceil(passageCount / step) }, (_, i) => i * step);
  }

  /**
   * Fills in the candidates' cosines.
   *
   * @param cosineOf a passage's cosine with the question, of candidates and of the sample
   * @returns the plain cosines, a number a candidate
   */
  fill(cosineOf: (passage: number) => number, candidates: readonly number[], table: FeatureTable): Float32Array {
    const { mean, deviation } = this.#usual(cosineOf);
    const cosines = new Float32Array(candidates.length);
    let best = -1;
    for (let row = 0; row < cosines.length; row++) {
      cosines[row] = cosineOf(candidates[row] ?? 0);
      best = Math.max(best, cosines[row] ?? 0);
    }
    for (let row = 0; row < cosines.length; row++) {
      const cosine = cosines[row] ?? 0;
      table.set(row, "cosine", (cosine - mean) / deviation / 4);
      table.set(row, "cosineGap", (best - cosine) / deviation / 4);
    }
    return cosines;
  }

  #usual(cosineOf: (passage: number) => number): { mean: number; deviation: number } {
    let [sum, squares] = [0, 0];
    for (const passage of this.sample) {
      const cosine = cosineOf(passage);
      sum += cosine;
      squares += cosine * cosine;
    }
    const count = Math.max(1, this.sample.length);
    const mean = sum / count;
    return { mean, deviation: Math.sqrt(Math.max(1e-4, squares / count - mean * mean)) };
  }
}
