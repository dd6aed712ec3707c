/**
 * The numbers with the highest values, best first; of equals the lower number.
 *
 * @param numbers each once
 * @param values by number
 */
export function highest(numbers: readonly number[] | Uint32Array, values: ArrayLike<number>, limit: number): number[] {
  const by = (a: number, b: number): number => (values[b] ?? 0) - (values[a] ?? 0) || a - b;
  if (limit <= 0) return [];
  if (numbers.length <= limit) return Array.from(numbers).sort(by);
  const heap = Array.from(numbers.slice(0, limit)).sort((a, b) => by(b, a));
  let worst = heap[0] ?? 0;
  let bar = values[worst] ?? 0;
  for (let i = limit; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    const value = values[number] ?? 0;
    if (value < bar || (value === bar && number > worst)) continue;
    replaceFirst(heap, number, values);
    worst = heap[0] ?? 0;
    bar = values[worst] ?? 0;
  }
  return heap.sort(by);
}

/** Puts a number in the place of the worst one. @param heap a binary heap, worst first */
function replaceFirst(heap: number[], number: number, values: ArrayLike<number>): void {
  const value = values[number] ?? 0;
  const size = heap.length;
  let at = 0;
  for (let below = 1; below < size; below = at * 2 + 1) {
    let worse = heap[below] ?? 0;
    let worth = values[worse] ?? 0;
    if (below + 1 < size) {
      const other = heap[below + 1] ?? 0;
      const otherWorth = values[other] ?? 0;
      if (otherWorth < worth || (otherWorth === worth && other > worse)) {
        worse = other;
        worth = otherWorth;
        below++;
      }
    }
    if (value < worth || (value === worth && number > worse)) break;
    heap[at] = worse;
    at = below;
  }
  heap[at] = number;
}
