import { sentences } from "../../vietnamese/sentences.ts";
import { isEnumerating } from "../question/is-enumerating.ts";
import { closedStretches } from "./closed-stretches.ts";

/** A statement of a sentence: what is spoken of with its value and what modifies it. Offsets within the passage's text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Number of the sentence that it belongs to. */
  readonly sentence: number;
  /** Whether it opens its sentence. */
  readonly isHead: boolean;
}

interface Piece {
  start: number;
  end: number;
  /** What stands before it: nothing (sentence start), a comma, a semicolon, a colon, "và". */
  mark: "" | "," | ";" | ":" | "và";
}

/** What opens a piece that only modifies the statement before it. */
const modifier =
  /^(?:tăng|giảm|bằng|gấp|cao hơn|thấp hơn|chiếm|so với|tương đương|vượt|hụt|cùng kỳ|tỷ lệ này|đóng góp|là|được|bị|đạt \d[\d.,]*\s?%|đứng (?:thứ|đầu)|xếp (?:thứ|hạng)|hoàn thành \d)(?!\p{L})/iu;
const role =
  /^(?:Ủy viên|Phó|Bí thư|Chủ tịch|Trưởng|Giám đốc|Thường trực|nguyên|Tổng|Thủ trưởng|Tổ trưởng|Hiệu trưởng|Tỉnh ủy viên|Đại tá|Thiếu tướng|đại biểu Quốc hội)(?!\p{L})/u;
const opener =
  /^(?:trong đó|đồng thời|còn|ngoài ra|đến nay|do vậy|vì vậy|tuy nhiên|song|nhất là|góp phần|gồm|bao gồm|cụ thể|như|đã|tiếp tục|tổ chức|triển khai|chỉ đạo|ban hành|phối hợp)(?!\p{L})/iu;
const value = /\d/;
/** "Tính đến hết ngày 30/6/2023,": it dates the statement behind it. */
const dateOnly =
  /^(?:(?:(?:tính|đến|trong|cả|hết|đầu|cuối|nay|sáng|chiều|tối) )*(?:năm|tháng|quý|ngày)[\s\d/]+|(?:tính )?đến [\d/]+),$/iu;
const datedOpening = new RegExp(dateOnly.source.replace(",$", ", "), "iu");
/** A noun or two of an enumeration and what hangs on it, before a number: "thị trấn với diện tích 6.879,3 ha", "ếch và 700 bè". */
const hangingNoun = /^\p{Ll}+(?: \p{Ll}+){0,2} (?:(?:với|của|do)(?: \p{Ll}+){0,3}|và|hoặc) \d/u;
const measureOpening = /^(?:năng suất|sản lượng|diện tích|giá trị|doanh thu|kim ngạch)(?!\p{L})/iu;
const listOpening = /(?<!\p{L})(?:gồm|như)(?!\p{L})/iu;
const isCount = /^(?:và )?\d/;
/** A bracket with more characters than this holds statements that "và" may join. */
const longBracket = 100;
/** Behind so many characters a further count of an enumeration is a statement of its own. */
const longEnumeration = 100;
/** A counted thing at the end of a piece: what follows the comma goes on counting it ("96 bộ, ngành, địa phương"). */
const counted = /\d[\d.,]* \p{Ll}+(?: \p{Ll}+){0,2},$/u;

/**
 * Cuts a text into statements: at semicolons and colons, and at those commas and "và" that stand between two statements
 * (each with its value, or opened by a word such as "trong đó"). Enumerations, roles behind a name and changes behind a
 * value stay with what they belong to.
 */
export function clauses(text: string): Clause[] {
  const found: Clause[] = [];
  for (const [number, span] of sentences(text).entries()) {
    const pieces = joinPieces(text, cutPieces(text, span.start, span.end));
    for (const [i, piece] of pieces.entries()) {
      const clause = trim(text, { start: piece.start, end: piece.end, sentence: number, isHead: i === 0 });
      if (clause.end > clause.start) found.push(clause);
    }
  }
  return found;
}

function cutPieces(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const closed = closedStretches(text, from, to);
  let start = from;
  let mark: Piece["mark"] = "";
  let closing = from;
  for (let at = from; at < to; at++) {
    const end = closed.get(at);
    if (end !== undefined) {
      at = end;
      continue;
    }
    const character = text.charAt(at);
    if (character === "(") closing = Math.max(closing, closingOf(text, at, to));
    const isMark = /[,;:]/.test(character) && /\s/.test(text.charAt(at + 1)) && !isEnumerating(text, at);
    if (!isMark && !(at > closing && text.startsWith(" và ", at))) continue;
    const cut = isMark ? at + 1 : at;
    pieces.push({ start, end: cut, mark });
    start = cut;
    mark = isMark ? (character as "," | ";" | ":") : "và";
  }
  pieces.push({ start, end: to, mark });
  return pieces;
}

/** Where a bracket closes that is too short to hold statements joined by "và"; where it opens if it is longer. */
function closingOf(text: string, at: number, to: number): number {
  const end = text.indexOf(")", at);
  return end > 0 && end < to && end - at <= longBracket ? end : at;
}

/** Joins pieces that are no statements of their own. */
function joinPieces(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of mergeEnumerations(text, pieces)) {
    const last = joined.at(-1);
    if (last && belongs(text, last, piece)) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

/** "xuất, nhập khẩu 1.580 tỷ": short pieces without a value belong to the piece after them. */
function mergeEnumerations(text: string, pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const before = last ? text.slice(last.start, last.end).trim() : "";
    const after = text.slice(piece.start, piece.end).trim();
    const undated = before.replace(datedOpening, "");
    const first = merged.at(-2);
    // "13 trung tâm kỹ năng sống và giáo dục ngoài giờ, 15 trung tâm …": it ends the count before it.
    const endsCount =
      last &&
      first &&
      (last.mark === "," || last.mark === "và") &&
      isCount.test(after) &&
      value.test(text.slice(first.start, first.end)) &&
      !opener.test(before.replace(/^và /, ""));
    // "gồm các giống N97, lúa Nhật, năng suất ước đạt 59,8 tạ/ha": it ends the list, the measure is of the whole.
    const endsList =
      last?.mark === "," &&
      measureOpening.test(after) &&
      listOpening.test(text.slice(pieces[0]?.start ?? 0, last.start));
    const isLoose =
      last &&
      !endsCount &&
      !endsList &&
      (piece.mark === "," || piece.mark === "và") &&
      !value.test(undated) &&
      undated.length < 45 &&
      !opener.test(after) &&
      !modifier.test(after);
    if (last && (isLoose || (piece.mark === "," && dateOnly.test(before)))) last.end = piece.end;
    else merged.push({ ...piece });
  }
  return merged;
}

function belongs(text: string, last: Piece, next: Piece): boolean {
  if (next.mark === ";") return false;
  const before = text.slice(last.start, last.end);
  const after = text.slice(next.start, next.end).replace(/^[\s,]*(?:và )?/, "");
  if (next.mark === ":") return before.trim().length < 25 && !value.test(before);
  if (modifier.test(after) || role.test(after)) return true;
  if (isCount.test(after))
    return before.trim().length < longEnumeration || before.lastIndexOf("(") > before.lastIndexOf(")");
  const isStatement =
    value.test(after) && !hangingNoun.test(after) && /\p{L}{2,} \p{L}{2,}/u.test(after.slice(0, after.search(value)));
  if (next.mark === "và") return !(value.test(before) && isStatement);
  if (opener.test(after)) return before.trim().length < 12;
  if (
    next.mark === "," &&
    counted.test(before.trim()) &&
    /^\p{Ll}/u.test(after) &&
    !value.test(after.replace(/\([^)]*\)/g, "").slice(0, 40))
  )
    return true;
  if (value.test(before) && isStatement) return false;
  return !(before.trim().length > 140 && after.length > 60);
}

function trim(text: string, clause: Clause): Clause {
  let { start, end } = clause;
  while (start < end && /[\s,]/.test(text.charAt(start))) start++;
  if (text.startsWith("và ", start)) start += 3;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...clause, start, end };
}
