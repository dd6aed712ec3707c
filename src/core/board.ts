import type { FactKind } from "./fact.ts";

/**
 * What a value says of the number line: from {@link low} to {@link high}. Equal ends: one value; no `high`: "11 trở lên";
 * no `low`: "<9".
 */
export interface Extent {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** One value of an indicator, as a document states it, with the passage that it stands in. */
export interface BoardValue {
  readonly kind: FactKind;
  /** Period as words, normalised: "năm 2023", "9 tháng đầu năm 2024". */
  readonly period: string;
  /** The value with its unit as people write it: "11% trở lên", "11.769 tỷ đồng". A growth says its direction: "tăng 6,2%". */
  readonly text: string;
  /** The value alone, digit for digit: "11 trở lên". */
  readonly value: string;
  readonly extent: Extent;
  readonly documentId: string;
  readonly passageId: string;
  /** Span of the passage's quoted words in the received file, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** One line for people: document, issuer, date. */
  readonly label: string;
}

/** The columns of the board, in order. */
export const boardColumns = ["before", "plan", "outcome", "next"] as const;

/** One of {@link boardColumns}: the year before, the plan, what came of it (estimate or result), the next year's plan. */
export type BoardColumn = (typeof boardColumns)[number];

/** One indicator of a plan with its values. A column without a trustworthy value is empty. */
export interface BoardIndicator {
  /** Stable name for paths, kebab-case, at most 48 characters, e.g. "toc-do-tang-truong-grdp"; unique over all boards. */
  readonly id: string;
  /** Name in the document's words; a part is named after its whole. */
  readonly name: string;
  /** Unit as people write it, e.g. "tỷ đồng", "%"; "" when there is none. */
  readonly unit: string;
  /** Field of the plan, e.g. "Kinh tế"; absent: not known. */
  readonly field?: string | undefined;
  /** Whether it breaks the indicator above it down. */
  readonly isPart: boolean;
  readonly values: Readonly<Partial<Record<BoardColumn, BoardValue>>>;
  /** What other documents state otherwise for the same indicator, place, period and side, by column. */
  readonly others: Readonly<Partial<Record<BoardColumn, readonly BoardValue[]>>>;
  /** The document's verdict on plan against result, e.g. "Không đạt KH". */
  readonly assessment?: string | undefined;
  /** Passages that state one of the values, those of other documents that agree included. */
  readonly passageIds: readonly string[];
}

/** The indicators of one place's plan for one year, in the order of the table that states them. */
export interface Board {
  /** Stable name for paths, e.g. "2023-tinh-a". */
  readonly id: string;
  readonly place?: string | undefined;
  /** Year of the plan. */
  readonly year: number;
  /** Heads of the columns as they are read: "Thực hiện năm 2022", "Kế hoạch năm 2023" …; absent: no row has it. */
  readonly heads: Readonly<Partial<Record<BoardColumn, string>>>;
  readonly indicators: readonly BoardIndicator[];
}

/** What a verdict says, whatever its wording. */
export type Verdict = "exceeded" | "met" | "missed";

/** Reads a verdict's words: "Vượt KH", "Đạt kế hoạch", "Không đạt KH". @returns undefined for any other words */
export function verdictOf(assessment: string | undefined): Verdict | undefined {
  const words = assessment?.normalize("NFC").toLowerCase() ?? "";
  if (/(?:không|chưa) đạt/u.test(words)) return "missed";
  if (words.includes("vượt")) return "exceeded";
  return words.includes("đạt") ? "met" : undefined;
}
