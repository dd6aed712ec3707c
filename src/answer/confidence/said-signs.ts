import { normalize } from "../../vietnamese/normalize.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import { leavesOut, withoutExcluded } from "../passage/excluded.ts";
import { readClauses } from "../passage/passage-view.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Concept } from "../question/concepts.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { overlap } from "../ranking/period-fit.ts";
import type { Ranked } from "../ranking/rank.ts";
import { worthOf } from "../statement/clause-worth.ts";
import { missedConcepts } from "./missed-concepts.ts";
import { namesMissing } from "./names-missing.ts";
import { nearMissNames, nearMissSigns } from "./near-miss-signs.ts";
import { numbersMissed } from "./numbers-missed.ts";
import { rivals } from "./rivals.ts";
import type { Said } from "./said.ts";
import { saidPeriods } from "./said-periods.ts";

/** Names of what a headline is judged by beside the question, in the order of the weights. */
export const saidNames = [
  "saidCoverage",
  "saidRecall",
  "saidPrecision",
  "missed",
  "missedPart",
  "missedEverywhere",
  "missedHere",
  "missedInHeadline",
  "apart",
  "personMissing",
  "nameMissing",
  "listMissing",
  "yearOther",
  "partOfTime",
  "timeOff",
  "placeApart",
  "numbersMissed",
  "rivalMargin",
  "agreement",
  "cosineRank",
  "lexicalShare",
  ...nearMissNames,
] as const;

/** Name of one sign of what is said. */
export type SaidName = (typeof saidNames)[number];

/** Compares what would be said with what was asked, as a careful reader would. All lie between −0.5 and 1. */
export function saidSigns(said: Said, ranked: readonly Ranked[], asked: Understanding): Record<SaidName, number> {
  const { headline, view } = said;
  const { concepts } = asked;
  const seeker = seekerOf(asked);
  const words = tokens(headline).map((token) => token.form);
  const spoken = leavesOut(asked.text) ? headline : withoutExcluded(headline);
  const own = seeker.matches(new WordList(spoken === headline ? words : tokens(spoken).map((token) => token.form)));
  const text = seeker.matches(view.words);
  const around = seeker.matches(view.aroundWords);
  const inHeadline = concepts.map((_, i) => own[i]?.score ?? 0);
  const inPassage = concepts.map((_, i) =>
    Math.max(inHeadline[i] ?? 0, text[i]?.score ?? 0, 0.8 * (around[i]?.score ?? 0)),
  );
  const inAny = concepts.map((_, i) => bestMatch(ranked, i));
  const clause = tellingClause(headline, asked);
  const candidate = ranked.find((entry) => entry.candidate.view.passage.id === view.passage.id)?.candidate;
  return {
    saidCoverage: weighted(concepts, inHeadline),
    saidRecall: weighted(concepts, clause.matches),
    saidPrecision: clause.precision,
    ...missedConcepts(concepts, { inHeadline, inPassage, inAny, inClause: clause.matches }),
    ...namesMissing(headline, asked),
    ...timeSigns(said, asked),
    timeOff: candidate && asked.periods.length > 0 && candidate.features.period <= 0.1 ? 1 : 0,
    placeApart: placeApart(said, clause.text, asked),
    numbersMissed: numbersMissed(said, asked),
    ...rivals(said, ranked, asked),
    ...nearMissSigns({ ...said, words, clause: clause.text, inHeadline, inPassage }, asked),
  };
}

function bestMatch(ranked: readonly Ranked[], concept: number): number {
  let best = 0;
  for (const { candidate } of ranked) best = Math.max(best, candidate.wideMatches[concept] ?? 0);
  return best;
}

/** The statement of the headline that holds a value of the wanted kind and speaks most of what was asked. */
function tellingClause(headline: string, asked: Understanding) {
  const parts = readClauses(headline).map((part) => ({ text: part.text, ...worthOf(part, asked) }));
  const valued = parts.filter(({ value }) => value >= 0.5);
  const recall = (matches: readonly number[]) => weighted(asked.concepts, matches);
  const [first, ...others] = valued.length ? valued : parts;
  const best = others.reduce(
    (chosen, part) => (chosen && recall(part.matches) > recall(chosen.matches) ? part : chosen),
    first,
  );
  return {
    text: best?.text ?? headline,
    matches: asked.concepts.map((_, i) => best?.matches[i] ?? 0),
    precision: best?.precision ?? 0,
  };
}

/** Whether the headline's own time is another than the one asked for, and how little of it is what was asked for. */
function timeSigns(said: Said, asked: Understanding) {
  const stated = saidPeriods(said);
  const wanted = asked.periods.filter((period) => period.year > 0);
  if (!wanted.length || !stated.length) return { yearOther: 0, partOfTime: 0 };
  const isOther = wanted.every((period) => stated.every(({ year }) => year !== period.year));
  const fit = Math.max(...wanted.flatMap((period) => stated.map((own) => overlap(period, own))));
  return { yearOther: isOther ? 1 : 0, partOfTime: isOther ? 0 : 1 - fit };
}

/** 1 for a place below the country that was asked for and that neither the headline nor what stands around it names; 0.5 where only another statement of the headline does. */
function placeApart({ headline, view }: Said, clause: string, asked: Understanding): number {
  const narrow = asked.places.filter((place) => place.level !== "country");
  if (!narrow.length) return 0;
  const around = view.aroundWords.forms.join(" ");
  const [own, all] = [normalize(clause), normalize(headline)];
  const misses = narrow.map(({ key }) => {
    if (own.includes(key) || around.includes(key) || view.documentPlaces.some((place) => place.key === key)) return 0;
    return all.includes(key) ? 0.5 : 1;
  });
  return Math.max(...misses);
}

function weighted(concepts: readonly Concept[], matches: readonly number[]): number {
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  return total ? concepts.reduce((sum, concept, i) => sum + concept.weight * (matches[i] ?? 0), 0) / total : 0;
}
