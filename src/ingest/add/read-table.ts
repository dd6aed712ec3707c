import type { Line } from "./line.ts";

/** A table found among the lines. */
export interface FoundTable {
  readonly rows: readonly (readonly string[])[];
  /** How many lines it takes. */
  readonly lineCount: number;
}

const leastColumns = 3;
const leastRows = 2;

/**
 * Reads the table that begins at a line, if one does: neighbouring lines whose cells are set apart by bars, tabs or wide
 * spaces, at least two rows of three columns. Rows are filled up to the head's columns.
 */
export function tableAt(lines: readonly Line[], at: number): FoundTable | undefined {
  const first = lines[at];
  const separator = first && separatorOf(first.raw);
  if (!separator) return undefined;
  const rows: string[][] = [];
  let end = at;
  for (; end < lines.length; end++) {
    const cells = cellsOf(lines[end]?.raw ?? "", separator);
    if (cells.length < 2) break;
    rows.push(cells);
  }
  const columns = rows[0]?.length ?? 0;
  if (rows.length < leastRows || columns < leastColumns) return undefined;
  const filled = rows
    .filter((cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)))
    .map((cells) => Array.from({ length: columns }, (_, column) => cellAt(cells, column, columns)));
  return { rows: filled, lineCount: end - at };
}

function separatorOf(raw: string): RegExp | undefined {
  for (const separator of [/\s*\|\s*/, /\s*\t\s*/, / {3,}/])
    if (cellsOf(raw, separator).length >= leastColumns) return separator;
  return undefined;
}

function cellsOf(raw: string, separator: RegExp): string[] {
  const isBarred = separator.source.includes("\\|");
  const text = isBarred
    ? raw.trim().replace(/^\|(.*)\|$/, "$1")
    : separator.source.includes("\\t")
      ? raw.replace(/^ +| +$/g, "")
      : raw.trim();
  if (!separator.test(text)) return [];
  return text.split(separator).map((cell) => cell.trim());
}

/** A row with more cells than the head keeps the rest in its last one. */
function cellAt(cells: readonly string[], column: number, columns: number): string {
  return column === columns - 1 ? cells.slice(column).join(" ") : (cells[column] ?? "");
}
