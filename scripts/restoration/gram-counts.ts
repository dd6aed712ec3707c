/** Ids a gram may hold: 13 bits each, so that four fit a double exactly. */
export const idLimit = 8192;

/** Distinct grams of one order, sorted by their ids, with counts. The first id weighs most in the key. */
export interface GramCounts {
  readonly order: number;
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

/** Counts all grams of an order in a stream of ids. */
export function countGrams(ids: Uint16Array, order: number): GramCounts {
  const total = Math.max(0, ids.length - order + 1);
  const all = new Float64Array(total);
  for (let start = 0; start < total; start++) {
    let key = 0;
    for (let offset = 0; offset < order; offset++) key = key * idLimit + (ids[start + offset] ?? 0);
    all[start] = key;
  }
  all.sort();
  let distinct = 0;
  const counts = new Float64Array(total);
  for (let index = 0; index < total; index++) {
    if (index === 0 || all[index] !== all[index - 1]) all[distinct++] = all[index] ?? 0;
    counts[distinct - 1] = (counts[distinct - 1] ?? 0) + 1;
  }
  return { order, keys: all.slice(0, distinct), counts: counts.slice(0, distinct) };
}

/** The place of a key among sorted keys, or -1. */
export function placeOf(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = keys[middle] ?? 0;
    if (at === key) return middle;
    if (at < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
