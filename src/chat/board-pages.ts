import type { Board, BoardIndicator } from "../core/board.ts";

/** Indicators of one field that are shown together. */
export interface BoardPage {
  readonly board: Board;
  readonly field: string | undefined;
  readonly indicators: readonly BoardIndicator[];
}

/** Indicators on a page: as many as fit a phone's screen with their sources folded. */
const perPage = 6;

/** Cuts boards into pages: field by field in the order of the table, a field's pages of about the same length. */
export function boardPages(boards: readonly Board[]): BoardPage[] {
  return boards.flatMap((board) => {
    const fields = [...new Set(board.indicators.map(({ field }) => field))];
    return fields.flatMap((field) => {
      const all = board.indicators.filter((indicator) => indicator.field === field);
      const size = Math.ceil(all.length / Math.ceil(all.length / perPage));
      return Array.from({ length: Math.ceil(all.length / size) }, (_, page) => ({
        board,
        field,
        indicators: all.slice(page * size, (page + 1) * size),
      }));
    });
  });
}
