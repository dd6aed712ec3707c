import type { BoardColumn } from "../../core/board.ts";
import type { Fact } from "../../core/fact.ts";
import type { Passage } from "../../core/passage.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";

/** A table row that sets a plan against what came of it. */
export interface TableRow {
  readonly passage: Passage;
  /** Indicator in the document's words. */
  readonly indicator: string;
  readonly place: string | undefined;
  readonly unit: string | undefined;
  /** Year of the plan. */
  readonly year: number;
  /** Period of what came of it, as words: a year or a part of it. */
  readonly outcomePeriod: string;
  readonly facts: Readonly<Record<BoardColumn, Fact | undefined>>;
  readonly assessment: string | undefined;
  /** Whether it breaks another row down. */
  readonly isPart: boolean;
}

interface Dated {
  readonly fact: Fact;
  readonly period: Period;
}

/**
 * Reads a row's facts as plan, outcome, the year before and the next year's plan.
 *
 * @param names what the document's tables name in their cells: a context that is one of them is what the row breaks down
 * @returns undefined when the row has no plan with an outcome in the same year, or has two for one column: then it
 * cannot be told which is meant
 */
export function readTableRow(
  passage: Passage,
  facts: readonly Fact[],
  names: ReadonlySet<string>,
): TableRow | undefined {
  const dated = facts.flatMap((fact) => {
    const [period] = fact.measure === undefined && fact.period ? periods(fact.period) : [];
    return period && period.year > 0 ? [{ fact, period }] : [];
  });
  const plans = dated.filter(({ fact, period }) => fact.kind === "plan" && period.kind === "year");
  const outcomes = dated.filter(({ fact }) => fact.kind !== "plan");
  const year = Math.max(
    ...plans.map(({ period }) => period.year).filter((plan) => outcomes.some(({ period }) => period.year === plan)),
  );
  if (!Number.isFinite(year)) return undefined;
  const plan = only(plans.filter(({ period }) => period.year === year));
  const outcome = latest(outcomes.filter(({ period }) => period.year === year));
  if (!plan || !outcome) return undefined;
  const isYearBefore = ({ period }: Dated) =>
    period.from === outcome.period.from - 10000 && period.to === outcome.period.to - 10000;
  const { indicator, place, unit } = plan.fact;
  return {
    passage,
    indicator,
    place,
    unit,
    year,
    outcomePeriod: outcome.fact.period ?? "",
    facts: {
      before: latest(outcomes.filter(isYearBefore))?.fact,
      plan: plan.fact,
      outcome: outcome.fact,
      next: only(plans.filter(({ period }) => period.year === year + 1))?.fact,
    },
    assessment: outcome.fact.assessment,
    isPart: names.has(passage.context),
  };
}

function only(found: readonly Dated[]): Dated | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** The longest period's value, a result before an estimate; undefined when two of a kind are left. */
function latest(found: readonly Dated[]): Dated | undefined {
  const length = ({ period }: Dated) => period.to - period.from;
  const longest = found.filter((one) => length(one) === Math.max(...found.map(length)));
  const results = longest.filter(({ fact }) => fact.kind === "result");
  return only(results.length > 0 ? results : longest);
}
