/** Gain of a ranking against the best possible one, over the first ten, every right passage counting the same. */
export function gainAt10(ranked: readonly string[], right: ReadonlySet<string>): number {
  let gain = 0;
  for (const [i, id] of ranked.slice(0, 10).entries()) if (right.has(id)) gain += 1 / Math.log2(i + 2);
  let best = 0;
  for (let i = 0; i < Math.min(10, right.size); i++) best += 1 / Math.log2(i + 2);
  return best === 0 ? 0 : gain / best;
}

/** A value below which a share of the numbers lies; `NaN` for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
