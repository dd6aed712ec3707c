import { remembered } from "../../core/remembered.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";
import type { Said } from "./said.ts";

/** Times that a headline's own values are for: what follows "so với" is only a base. */
export const saidPeriods = remembered(({ headline }: Pick<Said, "headline">): readonly Period[] => {
  const isBase = (start: number) =>
    /so (?:với )?(?:cùng kỳ )?(?:\S+ ){0,4}$/.test(headline.slice(Math.max(0, start - 30), start).toLowerCase());
  return periods(headline).filter(({ year, start }) => year > 0 && !isBase(start));
});
