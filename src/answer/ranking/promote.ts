import type { Understanding } from "../question/understanding.ts";
import { dropsNarrowing, isAnotherTime, isElsewhere } from "./off-target.ts";
import type { Ranked } from "./rank.ts";

/** How far ahead a candidate of the right place is preferred to a better one of another; score. */
const promotion = 2.5;
const timePromotion = 1.2;
const wholePromotion = 4;

/** Puts the first candidate of the asked place in front, when the best one is of another and it is not far behind. */
export function promote(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  const [best] = ranked;
  if (!best) return ranked;
  if (!isElsewhere(best, asked))
    return (
      promoteWhole(ranked, best, asked) ?? promoteNarrow(ranked, best, asked) ?? promoteInTime(ranked, best, asked)
    );
  const better = ranked
    .slice(1, 10)
    .find(
      (other) => !isElsewhere(other, asked) && !isAnotherTime(other, asked) && best.score - other.score < promotion,
    );
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
}

/** Where two years are asked for, the first candidate that has a value for each of them, when the best one has not. */
function promoteWhole(ranked: readonly Ranked[], best: Ranked, asked: Understanding): readonly Ranked[] | undefined {
  const years = new Set(asked.periods.map((period) => period.year));
  if (years.size < 2 || best.candidate.features.yearsMet >= 1) return undefined;
  const better = ranked
    .slice(1, 8)
    .find(
      ({ candidate, score }) =>
        candidate.features.yearsMet >= 1 &&
        best.score - score < wholePromotion &&
        candidate.features.wideCoverage >= best.candidate.features.wideCoverage - 0.2,
    );
  return better && [better, ...ranked.filter((other) => other !== better)];
}

/** The first candidate that keeps the word which narrows what was asked ("giá trị sản xuất công nghiệp"), when the best one drops it. */
function promoteNarrow(ranked: readonly Ranked[], best: Ranked, asked: Understanding): readonly Ranked[] | undefined {
  if (!dropsNarrowing(best, asked)) return undefined;
  const better = ranked
    .slice(1, 10)
    .find(
      (other) =>
        best.score - other.score < promotion &&
        other.candidate.features.isHeading === 0 &&
        !dropsNarrowing(other, asked) &&
        asked.narrowed.every(([thing]) => (other.candidate.wideMatches[thing] ?? 0) >= 0.6) &&
        !isAnotherTime(other, asked),
    );
  return better && [better, ...ranked.filter((other) => other !== better)];
}

/** The first candidate of the time asked for, where the best candidate is plainly of another. */
function promoteInTime(ranked: readonly Ranked[], best: Ranked, asked: Understanding): readonly Ranked[] {
  if (best.candidate.features.periodConflict < 1) return ranked;
  const better = ranked
    .slice(1, 6)
    .find(
      ({ candidate, score }) =>
        candidate.features.period >= 0.4 &&
        best.score - score < timePromotion &&
        !isElsewhere({ candidate, score }, asked),
    );
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
}
