import { remembered } from "../../core/remembered.ts";
import { isComparisonBase } from "../../vietnamese/comparison-base.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";
import type { Said } from "./said.ts";

/** Times that a headline's own values are for: what follows "so với" is only a base. */
export const saidPeriods = remembered(({ headline }: Pick<Said, "headline">): readonly Period[] =>
  periods(headline).filter((period) => period.year > 0 && !isComparisonBase(headline, period)),
);
