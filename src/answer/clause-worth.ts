import { remembered } from "../core/remembered.ts";
import { seekerOf } from "./concept-seeker.ts";
import type { ClauseView } from "./passage-view.ts";
import type { Understanding } from "./understanding.ts";

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

function precisionOf(clause: ClauseView, asked: Understanding): number {
  if (!clause.subject.length) return 0.5;
  const spoken = spokenWords(asked);
  return clause.subject.filter((form) => spoken.has(form)).length / clause.subject.length;
}

/** Every word of the question and of the other wordings of its concepts. */
export const spokenWords = remembered((asked: Understanding): ReadonlySet<string> => {
  const spoken = new Set([...asked.concepts, ...asked.inherited].flatMap((concept) => concept.variants.flat()));
  for (const form of asked.text.split(" ")) spoken.add(form);
  for (const place of asked.places) for (const form of place.key.split(" ")) spoken.add(form);
  return spoken;
});

function valueWorth({ text, amounts, hasName, hasDate }: ClauseView, asked: Understanding): number {
  const { wanted } = asked;
  const news = amounts.filter(
    (amount) => !asked.numbers.some((digits) => amount.text.replace(/^0/, "") === digits.replace(/^0/, "")),
  );
  let worth = 0;
  if ((wanted.has("amount") || wanted.has("share")) && news.length) {
    worth += asked.units.length ? 0.5 : 1;
    if (asked.units.some((unit) => news.some((amount) => unit.test(amount.unit)))) worth += 2;
  }
  if (news.length && /(?<!\p{L})tổng(?!\p{L})/u.test(asked.text) && /(?<!\p{L})tổng(?!\p{L})/iu.test(text))
    worth += 1.2;
  if (wanted.has("change") && /(?:tăng|giảm|gấp|cao hơn|thấp hơn)/.test(text) && amounts.length) worth += 1.5;
  if (wanted.has("rank") && /(?:thứ|bậc|hạng|top|tốp|đầu)(?!\p{L})/u.test(text)) worth += 1.5;
  if (wanted.has("date") && hasDate) worth += 1.5;
  if (wanted.has("person") && hasName) worth += 1.5;
  if (asksWhy.test(asked.text) && causes.test(text)) worth += 1.5;
  if (isPlanAsked(asked) && /kế hoạch|mục tiêu|trở lên|dự toán|phấn đấu/i.test(text) && amounts.length) worth += 1.2;
  if (news.length && asked.numbers.some((digits) => text.includes(digits))) worth += 2.5;
  return worth;
}

const asksWhy = /(?:vì|tại) sao|nguyên nhân|lý do|do đâu|^sao /;
const causes = /(?<!\p{L})(?:do|vì|nhờ|bởi|nguyên nhân)(?!\p{L}| (?:vậy|đó|thế|thường trực|hội đồng|ủy ban|ubnd))/iu;

function isPlanAsked(asked: Understanding): boolean {
  return asked.kind === "plan" || asked.kind === "both";
}
