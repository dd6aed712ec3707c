/**
 * The nearest vectors by looking at every one.
 *
 * @param vectors one after the other, each as long as the question, of length 1
 * @returns numbers of the nearest, best first
 */
export function nearest(vectors: Float32Array, question: Float32Array, count: number): number[] {
  const best: { readonly at: number; readonly score: number }[] = [];
  const dimension = question.length;
  for (let at = 0, i = 0; i < vectors.length; at++) {
    let score = 0;
    for (let k = 0; k < dimension; k++, i++) score += (question[k] ?? 0) * (vectors[i] ?? 0);
    if (best.length === count && score <= (best.at(-1)?.score ?? 0)) continue;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { at, score });
    if (best.length > count) best.pop();
  }
  return best.map(({ at }) => at);
}
