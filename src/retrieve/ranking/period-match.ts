/** A stretch of days as numbers YYYYMMDD, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How well a passage's period fits a question's: 1 the same, 0 apart; a part or a frame of it (a month of the year, the year
 * of the month) is between, the nearer in length the better.
 */
export function periodFit(asked: Stretch, held: Stretch): number {
  if (asked.from === held.from && asked.to === held.to) return 1;
  const [a, b, c, d] = [ordinal(asked.from), ordinal(asked.to), ordinal(held.from), ordinal(held.to)];
  const overlap = Math.min(b, d) - Math.max(a, c) + 1;
  if (overlap <= 0) return 0;
  const share = overlap / (Math.max(b, d) - Math.min(a, c) + 1);
  const isInside = (a <= c && d <= b) || (c <= a && b <= d);
  return isInside ? 0.3 + 0.6 * share : 0.9 * share;
}

/** Best fit of any pair; 0 when either has none. */
export function bestPeriodFit(asked: readonly Stretch[], held: readonly Stretch[]): number {
  let best = 0;
  for (const one of asked) for (const other of held) best = Math.max(best, periodFit(one, other));
  return best;
}

/** Days since year 0 in months of 31 days: enough to compare lengths. */
function ordinal(day: number): number {
  return Math.floor(day / 10000) * 372 + (Math.floor(day / 100) % 100) * 31 + (day % 100);
}
