/** Numbers as codes into a short list of values. */
export interface Quantised {
  /** One list of codes for each list that came in. */
  readonly codes: readonly Uint8Array[];
  readonly values: Float32Array;
}

/** Replaces numbers by the nearest of `size` values, which are the means of equally full bins over all lists. */
export function quantise(lists: readonly Float32Array[], size: number): Quantised {
  const all = new Float32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  const values = new Float32Array(size);
  for (let bin = 0; bin < size; bin++) {
    const start = Math.floor((bin * all.length) / size);
    const part = all.subarray(start, Math.max(start + 1, Math.floor(((bin + 1) * all.length) / size)));
    values[bin] = part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length);
  }
  return { codes: lists.map((list) => Uint8Array.from(list, (value) => nearest(values, value))), values };
}

function nearest(values: Float32Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return value - (values[low] ?? 0) <= (values[high] ?? 0) - value ? low : high;
}
