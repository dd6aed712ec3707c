import type { Line } from "./line.ts";
import type { FoundTable } from "./read-table.ts";
import { valuePattern } from "./value-pattern.ts";

type Column = "number" | "name" | "unit" | "value" | "note";

interface Head {
  readonly column: Column;
  readonly text: string;
}

const year = "(?:19|20)\\d{2}";
const valueWords =
  "(?:ước|dự|kế|hoạch|kh|th|thực|hiện|mục|tiêu|nq|nghị|quyết|kiến|kết|quả|toán|đạt|phấn|đấu|giao|hđnd|tỉnh|cả|năm|cùng|kỳ|tháng|đầu|cuối|quý|[ivx]+|\\d{1,2}(?!\\d))";
const heads: readonly (readonly [Column, RegExp])[] = [
  ["number", /(?:stt|tt|số tt|số thứ tự)(?!\p{L})/iuy],
  ["unit", /(?:đvt|đơn vị(?: tính)?|đ\/v tính)(?!\p{L})/iuy],
  ["value", new RegExp(`(?:${valueWords}[\\s/:]+)*${year}(?:\\s?[-–/]\\s?${year})?(?:\\s?\\(%\\))?(?!\\d)`, "iuy")],
  [
    "value",
    new RegExp(
      `(?:tỷ lệ|so sánh|so với|th|ước th|tăng,? giảm|đạt)[\\s/]*(?:kh|th)?\\s?(?:${year})?\\s?\\(?%\\)?`,
      "iuy",
    ),
  ],
  ["note", /(?:ghi chú|đánh giá(?: kết quả)?|nhận xét|kết quả|mức độ hoàn thành|so với kế hoạch)(?!\p{L})/iuy],
  [
    "name",
    /(?:tên )?(?:các )?(?:chỉ tiêu(?: chủ yếu)?|nội dung|danh mục|hạng mục|tiêu chí|lĩnh vực|mặt hàng|sản phẩm|địa phương)(?!\p{L})/iuy,
  ],
];
const units =
  /(?:^|\s)((?:%|‰|(?:tr(?:iệu|\.)?|tỷ|nghìn|ngàn|1\.000|ng\.?)[\s.]?(?:đồng|usd|tấn|lượt|người|con|kwh|ha|m2|m3|lao động|cây|hộ)(?:\/\S+)?|usd|đồng|tấn|tạ(?:\/ha)?|ha|km|m2|m3|kwh|mw|kw|xã|huyện|người|lượt|lượt khách|hộ|giường(?:\/\S+(?: dân)?)?|bác sĩ(?:\/\S+(?: dân)?)?|con|cây|cái|dự án|doanh nghiệp|sản phẩm|điểm(?: %)?|trường|lao động|thuê bao|lần|ca|vụ|thứ hạng|bậc))$/iu;
/** Lines over which a head or a row may be broken. */
const mostBroken = 3;
const leastRows = 2;

/**
 * Reads the table that begins at a line when its cells are set apart by single spaces only: a head of known column names in
 * any order ("TT Tên chỉ tiêu ĐVT Ước TH 2021 KH 2021 Ghi chú"), below it rows with as many values.
 */
export function headedTableAt(lines: readonly Line[], at: number): FoundTable | undefined {
  const head = readHead(lines, at);
  if (!head) return undefined;
  const row = rowPattern(head.heads);
  const rows: string[][] = [];
  let next = at + head.lineCount;
  while (next < lines.length) {
    const found = readTitle(lines, next, row, head.heads) ?? readRow(lines, next, row, head.heads);
    if (!found) break;
    rows.push(found.cells);
    next += found.lineCount;
  }
  if (rows.length < leastRows) return undefined;
  return { rows: [head.heads.map(({ text }) => text), ...rows], lineCount: next - at };
}

function readHead(lines: readonly Line[], at: number): { heads: Head[]; lineCount: number } | undefined {
  for (let lineCount = 1; lineCount <= mostBroken; lineCount++) {
    const found = parseHead(textOf(lines, at, lineCount));
    if (found) return { heads: found, lineCount };
  }
  return undefined;
}

function parseHead(text: string): Head[] | undefined {
  const found: Head[] = [];
  for (let at = 0; at < text.length; ) {
    const head = headAt(text, at);
    if (!head) return undefined;
    found.push(head);
    at += head.text.length;
    while (/[\s|]/.test(text.charAt(at))) at++;
  }
  const columns = found.map(({ column }) => column).join(" ");
  return /^(?:number )?name (?:unit )?value(?: value)+(?: note)?$/.test(columns) ? found : undefined;
}

function headAt(text: string, at: number): Head | undefined {
  for (const [column, pattern] of heads) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found) return { column, text: found };
  }
  return undefined;
}

function rowPattern(columns: readonly Head[]): RegExp {
  const has = (column: Column) => columns.some((head) => head.column === column);
  const values = columns.filter(({ column }) => column === "value").map(() => `(${valuePattern})`);
  const number = has("number") ? "(?:(\\d{1,3}(?:\\.\\d{1,2})*|[IVX]+|[a-zđ]|[-–+])[.)]?\\s+)?" : "()";
  return new RegExp(`^${number}(.+?)\\s+${values.join("\\s+")}${has("note") ? "(?:\\s+(\\P{N}+))?" : ""}$`, "u");
}

interface FoundRow {
  readonly cells: string[];
  readonly lineCount: number;
}

function readRow(lines: readonly Line[], at: number, row: RegExp, columns: readonly Head[]): FoundRow | undefined {
  for (let lineCount = 1; lineCount <= mostBroken && at + lineCount <= lines.length; lineCount++) {
    const match = row.exec(textOf(lines, at, lineCount));
    if (match) return { cells: cellsOf(match, columns), lineCount };
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
function readTitle(lines: readonly Line[], at: number, row: RegExp, columns: readonly Head[]): FoundRow | undefined {
  const text = textOf(lines, at, 1);
  const [, number = "", name = ""] = /^([IVX]+|[A-ZĐ])[.)]?\s+(\p{Lu}.*)$/u.exec(text) ?? [];
  if (name === "" || text.length > 100 || row.test(text) || !row.test(textOf(lines, at + 1, 1))) return undefined;
  const isNumbered = columns.some(({ column }) => column === "number");
  const cells = columns.map(({ column }) => {
    if (column === "name") return isNumbered ? name : text;
    return column === "number" ? number : "";
  });
  return { cells, lineCount: 1 };
}

function textOf(lines: readonly Line[], at: number, lineCount: number): string {
  return lines
    .slice(at, at + lineCount)
    .map((line) => line.text)
    .join(" ");
}
