import type { Line } from "./line.ts";
import type { FoundTable } from "./read-table.ts";
import { type Column, type Head, opensTableHead, readTableHead } from "./read-table-head.ts";
import { stackedRows, tornRow } from "./read-torn-rows.ts";
import { valuePattern } from "./value-pattern.ts";

const units =
  /(?:^|\s)((?:%|‰|(?:tr(?:iệu|\.)?|tỷ|nghìn|ngàn|1\.000|ng\.?)[\s.]?(?:đồng|usd|tấn|lượt|người|con|kwh|ha|m2|m3|lao động|cây|hộ)(?:\/\S+)?|usd|đồng|tấn|tạ(?:\/ha)?|ha|km|m[23](?:\/\S+)?|kwh|mw|kw|xã|huyện|người|lượt(?: khách| người)?|hộ|giường(?:\/\S+(?: dân)?)?|bác sĩ(?:\/\S+(?: dân)?)?|con|cây|cái|dự án|doanh nghiệp|sản phẩm|điểm(?: %)?|trường|lao động|thuê bao|lần|ca|vụ|thứ hạng|bậc))$/iu;
/** Lines over which a row may be broken. */
const mostBroken = 3;
/** Lines over which a head may be broken: OCR sets each cell of a head by itself. */
const mostHeadLines = 20;
/** How a plan was met, as a cell in the middle of a row says it. */
const verdictPattern = `(?:(?:(?:không|chưa)\\s?đạt|đạt|vượt|bằng|hoàn thành)(?:\\s?[\\d.,]+\\s?%)?(?:\\s?(?:KH|kế hoạch|chỉ tiêu|dự toán|mục tiêu))?|${valuePattern})`;
/** Lines that a row may take whose cells each stand on lines of their own. */
const mostTorn = 14;
const leastRows = 2;

/**
 * Reads the table that begins at a line when its cells are set apart by single spaces only: a head that {@link readTableHead}
 * knows, over one line or several, below it rows with as many values.
 */
export function headedTableAt(lines: readonly Line[], at: number): FoundTable | undefined {
  if (!opensTableHead(lines[at]?.text ?? "")) return undefined;
  let found: FoundTable | undefined;
  // A head that goes on may be one without its last lines too.
  for (let lineCount = 1; lineCount <= mostHeadLines && at + lineCount < lines.length; lineCount++) {
    const heads = readTableHead(textOf(lines, at, lineCount));
    found = (heads && tableBelow(lines, at, lineCount, heads)) ?? found;
  }
  return found;
}

function tableBelow(
  lines: readonly Line[],
  at: number,
  headLines: number,
  heads: readonly Head[],
): FoundTable | undefined {
  const row = rowPattern(heads);
  const rows: string[][] = [];
  let next = at + headLines;
  while (next < lines.length) {
    const found =
      readTitle(lines, next, row, heads) ?? readRow(lines, next, row, heads) ?? readBroken(lines, next, row, heads);
    if (!found) break;
    rows.push(...found.rows);
    next += found.lineCount;
  }
  if (rows.length < leastRows) return undefined;
  return { rows: [heads.map(({ text }) => text), ...rows], lineCount: next - at };
}

function rowPattern(columns: readonly Head[]): RegExp {
  const has = (column: Column) => columns.some((head) => head.column === column);
  const cells = columns.flatMap(({ column }) => {
    if (column === "value") return [`\\s+(${valuePattern})`];
    return column === "verdict" ? [`(?:\\s+(${verdictPattern}))?`] : [];
  });
  const number = has("number") ? "(?:(\\d{1,3}(?:\\.\\d{1,2})*|[IVX]+|[a-zđ]|[-–+])[.)]?\\s+)?" : "()";
  return new RegExp(`^${number}(.+?)${cells.join("")}${has("note") ? "(?:\\s+(\\P{N}+))?" : ""}$`, "iu");
}

interface FoundRows {
  readonly rows: readonly string[][];
  readonly lineCount: number;
}

function readRow(lines: readonly Line[], at: number, row: RegExp, columns: readonly Head[]): FoundRows | undefined {
  for (let lineCount = 1; lineCount <= mostBroken && at + lineCount <= lines.length; lineCount++) {
    const match = row.exec(textOf(lines, at, lineCount));
    if (match) return { rows: [cellsOf(match, columns)], lineCount };
  }
  return undefined;
}

function cellsOf(match: RegExpExecArray, columns: readonly Head[]): string[] {
  const [, number = "", words = "", ...rest] = match;
  const unit = columns.some(({ column }) => column === "unit") ? unitOf(words) : "";
  const name = words.slice(0, words.length - unit.length).trim();
  return columns.map(({ column }) => {
    if (column === "number") return number;
    if (column === "name") return name;
    return column === "unit" ? unit : (rest.shift() ?? "").trim();
  });
}

/** The unit at the end of a row's words: a known one, else what begins with the last capital. */
function unitOf(words: string): string {
  const known = units.exec(words)?.[1];
  if (known && known.length < words.length) return known;
  return /\s(\p{Lu}[^\s\p{Lu}]*(?:\s\p{Ll}+)?)$/u.exec(words)?.[1] ?? "";
}

/** A line without values above a row is the title of the rows below it, when it is numbered or in capitals. */
function readTitle(lines: readonly Line[], at: number, row: RegExp, columns: readonly Head[]): FoundRows | undefined {
  const text = textOf(lines, at, 1);
  const [, number = "", name = ""] = /^([IVX]+|[A-ZĐ])[.)]?\s+(\p{Lu}.*)$/u.exec(text) ?? [];
  if (name === "" || text.length > 100 || row.test(text) || !row.test(textOf(lines, at + 1, 1))) return undefined;
  const isNumbered = columns.some(({ column }) => column === "number");
  const cells = columns.map(({ column }) => {
    if (column === "name") return isNumbered ? name : text;
    return column === "number" ? number : "";
  });
  return { rows: [cells], lineCount: 1 };
}

/** A numbered row whose cells recognition tore apart, up to the row with the next number. */
function readBroken(lines: readonly Line[], at: number, row: RegExp, columns: readonly Head[]): FoundRows | undefined {
  const [, number = ""] = /^(\d{1,3})[.)]?\s+\p{Lu}/u.exec(lines[at]?.text ?? "") ?? [];
  if (number === "") return undefined;
  const isNext = (line: Line) => row.exec(line.text)?.[1] === String(Number(number) + 1);
  const lineCount = lines.slice(at, at + mostTorn).findIndex(isNext);
  if (lineCount < 2) return undefined;
  const torn = lines.slice(at, at + lineCount).map((line) => line.text);
  return { rows: stackedRows(torn, columns) ?? [tornRow(torn, columns)], lineCount };
}

function textOf(lines: readonly Line[], at: number, lineCount: number): string {
  return lines
    .slice(at, at + lineCount)
    .map((line) => line.text)
    .join(" ");
}
