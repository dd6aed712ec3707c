import { remembered } from "../../core/remembered.ts";
import { isComparisonBase } from "../../vietnamese/comparison-base.ts";
import type { Period } from "../../vietnamese/periods.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { AskedPeriod } from "../question/understanding.ts";

/** How a passage's time fits what was asked: `fit` 0 to 1, `conflict` 0 to 1. */
export interface PeriodFit {
  readonly fit: number;
  readonly conflict: number;
}

/** Compares the asked periods with those that the passage states, else with those that it inherits. */
export function periodFit(asked: readonly AskedPeriod[], view: PassageView): PeriodFit {
  if (!asked.length) return { fit: 0, conflict: 0 };
  const stated = statedPeriods(view);
  const inherited = view.inheritedPeriods;
  const near = nearYears(view);
  let sum = 0;
  let [isElsewhere, isForeign] = [stated.length > 0, true];
  for (const period of asked) {
    const own = namesPart(period, view) ? namedPart : best(period, stated, near);
    const around = best(period, inherited, near);
    sum += Math.max(own, around * (stated.length ? 0.55 : 0.85));
    if (own > 0.1) isElsewhere = false;
    if (around > 0.1) isForeign = false;
  }
  const fit = sum / asked.length;
  const conflict =
    fit <= 0.1 && (stated.length || inherited.length) ? 1 : isElsewhere && isForeign ? 1 : isElsewhere ? 0.4 : 0;
  return { fit, conflict };
}

/** What a part of the year that is named without its year fits that part. */
const namedPart = 0.9;
const quarters = ["i|1", "ii|2", "iii|3", "iv|4"];

/** Whether a text names the quarter asked for without its year ("quý III tăng 9%"), and its year is the one it is about. */
function namesPart({ kind, from, year }: AskedPeriod, { passage, inheritedPeriods }: PassageView): boolean {
  if (kind !== "quarter" || !inheritedPeriods.some((period) => period.year === year)) return false;
  const quarter = quarters[Math.floor(((from % 10000) / 100 - 1) / 3)];
  return new RegExp(`(?<!\\p{L})quý (?:${quarter})(?![\\p{L}\\d]| ?/ ?\\d|(?: năm)? \\d{4})`, "iu").test(passage.text);
}

/** Periods that the passage's own values are for: what follows "so với" is only a base of comparison. */
export const statedPeriods = remembered((view: PassageView): readonly Period[] => {
  const { text } = view.passage;
  const heads = (view.passage.cells ?? []).map((cell) => cell.head).join(" ");
  const own = view.periods.filter((period) => !isComparisonBase(text, period));
  return heads ? [...own, ...rowPeriods(heads)] : own;
});

function rowPeriods(heads: string): Period[] {
  return [...heads.matchAll(/(?:19|20)\d{2}/g)].map((match) => {
    const year = Number(match[0]);
    return {
      from: year * 10000 + 101,
      to: year * 10000 + 1231,
      kind: "year",
      year,
      start: match.index,
      end: match.index + 4,
    };
  });
}

/** Years that a day named without one may lie in: those of the section and the document, and the year before the document's date. */
const nearYears = remembered((view: PassageView): ReadonlySet<number> => {
  const dated = Number(view.document.date?.slice(0, 4) ?? 0);
  const inherited = view.inheritedPeriods.map((period) => period.year).filter((year) => year > 0);
  return new Set(dated ? [...inherited, dated, dated - 1] : inherited);
});

function best(asked: AskedPeriod, stated: readonly Period[], near: ReadonlySet<number>): number {
  const isFar = asked.year > 0 && near.size > 0 && !near.has(asked.year);
  let most = 0;
  for (const period of stated) if (!(isFar && period.year === 0)) most = Math.max(most, overlap(asked, period));
  return most;
}

/** "cuối năm 2023", as periods are read: its last three months. */
function isYearsEnd({ from, to }: AskedPeriod): boolean {
  return from % 10000 === 1001 && to % 10000 === 1231;
}

/** What a whole year fits a quarter or a month of it. */
const wholeYear = 0.1;

/** 1 for the same stretch, less for a part of it or for a longer one, 0 for another time. */
export function overlap(asked: AskedPeriod, stated: Pick<Period, "from" | "to" | "kind" | "year">): number {
  if (asked.kind === "day" && asked.year === 0)
    return stated.kind === "day" && stated.from % 10000 === asked.from % 10000 ? 1 : 0;
  if (stated.kind === "day" && stated.year === 0)
    return asked.kind === "day" ? (asked.from % 10000 === stated.from % 10000 ? 0.9 : 0) : 0.2;
  if (asked.from === stated.from && asked.to === stated.to) return 1;
  if (asked.to < stated.from || stated.to < asked.from) return 0;
  const isWithinAsked = stated.from >= asked.from && stated.to <= asked.to;
  if (isWithinAsked)
    return stated.kind === "day" ? 0.75 : stated.kind === "half" || stated.kind === "month" ? 0.35 : 0.5;
  if (asked.kind === "day") return 0.5;
  // What stands at a year's end is told as that year's; else a year's figure is not a quarter's.
  if (asked.kind === "months" && stated.kind === "year" && isYearsEnd(asked)) return 0.6;
  if (asked.kind !== "year" && asked.kind !== "years" && (stated.kind === "year" || stated.kind === "years"))
    return wholeYear;
  return asked.kind === "year" && stated.kind === "season" ? 0.5 : 0.35;
}
