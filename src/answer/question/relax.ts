import { asksWhy } from "./asks-why.ts";
import type { Place } from "./places.ts";
import type { Understanding } from "./understanding.ts";

/** A question that asks for less, tried where the documents do not answer the one that was asked. */
export interface Relaxed {
  readonly asked: Understanding;
  /** What stands before its answer: "Cả năm". */
  readonly label: string;
}

const part = new Set(["half", "quarter", "months", "month", "season"]);
const whyWords = /(?:vì|tại) sao|(?:nguyên nhân|lý do)(?: (?:nào|gì|khiến|làm|dẫn đến|mà))*|do đâu(?: mà)?|^sao /gu;

/**
 * What to look for instead: the year's figure for that of a part of the year, the province's for that of a place in it, what is known
 * for why it is so.
 *
 * @param read reads a repaired question
 * @param home the place that the documents are about; default: a province
 */
export function relaxations(
  asked: Understanding,
  read: (question: string) => Understanding,
  home?: Pick<Place, "name">,
): Relaxed[] {
  const found: Relaxed[] = [];
  const [period] = asked.periods;
  if (asked.periods.length === 1 && period && part.has(period.kind) && period.year > 0) {
    const { year } = period;
    const whole = { kind: "year", year, from: year * 10000 + 101, to: year * 10000 + 1231 } as const;
    found.push({ asked: { ...asked, periods: [whole] }, label: "Cả năm" });
  }
  if (asksWhy(asked.text)) {
    const known = read(asked.text.replace(whyWords, " ").replace(/\s+/gu, " ").trim());
    found.push({ asked: { ...known, periods: asked.periods, places: asked.places }, label: "Đã nêu" });
  } else if (asked.places.some(({ level }) => level === "district" || level === "commune"))
    found.push({
      asked: { ...asked, places: [] },
      label: home?.name.startsWith("thành phố") ? "Toàn thành phố" : "Toàn tỉnh",
    });
  return found;
}
