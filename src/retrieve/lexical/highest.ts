/**
 * The numbers with the highest values, best first; of equals the lower number.
 *
 * @param numbers each once
 * @param values by number
 */
export function highest(numbers: readonly number[] | Uint32Array, values: ArrayLike<number>, limit: number): number[] {
  const by = (a: number, b: number): number => (values[b] ?? 0) - (values[a] ?? 0) || a - b;
  let best: number[] = [];
  let bar = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if ((values[number] ?? 0) < bar) continue;
    best.push(number);
    if (best.length < limit * 4) continue;
    best = best.sort(by).slice(0, limit);
    bar = values[best.at(-1) ?? 0] ?? 0;
  }
  return best.sort(by).slice(0, limit);
}
