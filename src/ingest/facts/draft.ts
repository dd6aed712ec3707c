import type { Fact } from "../../core/fact.ts";
import { blankBrackets } from "./blank-brackets.ts";
import { figures } from "./figures.ts";
import { leadingName } from "./noun-phrase.ts";

/** A fact in the making. */
export type Draft = { -readonly [Key in keyof Fact]: Fact[Key] } & {
  isPart: boolean;
  /** A measure with a name of its own behind a semicolon: what breaks down there breaks it down. */
  isOwn?: boolean;
};

/** What a sentence is about before its first figure: the phrase that opens its last plain clause, else its first. */
export function sentenceTopic(sentence: string): string {
  const first = figures(blankBrackets(sentence).blanked)[0]?.start ?? 0;
  const plain = sentence.slice(0, first).split(";").slice(0, -1);
  const nearest = plain
    .map((clause) => leadingName(clause.replace(/^[\s.,]*(?:do vậy|do đó|vì vậy)\s/u, "").trim()))
    .findLast((name) => name !== "");
  return nearest ?? leadingName(sentence);
}

/** "14 vụ, thiệt hại 21,6 ha, giảm 05 vụ": a change in other things is not this value's. */
export function fitsUnit(fact: Draft, unit: string | undefined): boolean {
  if (unit === undefined) return false;
  if (/^(?:%|‰|lần|bậc|điểm)/u.test(unit) || fact.unit === undefined || fact.unit === "%") return true;
  const own = `${fact.unit} ${fact.indicator.slice(fact.indicator.lastIndexOf(": ") + 1)}`.toLowerCase();
  const [first = ""] = unit
    .toLowerCase()
    .replace(/^(?:nghìn|triệu|tỷ) /u, "")
    .split(" ");
  return own.split(/[\s,]+/u).includes(first);
}

/** "A tăng 14%; B tăng 10% so với năm trước": the base stands once and holds for both. */
export function shareBases(drafts: readonly Draft[]): void {
  let base: string | undefined;
  for (const draft of [...drafts].reverse()) {
    if (draft.changeBase) base = draft.changeBase;
    else if (draft.change && base && !/gấp/u.test(draft.change)) draft.changeBase = base;
  }
  base = undefined;
  for (const draft of drafts) {
    if (draft.changeBase && !draft.isPart) base = draft.changeBase;
    else if (draft.change && !draft.changeBase && draft.isPart && base) draft.changeBase = base;
  }
}
