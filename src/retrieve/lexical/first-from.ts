/** Place of the first number that is not below the wanted one, in `[at, end)` of ascending numbers, by leaps; `end` if none. */
export function firstFrom(numbers: Uint32Array, wanted: number, at: number, end: number): number {
  let low = at;
  let step = 1;
  while (low + step < end && (numbers[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
