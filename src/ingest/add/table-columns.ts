import { type CellPiece, cellPieces } from "./cell-pieces.ts";

/** Where a column of a laid-out table stands on its lines, `[start, end)`. */
export interface TableColumn {
  readonly start: number;
  readonly end: number;
}

const leastFullRows = 2;

/**
 * Finds the columns of a table from its fullest rows, each from its leftmost to its rightmost letter. One row alone has the
 * measure when it has as many pieces as the head; else two rows must agree.
 *
 * @param rows pieces of each row that has values
 * @param head pieces of the head's lines
 */
export function columnsOf(rows: readonly (readonly CellPiece[])[], head: readonly CellPiece[]): TableColumn[] {
  const counts = rows.map((row) => row.length);
  const agreed = Math.max(
    0,
    ...counts.filter((count) => counts.filter((one) => one === count).length >= leastFullRows),
  );
  const fullest = Math.max(0, ...counts);
  const most = fullest === clusters(head) ? fullest : agreed;
  const full = rows.filter((row) => row.length === most);
  return Array.from({ length: most }, (_, column) => ({
    start: Math.min(...full.map((row) => row[column]?.start ?? 0)),
    end: Math.max(...full.map((row) => row[column]?.end ?? 0)),
  }));
}

/** How many stacks the pieces make that stand over one another. */
function clusters(pieces: readonly CellPiece[]): number {
  let [count, reach] = [0, Number.NEGATIVE_INFINITY];
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    if (start >= reach) count++;
    reach = Math.max(reach, end);
  }
  return count;
}

/** The column in which a piece stands: the one that it shares most letters with, else the nearest. */
export function columnAt(piece: CellPiece, columns: readonly TableColumn[]): number {
  const shared = columns.map((column) => Math.min(piece.end, column.end) - Math.max(piece.start, column.start));
  return shared.indexOf(Math.max(...shared));
}

/** The pieces of a line; the number of a row that one space parts from its name is a piece of its own. */
export function rowPieces(raw: string): CellPiece[] {
  const [first, ...rest] = cellPieces(raw);
  if (!first) return [];
  const number = /^(?:(?:\d{1,3}|[IVX]{1,4})[.)]?|S?TT)(?= \p{Lu})/u.exec(first.text)?.[0];
  if (number === undefined) return [first, ...rest];
  const parted = first.start + number.length;
  return [
    { text: number, start: first.start, end: parted },
    { text: first.text.slice(number.length + 1), start: parted + 1, end: first.end },
    ...rest,
  ];
}
