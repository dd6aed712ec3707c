import type { Run } from "./pairing.ts";

/**
 * Picks from runs the chain with the most letters that ascends on both sides without overlap. Runs that overlap their
 * forerunner are trimmed at their start. O(n log n).
 */
export function heaviestChain(runs: readonly Run[]): Run[] {
  const ordered = [...runs].sort((a, b) => a.left - b.left || a.right - b.right);
  const ranks = rank(ordered.map((run) => run.right));
  const tree = new BestBefore(ordered.length);
  const previous = new Int32Array(ordered.length).fill(-1);
  let bestIndex = -1;
  let bestWeight = 0;
  for (const [index, run] of ordered.entries()) {
    const position = ranks[index] ?? 0;
    const before = tree.best(position);
    const weight = before.weight + run.length;
    previous[index] = before.index;
    tree.offer(position, weight, index);
    if (weight > bestWeight) [bestWeight, bestIndex] = [weight, index];
  }
  const chain: Run[] = [];
  for (let at = bestIndex; at >= 0; at = previous[at] ?? -1) {
    const run = ordered[at];
    if (run) chain.push(run);
  }
  return withoutOverlap(chain.reverse());
}

function withoutOverlap(chain: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of chain) {
    const last = kept.at(-1);
    const cut = last ? Math.max(0, last.left + last.length - run.left, last.right + last.length - run.right) : 0;
    if (cut < run.length) kept.push({ left: run.left + cut, right: run.right + cut, length: run.length - cut });
  }
  return kept;
}

/** Ranks of values from 0; equal values keep the order of their places. */
function rank(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const ranks = new Array<number>(values.length);
  for (const [position, index] of order.entries()) ranks[index] = position;
  return ranks;
}

/** A Fenwick tree of the best chain that ends before a rank. */
class BestBefore {
  private readonly weights: Float64Array;
  private readonly indexes: Int32Array;

  constructor(size: number) {
    this.weights = new Float64Array(size + 1);
    this.indexes = new Int32Array(size + 1).fill(-1);
  }

  best(position: number): { weight: number; index: number } {
    let result = { weight: 0, index: -1 };
    for (let at = position; at > 0; at -= at & -at) {
      const weight = this.weights[at] ?? 0;
      if (weight > result.weight) result = { weight, index: this.indexes[at] ?? -1 };
    }
    return result;
  }

  offer(position: number, weight: number, index: number): void {
    for (let at = position + 1; at < this.weights.length; at += at & -at) {
      if (weight <= (this.weights[at] ?? 0)) continue;
      this.weights[at] = weight;
      this.indexes[at] = index;
    }
  }
}
