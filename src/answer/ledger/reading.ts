import type { Document } from "../../core/document.ts";
import type { Fact } from "../../core/fact.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { parseNumber } from "../../vietnamese/numbers.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { IndicatorReader, IndicatorWords } from "./words.ts";

/** What a reading measures. A fact with a level and a change has two readings. */
export type ReadingMeasure = "level" | "growth" | "rank" | "share-of-plan";

/** One comparable value of a fact. */
export interface Reading {
  readonly fact: Fact;
  readonly words: IndicatorWords;
  readonly measure: ReadingMeasure;
  /** Numbers of the value, signed for a growth; two for a range. */
  readonly numbers: readonly number[];
  /** "trở lên", "dưới" and the like, folded; empty for a plain value. */
  readonly bound: string;
  /** Unit, folded; "" when there is none. */
  readonly unit: string;
  /** First and last day as YYYYMMDD; absent when the period names no year. */
  readonly span: { readonly from: number; readonly to: number } | undefined;
  readonly place: string;
  /** Date of the document, ISO, "" when unknown. */
  readonly date: string;
}

/** Reads a fact's values in the form in which values are compared. */
export function readings(fact: Fact, document: Document | undefined, read: IndicatorReader): Reading[] {
  const words = read(fact.indicator);
  const [period] = fact.period ? periods(fact.period) : [];
  const base = {
    fact,
    words,
    span: period ? { from: period.from, to: period.to } : undefined,
    place: placeKey(fact.place),
    date: document?.date ?? "",
  };
  const sign = /giảm|thấp hơn|ít hơn/u.test(fact.change ?? "") ? -1 : 1;
  const isGrowth = fact.measure === "change" || words.isGrowth;
  const measure: ReadingMeasure = isGrowth
    ? "growth"
    : fact.measure === "rank" || fact.measure === "share-of-plan"
      ? fact.measure
      : "level";
  const own = {
    ...base,
    measure,
    unit: fold(fact.unit ?? ""),
    ...statedValue(fact.value, fact.measure === "change" ? sign : 1),
  };
  if (fact.measure === "change" || !/^(?:tăng|giảm)[^%]*%/u.test(fact.change ?? "")) return [own];
  return [own, { ...base, measure: "growth", unit: "%", ...statedValue(fact.change ?? "", sign) }];
}

/** A place as it is compared: folded, "tỉnh", "huyện" and so on kept. */
export function placeKey(place: string | undefined): string {
  return fold(place ?? "");
}

function statedValue(text: string, sign: number): { numbers: readonly number[]; bound: string } {
  const numbers = (text.match(/\d+(?:\.\d{3})*(?:,\d+)?/gu) ?? []).map((digits) => parseNumber(digits) * sign);
  const isMinus = /^\s*[-−–]\d/u.test(text);
  const bound = fold(text.replace(/[\d.,\s%‰\-–−]+/gu, " "))
    .replace(/tang|giam|tu/gu, "")
    .replace("<", "duoi")
    .replace(">", "tren")
    .trim();
  return { numbers: isMinus ? numbers.map((value) => -value) : numbers, bound };
}

/** Whether two readings state the same value. "trên 90" and ">90" are the same, "11" and "11 trở lên" too. */
export function isSameValue(a: Reading, b: Reading): boolean {
  return (
    a.numbers.length === b.numbers.length &&
    a.numbers.every((value, i) => Math.abs(value - (b.numbers[i] ?? Number.NaN)) < 1e-9)
  );
}

/** Whether two readings can be compared at all: same measure, same unit or one without. */
export function isComparable(a: Reading, b: Reading): boolean {
  return (
    a.measure === b.measure &&
    (a.unit === b.unit || a.unit === "" || b.unit === "" || unitStem(a.unit) === unitStem(b.unit))
  );
}

function unitStem(unit: string): string {
  return unit.split(/[ /]/u)[0] ?? "";
}

function fold(text: string): string {
  return foldMarks(normalize(text)).trim();
}
