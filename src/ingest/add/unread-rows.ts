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
    if (isRowLike(text) && !tables.includes(text)) rows.push({ text, line });
  }
  const first = rows.find(
    (row, index) => (rows[index + leastRows - 1]?.line ?? Number.POSITIVE_INFINITY) - row.line < 3 * leastRows,
  );
  return first?.text;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
