/** Keeps the labels with the highest scores of all that are offered. */
export class Nearest {
  readonly #count: number;
  readonly #best: { readonly label: number; readonly score: number }[] = [];

  /** @param count how many are kept */
  constructor(count: number) {
    this.#count = count;
  }

  offer(label: number, score: number): void {
    const best = this.#best;
    if (best.length === this.#count && score <= (best.at(-1)?.score ?? 0)) return;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { label, score });
    if (best.length > this.#count) best.pop();
  }

  /** What was kept, best first. */
  labels(): number[] {
    return this.#best.map(({ label }) => label);
  }
}

/**
 * The nearest vectors by looking at every one.
 *
 * @param vectors one after the other, each as long as the question, of length 1
 * @returns numbers of the nearest, best first
 */
export function nearest(vectors: Float32Array, question: Float32Array, count: number): number[] {
  const best = new Nearest(count);
  const dimension = question.length;
  for (let at = 0, i = 0; i < vectors.length; at++) {
    let score = 0;
    for (let k = 0; k < dimension; k++, i++) score += (question[k] ?? 0) * (vectors[i] ?? 0);
    best.offer(at, score);
  }
  return best.labels();
}
