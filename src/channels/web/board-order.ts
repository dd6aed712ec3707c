import { type BoardColumn, type BoardIndicator, boardColumns, verdictOf } from "../../core/board.ts";
import { foldWords } from "./fold-words.ts";

/** What the table of indicators can be ordered by, as the address says it. */
export const boardOrders = ["ten", "truoc", "ke-hoach", "ket-qua", "danh-gia", "ke-hoach-sau"] as const;

/** One of {@link boardOrders}. */
export type BoardOrder = (typeof boardOrders)[number];

const columnOf: Readonly<Partial<Record<BoardOrder, BoardColumn>>> = {
  truoc: "before",
  "ke-hoach": "plan",
  "ket-qua": "outcome",
  "ke-hoach-sau": "next",
};

/** Which column an order goes by; undefined for the name and the verdict. */
export function orderColumn(order: BoardOrder): BoardColumn | undefined {
  return columnOf[order];
}

/** What to show of a board, and how. */
export interface BoardView {
  /** Words that an indicator must hold, marks or not; "" for all. */
  readonly search: string;
  /** Absent: the document's own order. */
  readonly order?: BoardOrder | undefined;
  readonly isDescending: boolean;
}

const verdictRanks = { missed: 0, met: 1, exceeded: 2 } as const;

/** The value that an indicator is ordered by: a folded name, a number; undefined stands last. */
export function orderKey(indicator: BoardIndicator, order: BoardOrder): string | number | undefined {
  if (order === "ten") return foldWords(indicator.name).join(" ");
  if (order === "danh-gia") {
    const verdict = verdictOf(indicator.assessment);
    return verdict && verdictRanks[verdict];
  }
  const column = columnOf[order];
  const extent = column && indicator.values[column]?.extent;
  return extent?.low ?? extent?.high;
}

/** The indicators in a view's order. */
export function arrange(indicators: readonly BoardIndicator[], { order, isDescending }: BoardView): BoardIndicator[] {
  if (!order) return [...indicators];
  const sign = isDescending ? -1 : 1;
  return indicators.toSorted((a, b) => compare(orderKey(a, order), orderKey(b, order), sign));
}

/** Whether an indicator holds a word that begins like each word of the search, marks or not. */
export function isFound(indicator: BoardIndicator, search: string): boolean {
  const words = ` ${searchWords(indicator)}`;
  return foldWords(search).every((word) => words.includes(` ${word}`));
}

function compare(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a === b ? 0 : (a < b ? -1 : 1) * sign;
}

/** The folded words that an indicator is found by: its name, field, verdict and values. */
export function searchWords(indicator: BoardIndicator): string {
  const texts = boardColumns.map((column) => indicator.values[column]?.text ?? "");
  return foldWords([indicator.name, indicator.field ?? "", indicator.assessment ?? "", ...texts].join(" ")).join(" ");
}
