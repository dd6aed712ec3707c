import { cellPieces, hasCells } from "./cell-pieces.ts";
import { isRowLike } from "./row-like.ts";

const leastRows = 3;

/**
 * Finds lines of a received text that look like the rows of a table and stand in none of an edition's tables.
 *
 * @param shown the received text, or its restored form
 * @param body Markdown of the edition
 * @returns the first of them when there are at least three close to one another; else undefined
 */
export function firstUnreadRow(shown: string, body: string): string | undefined {
  const tables = flat(
    body
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .join(" ")
      .replace(/[|\\]/g, " "),
  );
  const rows: { text: string; line: number }[] = [];
  for (const [line, raw] of shown.split("\n").entries()) {
    const text = flat(raw.replaceAll("|", " "));
    if (isRowLike(text) && !isIn(tables, raw, text)) rows.push({ text, line });
  }
  const first = rows.find(
    (row, index) => (rows[index + leastRows - 1]?.line ?? Number.POSITIVE_INFINITY) - row.line < 3 * leastRows,
  );
  return first?.text;
}

/** Whether a row stands in the tables: as one, or cell by cell when one of them is broken over lines. */
function isIn(tables: string, raw: string, text: string): boolean {
  if (tables.includes(text)) return true;
  return hasCells(raw) && cellPieces(raw).every((piece) => tables.includes(piece.text));
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
