import { type Period, periods } from "../../vietnamese/periods.ts";

/** Times that a headline's own values are for: what follows "so với" is only a base. */
export function saidPeriods(headline: string): Period[] {
  const isBase = (start: number) =>
    /so (?:với )?(?:cùng kỳ )?(?:\S+ ){0,4}$/.test(headline.slice(Math.max(0, start - 30), start).toLowerCase());
  return periods(headline).filter(({ year, start }) => year > 0 && !isBase(start));
}
