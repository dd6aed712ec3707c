import { type GramCounts, idLimit, placeOf } from "./gram-counts.ts";

/** The grams of one order that are kept, with natural logarithms of probability and of the backoff weight they give as a context. */
export interface KeptGrams {
  readonly order: number;
  readonly keys: Float64Array;
  readonly probabilities: Float32Array;
  readonly backoffs: Float32Array;
}

/** A pruned back-off model: one table an order, order 1 first. */
export type LanguageEstimate = readonly KeptGrams[];

const discounts = [0, 0, 0.6, 0.75, 0.85];

interface Order extends GramCounts {
  readonly probabilities: Float64Array;
  /** What is gained by storing the gram rather than backing off, in nats over the training text. */
  readonly gains: Float64Array;
}

/**
 * Interpolated absolute discounting over the counts of orders 1 to 4, then pruning: of every order above the first the
 * `kept` grams with the greatest gain stay, a gram only with
 * its context and its ending.
 */
export function estimateLanguage(counts: readonly GramCounts[], kept: readonly number[]): LanguageEstimate {
  const orders: Order[] = [];
  for (const count of counts) {
    const lower = orders.at(-1);
    orders.push(lower === undefined ? unigrams(count) : interpolate(count, lower));
  }
  const chosen: Uint8Array[] = [];
  orders.forEach((order, index) => {
    chosen.push(choose(order, kept[index] ?? Number.POSITIVE_INFINITY, orders[index - 1], chosen[index - 1]));
  });
  return orders.map((order, index) => keep(orders, chosen, order, index));
}

function unigrams(count: GramCounts): Order {
  const total = count.counts.reduce((sum, value) => sum + value + 0.5, 0);
  const probabilities = count.counts.map((value) => (value + 0.5) / total);
  return { ...count, probabilities, gains: count.counts.map(() => 1) };
}

function interpolate(count: GramCounts, lower: Order): Order {
  const { keys, counts, order } = count;
  const discount = discounts[order] ?? 0.85;
  const probabilities = new Float64Array(keys.length);
  const gains = new Float64Array(keys.length);
  const tail = idLimit ** (order - 1);
  for (let start = 0; start < keys.length; ) {
    const prefix = Math.floor((keys[start] ?? 0) / idLimit);
    let end = start;
    let total = 0;
    for (; end < keys.length && Math.floor((keys[end] ?? 0) / idLimit) === prefix; end++) total += counts[end] ?? 0;
    const left = (discount * (end - start)) / total;
    for (let index = start; index < end; index++) {
      const below = lower.probabilities[placeOf(lower.keys, (keys[index] ?? 0) % tail)] ?? 1e-8;
      const own = Math.max(0, (counts[index] ?? 0) - discount) / total + left * below;
      probabilities[index] = own;
      gains[index] = (counts[index] ?? 0) * Math.log(own / (left * below));
    }
    start = end;
  }
  return { ...count, probabilities, gains };
}

function choose(order: Order, limit: number, lower: Order | undefined, below: Uint8Array | undefined): Uint8Array {
  const chosen = new Uint8Array(order.keys.length);
  if (lower === undefined || below === undefined) return chosen.fill(1);
  const least = order.order === 2 ? 1 : 2;
  const tail = idLimit ** (order.order - 1);
  const isCandidate = (index: number) => {
    if ((order.counts[index] ?? 0) < least) return false;
    if (order.order === 2) return true;
    const key = order.keys[index] ?? 0;
    return below[placeOf(lower.keys, Math.floor(key / idLimit))] === 1 && below[placeOf(lower.keys, key % tail)] === 1;
  };
  const candidates = new Float64Array(order.keys.length);
  let count = 0;
  for (let index = 0; index < chosen.length; index++) {
    if (!isCandidate(index)) continue;
    chosen[index] = 1;
    candidates[count++] = order.gains[index] ?? 0;
  }
  const sorted = candidates.slice(0, count).sort();
  const threshold = count > limit ? (sorted[count - limit] ?? 0) : Number.NEGATIVE_INFINITY;
  for (let index = 0; index < chosen.length; index++) if ((order.gains[index] ?? 0) < threshold) chosen[index] = 0;
  return chosen;
}

function keep(orders: readonly Order[], chosen: readonly Uint8Array[], order: Order, index: number): KeptGrams {
  const mine = chosen[index] ?? new Uint8Array();
  const places = Array.from(order.keys.keys()).filter((place) => mine[place] === 1);
  const backoffs = backoffsOf(orders, chosen, index);
  return {
    order: order.order,
    keys: Float64Array.from(places, (place) => order.keys[place] ?? 0),
    probabilities: Float32Array.from(places, (place) => Math.log(order.probabilities[place] ?? 1e-8)),
    backoffs: Float32Array.from(places, (place) => backoffs[place] ?? 0),
  };
}

/** Log backoff weight of every gram of an order as a context of the next one. */
function backoffsOf(orders: readonly Order[], chosen: readonly Uint8Array[], index: number): Float64Array {
  const order = orders[index];
  const next = orders[index + 1];
  const backoffs = new Float64Array(order?.keys.length ?? 0);
  if (order === undefined || next === undefined) return backoffs;
  const kept = chosen[index + 1] ?? new Uint8Array();
  const own = new Float64Array(order.keys.length);
  const below = new Float64Array(order.keys.length);
  const tail = idLimit ** (next.order - 1);
  let context = 0;
  for (let place = 0; place < next.keys.length; place++) {
    if (kept[place] !== 1) continue;
    const key = next.keys[place] ?? 0;
    const prefix = Math.floor(key / idLimit);
    while ((order.keys[context] ?? prefix) < prefix) context++;
    own[context] = (own[context] ?? 0) + (next.probabilities[place] ?? 0);
    const lower = order.probabilities[placeOf(order.keys, key % tail)] ?? 0;
    below[context] = (below[context] ?? 0) + lower;
  }
  return backoffs.map((_, at) => Math.log(Math.max(1e-4, 1 - (own[at] ?? 0)) / Math.max(1e-4, 1 - (below[at] ?? 0))));
}
