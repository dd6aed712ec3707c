import { clauseMarks, saysTotal } from "../passage/clause-marks.ts";
import type { ClauseView, PassageView } from "../passage/passage-view.ts";
import type { Concept } from "../question/concepts.ts";
import type { Understanding } from "../question/understanding.ts";
import { type ClauseWorth, isPlanAsked, worthOf } from "./clause-worth.ts";
import { nameSigns } from "./name-signs.ts";

/** What speaks for or against a statement as the answer to a question for a figure, a date or a name; each about 0 to 1. */
export const clauseSignNames = [
  "coverage",
  "inheritedCoverage",
  "headCoverage",
  "ownShare",
  "onlyHere",
  "precision",
  "preciseTouch",
  "preciseCoverage",
  "subjectMissed",
  "unit",
  "statedNumber",
  "change",
  "rank",
  "date",
  "person",
  "name",
  "share",
  "noNews",
  "plan",
  "otherYear",
  "hasAmount",
  "isHead",
  "isFirst",
  "total",
  "totalMissed",
  "fraction",
  "place",
  "narrows",
  "deputy",
  "isPart",
  "isPartOfSame",
  "isUnaskedPart",
  "isPartOfOther",
  "isBare",
  "length",
] as const;

/** Name of a sign of a statement. */
export type ClauseSign = (typeof clauseSignNames)[number];

/** The signs of one statement. */
export type ClauseSigns = Readonly<Record<ClauseSign, number>>;

/** What each sign counts for, learned by scripts/train-clauses.ts. */
export type ClauseWeights = ClauseSigns;

/** A concept counts as met from this match on. */
const met = 0.4;

/**
 * The signs of every statement of a passage. A statement behind another one of its sentence speaks of what that one speaks of
 * ("thu ngân sách …; trong đó, thu nội địa …"): what the words before it match counts apart, as `headCoverage`.
 *
 * @param worth of the same statements, in order
 */
export function clauseSigns(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
): ClauseSigns[] {
  const { concepts } = asked;
  const total = sumOf(concepts, () => 1) || 1;
  const inheritedTotal = sumOf(asked.inherited, () => 1) || 1;
  const heaviest = Math.max(1, ...concepts.map((concept) => concept.weight));
  const matchOf = (part: number, concept: number) => worth[part]?.matches[concept] ?? 0;
  const carriers = [...concepts, ...asked.inherited].map((_, c) => worth.filter((_, i) => matchOf(i, c) >= met).length);
  const coverageOf = (part: number) => sumOf(concepts, (c) => matchOf(part, c)) / total;
  const precisionOf = (part: number) => worth[part]?.precision ?? 0;
  const isOfOther = (part: number) => coverageOf(part) < 0.5 && precisionOf(part) < 0.4;
  const saysAll = (whole: number, part: number) =>
    concepts.every((_, c) => matchOf(whole, c) >= matchOf(part, c) - 0.1);
  const isSaidOutright = (part: number) =>
    parts.some(
      (other, j) => other.sentence !== parts[part]?.sentence && !clauseMarks(other).opensPart && saysAll(j, part),
    );
  return parts.map((part, i) => {
    const coverage = coverageOf(i);
    const before = parts.flatMap((other, j) => (j < i && other.sentence === part.sentence ? [j] : []));
    const added = (c: number) => Math.max(0, Math.max(0, ...before.map((j) => matchOf(j, c))) - matchOf(i, c));
    const touch = Math.min(1, sumOf(concepts, (c) => (matchOf(i, c) >= met ? 1 : 0)) / heaviest);
    const precision = precisionOf(i);
    const { opensPart } = clauseMarks(part);
    const ofPart = (is: () => boolean) => (opensPart && is() ? 1 : 0);
    const isAlone = (c: number) =>
      matchOf(i, c) >= met && parts.every((_, j) => j === i || matchOf(j, c) < matchOf(i, c) - 0.2);
    return {
      coverage,
      inheritedCoverage: sumOf(asked.inherited, (c) => matchOf(i, concepts.length + c)) / inheritedTotal,
      headCoverage: sumOf(concepts, added) / total,
      ownShare: sumOf(concepts, (c) => matchOf(i, c) / Math.max(1, carriers[c] ?? 1)) / total,
      onlyHere: Math.max(0, ...concepts.map((concept, c) => (isAlone(c) ? concept.weight : 0))) / 8,
      precision,
      preciseTouch: precision * touch,
      preciseCoverage: precision * coverage,
      subjectMissed: 1 - Math.min(1, sumOf(concepts, (_, concept) => subjectMatch(concept, part)) / total),
      ...valueSigns(part, asked),
      ...nameSigns(part, asked),
      isHead: part.isHead ? 1 : 0,
      isFirst: i === 0 ? 1 : 0,
      isPart: ofPart(() => true),
      isPartOfSame: ofPart(() => before.some((j) => coverageOf(j) >= coverage)),
      isUnaskedPart: ofPart(() => precision < 0.75 && before.some((j) => saysAll(j, i))),
      isPartOfOther: ofPart(() => before.every(isOfOther) && isSaidOutright(i)),
      isBare: part.subject.length ? 0 : 1,
      length: Math.min(1, part.text.length / 300),
    };
  });
}

/** The signs of every statement of a passage in the order of {@link clauseSignNames}, for training. */
export function signsOfStatements(view: PassageView, asked: Understanding): number[][] {
  const worth = view.clauses.map((clause) => worthOf(clause, asked));
  return clauseSigns(view.clauses, worth, asked).map((signs) => clauseSignNames.map((name) => signs[name]));
}

/** How well a statement answers: the weighted sum of its signs. */
export function clauseScore(signs: ClauseSigns, weights: ClauseWeights): number {
  return clauseSignNames.reduce((sum, name) => sum + signs[name] * weights[name], 0);
}

function sumOf(concepts: readonly Concept[], share: (at: number, concept: Concept) => number): number {
  return concepts.reduce((sum, concept, at) => sum + concept.weight * share(at, concept), 0);
}

function subjectMatch(concept: Concept, { subject }: ClauseView): number {
  return Math.max(
    0,
    ...concept.variants.map((variant) => variant.filter((form) => subject.includes(form)).length / variant.length),
  );
}

function valueSigns(part: ClauseView, asked: Understanding) {
  const { text, amounts } = part;
  const flag = (is: boolean) => (is ? 1 : 0);
  const wants = (...kinds: ("amount" | "share" | "change" | "rank" | "date" | "person")[]) =>
    kinds.some((kind) => asked.wanted.has(kind));
  const holds = (pattern: RegExp) => amounts.some((amount) => pattern.test(amount.unit));
  const marks = clauseMarks(part);
  const { years, fractionOf } = marks;
  const asksTotal = saysTotal.test(asked.text);
  const isNews = amounts.some((amount) => !asked.numbers.includes(amount.text));
  return {
    unit: asked.units.length ? (asked.units.some((unit) => holds(unit) || unit.test(fractionOf ?? "")) ? 1 : -1) : 0,
    statedNumber: flag(asked.numbers.some((digits) => states(text, digits))),
    change: flag(wants("change") && amounts.length > 0 && marks.saysChange),
    rank: flag(wants("rank") && marks.saysRank),
    date: flag(wants("date") && part.hasDate),
    person: flag(wants("person") && part.hasName),
    name: flag(asksName.test(asked.text) && /["“][^"”]+["”]/.test(text)),
    share: flag(wants("share") && holds(/%|‰/)),
    noNews: flag(wants("amount", "share", "change") && !isNews && fractionOf === undefined),
    plan: flag(isPlanAsked(asked) && marks.saysPlan),
    otherYear: flag(
      asked.periods.length > 0 && years.length > 0 && !asked.periods.some((period) => years.includes(period.year)),
    ),
    hasAmount: flag(amounts.length > 0),
    total: flag(asksTotal && marks.saysTotal),
    totalMissed: flag(asksTotal !== marks.saysTotal),
    fraction: flag(wants("amount") && fractionOf !== undefined),
  };
}

const asksName = /(?:tên|gọi) (?:là )?gì|mang tên/;

/** Whether a text holds a number as it was asked with, a leading zero aside, and not as a part of a longer one. */
function states(text: string, digits: string): boolean {
  const escaped = digits.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\d.,])0?${escaped}(?!\\d)`).test(text);
}
