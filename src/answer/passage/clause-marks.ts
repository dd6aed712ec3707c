import { remembered } from "../../core/remembered.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { statesWhy } from "../question/asks-why.ts";
import type { ClauseView } from "./passage-view.ts";

/** What the words of a statement show whatever is asked. */
export interface ClauseMarks {
  /** "tổng". */
  readonly saysTotal: boolean;
  readonly saysChange: boolean;
  readonly saysRank: boolean;
  /** It gives a part of what stands before it: "trong đó", "riêng". */
  readonly opensPart: boolean;
  /** A plan, an aim or an estimate of income. */
  readonly saysPlan: boolean;
  /** It gives a cause. */
  readonly saysWhy: boolean;
  /** Years, as they stand. */
  readonly years: readonly number[];
  /** "2.416/3.924 thôn": what so many of so many are; `undefined` where nothing is counted so. */
  readonly fractionOf: string | undefined;
}

/** Reads the marks of a statement once. */
export const clauseMarks = remembered(
  ({ text }: ClauseView): ClauseMarks => ({
    saysTotal: saysTotal.test(text),
    saysChange: /(?:tăng|giảm|gấp|cao hơn|thấp hơn)/.test(text),
    saysRank: /(?:thứ|bậc|hạng|top|tốp|đầu)(?!\p{L})/u.test(text),
    opensPart: /^(?:trong đó|gồm|riêng|còn)/iu.test(text),
    saysPlan: /kế hoạch|mục tiêu|trở lên|dự toán|phấn đấu/i.test(text),
    saysWhy: statesWhy(text),
    years: [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0])),
    fractionOf: /(?<![\d/.])\d[\d.]*\/\d[\d.]* (\p{Ll}+)/u.exec(text)?.[1],
  }),
);

/** The normalised words of a statement. */
export const clauseText = remembered(({ text }: ClauseView): string => normalize(text));

/** Whether a text speaks of a total. */
export const saysTotal = /(?<!\p{L})tổng(?!\p{L})/iu;
