import { remembered } from "../../core/remembered.ts";
import { clauseMarks } from "../passage/clause-marks.ts";
import type { ClauseView } from "../passage/passage-view.ts";
import { asksWhy } from "../question/asks-why.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";

/** What a clause is worth for a question. */
export interface ClauseWorth {
  /** Match of each concept, then of each inherited one; 0 to 1. */
  readonly matches: readonly number[];
  /** Weight of the concepts it speaks of. */
  readonly touches: number;
  /** Worth of the values it holds, of the kind that is wanted. */
  readonly value: number;
  /** Share of the statement's subject that the question speaks of, 0 to 1. */
  readonly precision: number;
}

/** Works out the worth of one clause. */
export function worthOf(clause: ClauseView, asked: Understanding): ClauseWorth {
  const seeker = seekerOf(asked);
  const matches = seeker.matches(clause.words).map(({ score }) => score);
  const touches = seeker.concepts.reduce((sum, { weight }, i) => sum + weight * ((matches[i] ?? 0) >= 0.4 ? 1 : 0), 0);
  return { matches, touches, value: valueWorth(clause, asked), precision: precisionOf(clause, asked) };
}

/** Share of a clause's subject that the question speaks of, 0 to 1. */
export function precisionOf({ subject }: ClauseView, asked: Understanding): number {
  if (!subject.length) return 0.5;
  const spoken = spokenWords(asked);
  let count = 0;
  for (const form of subject) if (spoken.has(form)) count++;
  return count / subject.length;
}

/** Every word of the question and of the other wordings of its concepts. */
export const spokenWords = remembered((asked: Understanding): ReadonlySet<string> => {
  const spoken = new Set([...asked.concepts, ...asked.inherited].flatMap((concept) => concept.variants.flat()));
  for (const form of asked.text.split(" ")) spoken.add(form);
  for (const place of asked.places) for (const form of place.key.split(" ")) spoken.add(form);
  return spoken;
});

/** Worth of the values that a clause holds, of the kind that is wanted. */
export function valueWorth(clause: ClauseView, asked: Understanding): number {
  const { text, amounts, hasName, hasDate } = clause;
  const { wanted } = asked;
  const { asksTotal, asksReason, numbers } = askedValues(asked);
  const news = numbers.size === 0 ? amounts : amounts.filter((amount) => !numbers.has(amount.text.replace(/^0/, "")));
  let worth = 0;
  if ((wanted.has("amount") || wanted.has("share")) && news.length) {
    worth += asked.units.length ? 0.5 : 1;
    if (asked.units.some((unit) => news.some((amount) => unit.test(amount.unit)))) worth += 2;
  }
  if (news.length && asksTotal && clauseMarks(clause).saysTotal) worth += 1.2;
  if (amounts.length && wanted.has("change") && clauseMarks(clause).saysChange) worth += 1.5;
  if (wanted.has("rank") && clauseMarks(clause).saysRank) worth += 1.5;
  if (wanted.has("date") && hasDate) worth += 1.5;
  if (wanted.has("person") && hasName) worth += 1.5;
  if (asksReason && clauseMarks(clause).saysWhy) worth += 1.5;
  if (amounts.length && isPlanAsked(asked) && clauseMarks(clause).saysPlan) worth += 1.2;
  if (news.length && asked.numbers.some((digits) => text.includes(digits))) worth += 2.5;
  return worth;
}

/** What a question says of the values that it wants, looked up once for all clauses. */
const askedValues = remembered(({ text, numbers }: Understanding) => ({
  asksTotal: /(?<!\p{L})tổng(?!\p{L})/u.test(text),
  asksReason: asksWhy(text),
  /** Its own numbers, which are no answer to it. */
  numbers: new Set(numbers.map((digits) => digits.replace(/^0/, ""))),
}));

/** Whether a planned value is asked for, alone or beside what came of it. */
export function isPlanAsked(asked: Understanding): boolean {
  return asked.kind === "plan" || asked.kind === "both";
}
