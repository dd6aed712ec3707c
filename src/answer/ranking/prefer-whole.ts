import { clauseMarks } from "../passage/clause-marks.ts";
import type { ClauseView, PassageView } from "../passage/passage-view.ts";
import { asksWhy } from "../question/asks-why.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";
import { spokenWords } from "../statement/clause-worth.ts";
import type { Ranked } from "./rank.ts";

/** How far behind the best a candidate may lie that speaks of the whole: score. */
const farthest = { whole: 2, home: 1.2 };
/** A question of more concepts says itself what it is about. */
const mostConcepts = 3;
/** How much nearer to what was asked, and to nothing else, another statement must be. */
const leastGain = 0.35;
/** A concept counts as spoken of from this match on. */
const met = 0.75;
const worthOfTotal = 0.6;
const costOfPart = 0.4;

/**
 * A bare question for a figure ("dư nợ cho vay", "bao nhiêu ha lúa") asks for that of the whole: a candidate whose statement
 * speaks of just that comes before one that narrows it ("dư nợ cho vay phục vụ nông nghiệp"), the province's before a
 * district's where no place is named.
 */
export function preferWhole(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  const [best] = ranked;
  if (!best || !isBare(asked)) return ranked;
  const own = wholenessOf(best.candidate.view, asked);
  const isNarrow = isBelow(best) && asked.places.length === 0;
  const better = ranked.slice(1, 8).find((other) => {
    const gap = best.score - other.score;
    if (isBelow(other) || other.candidate.features.periodConflict > best.candidate.features.periodConflict)
      return false;
    const whole = wholenessOf(other.candidate.view, asked);
    if (whole === undefined) return false;
    if (isNarrow && gap < farthest.home) return true;
    return !isNarrow && gap < farthest.whole && (own === undefined || whole >= own + leastGain);
  });
  return better ? [{ ...better, score: best.score }, ...ranked.filter((other) => other !== better)] : ranked;
}

function isBare(asked: Understanding): boolean {
  const { concepts, wanted, inherited, places, narrowed } = asked;
  const isFigure = [...wanted].every((kind) => kind === "amount" || kind === "share");
  return (
    concepts.length > 0 &&
    concepts.length <= mostConcepts &&
    isFigure &&
    inherited.length === 0 &&
    places.length === 0 &&
    narrowed.length === 0 &&
    !asksWhy(asked.text)
  );
}

const isBelow = ({ candidate }: Ranked): boolean => candidate.view.documentPlaces.length > 0;

/** How much a passage's best statement of what is asked is about that alone; `undefined` where none states a value of it. */
function wholenessOf(view: PassageView, asked: Understanding): number | undefined {
  const seeker = seekerOf(asked);
  const inText = seeker.matches(view.words);
  if (!asked.concepts.every((_, i) => (inText[i]?.score ?? 0) >= met)) return undefined;
  const weights = asked.concepts.map(({ weight }) => weight);
  const heaviest = weights.indexOf(Math.max(...weights));
  const found = view.statements
    .filter((statement) => holdsValue(statement, asked))
    .filter((statement) => (seeker.matches(statement.words)[heaviest]?.score ?? 0) >= met)
    .map((statement) => wholeness(statement, asked));
  return found.length ? Math.max(...found) : undefined;
}

function holdsValue({ amounts }: ClauseView, { units }: Understanding): boolean {
  return units.length ? amounts.some(({ unit }) => units.some((wanted) => wanted.test(unit))) : amounts.length > 0;
}

const plan = /phấn đấu|mục tiêu|dự kiến/iu;
/** What a figure is counted as, which its unit says. */
const measures = new Set("diện tích sản lượng số lượng tổng giá trị quy mô".split(" "));

function wholeness(statement: ClauseView, asked: Understanding): number {
  const { saysTotal, opensPart } = clauseMarks(statement);
  const isPlan = asked.kind !== "plan" && plan.test(statement.text);
  return precision(statement, asked) + (saysTotal ? worthOfTotal : 0) - (opensPart || isPlan ? costOfPart : 0);
}

/** Share of what a statement's figure is of that the question speaks of. */
function precision({ subject }: ClauseView, asked: Understanding): number {
  const spoken = spokenWords(asked);
  const things = subject.filter((form) => spoken.has(form) || !measures.has(form));
  return things.length ? things.filter((form) => spoken.has(form)).length / things.length : 0;
}
