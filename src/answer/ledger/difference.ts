import type { Fact } from "../../core/fact.ts";
import { isComparable, isSameValue, type Reading } from "./reading.ts";
import { isNearName, isSameName } from "./words.ts";

/** Why two sources state different values, where it can be told. */
export type DifferenceReason = "kind" | "definition" | "place" | "period" | "date";

/** A statement that differs from an entry's. */
export interface LedgerDifference {
  readonly fact: Fact;
  /** The first that applies: other place, other time, other definition, plan or estimate against result, other day of writing; absent: cannot be told. */
  readonly reason: DifferenceReason | undefined;
}

/** Plan on one side; estimate and result, what came of it, on the other. */
function side(reading: Reading): "plan" | "outcome" {
  return reading.fact.kind === "plan" ? "plan" : "outcome";
}

/** Whether two readings speak of the same indicator, place, time and side: then the same value supports, another differs. */
export function isSameMatter(a: Reading, b: Reading): boolean {
  return (
    isComparable(a, b) &&
    side(a) === side(b) &&
    a.place === b.place &&
    isSameSpan(a, b) &&
    sameDefinition(a, b) &&
    isSameName(a.words, b.words)
  );
}

/** Whether a reading is near enough for its other value to be worth showing beside an entry's. */
function isNearMatter(a: Reading, b: Reading): boolean {
  return isComparable(a, b) && side(a) === side(b) && overlaps(a, b) && isNearName(a.words, b.words);
}

/** @returns why `b` differs from `a`; `undefined` when nothing that is known tells */
function differenceReason(a: Reading, b: Reading): DifferenceReason | undefined {
  if (a.place !== b.place) return "place";
  if (!isSameSpan(a, b)) return "period";
  if (!sameDefinition(a, b) || !isSameName(a.words, b.words)) return "definition";
  if (a.fact.kind !== b.fact.kind) return "kind";
  return a.date !== "" && b.date !== "" && a.date !== b.date ? "date" : undefined;
}

/** Differences of an entry, one a value: statements of the same or a near matter with another value. */
export function differencesOf(entry: Reading, others: readonly Reading[]): LedgerDifference[] {
  const kept: Reading[] = [];
  for (const other of others) {
    if (other.fact === entry.fact || isSameValue(entry, other) || !isNearMatter(entry, other)) continue;
    if (other.fact.passageId === entry.fact.passageId) continue;
    if (
      !kept.some(
        (known) => isSameValue(known, other) && differenceReason(entry, known) === differenceReason(entry, other),
      )
    )
      kept.push(other);
  }
  return kept.map((other) => ({ fact: other.fact, reason: differenceReason(entry, other) }));
}

function sameDefinition(a: Reading, b: Reading): boolean {
  const [one, two] = [a.words.definition, b.words.definition];
  return one === two || !/không|chưa|trừ|nội địa/u.test(one + two);
}

function isSameSpan(a: Reading, b: Reading): boolean {
  return a.span?.from === b.span?.from && a.span?.to === b.span?.to;
}

function overlaps(a: Reading, b: Reading): boolean {
  if (!a.span || !b.span) return a.fact.period === b.fact.period;
  return a.span.from <= b.span.to && b.span.from <= a.span.to;
}
