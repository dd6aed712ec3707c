import type { Understanding } from "../question/understanding.ts";
import { dropsNarrowing, isAnotherTime, isElsewhere } from "../ranking/off-target.ts";
import type { Ranked } from "../ranking/rank.ts";

/** What a doubt leaves of the confidence: the best candidates are all of another place, of another time, or of another indicator. */
const factors = { place: 0.4, time: 0.4, indicator: 0.6, part: 0.4, statedTime: 0.6, narrowing: 0.7 };

/** 1, or less where the best candidates are all about another place or time than the question names. */
export function doubt(ranked: readonly Ranked[], asked: Understanding): number {
  const [best] = ranked;
  if (!best) return 1;
  const near = ranked.slice(0, 3);
  return (
    (isElsewhere(best, asked) ? factors.place : 1) *
    (near.every((entry) => isAnotherTime(entry, asked)) ? factors.time : 1) *
    (near.every((entry) => isAnotherIndicator(entry, asked)) ? factors.indicator : 1) *
    (dropsNarrowing(best, asked) ? factors.narrowing : 1) *
    (saysNothingNew(best, asked) ? factors.part : 1) *
    (isOfAnotherYear(best, asked) ? factors.statedTime : 1)
  );
}

/** The question names a measured thing, and the candidate speaks of it under none of its names. */
function isAnotherIndicator(entry: Ranked, asked: Understanding): boolean {
  return asked.concepts.some(
    (concept, i) => concept.isIndicator && concept.weight >= 3 && (entry.candidate.wideMatches[i] ?? 0) < 0.5,
  );
}

/** A year was asked for, and the candidate itself states another, whatever its document is about. */
function isOfAnotherYear(entry: Ranked, asked: Understanding): boolean {
  return (
    entry.candidate.features.periodConflict >= 0.4 &&
    asked.periods.length > 0 &&
    asked.periods.every((period) => period.kind === "year")
  );
}

/** A follow-up ("trong đó lao động nữ bao nhiêu?") of which the candidate meets only what was inherited. */
function saysNothingNew(entry: Ranked, asked: Understanding): boolean {
  const own = asked.concepts.map((concept, i) => ({
    weight: concept.weight,
    match: entry.candidate.wideMatches[i] ?? 0,
  }));
  return asked.inherited.length > 0 && own.some(({ weight }) => weight >= 2.5) && own.every(({ match }) => match < 0.4);
}
