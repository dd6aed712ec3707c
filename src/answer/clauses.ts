import { sentences } from "../vietnamese/sentences.ts";
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
  /^(?:tăng|giảm|bằng|gấp|cao hơn|thấp hơn|chiếm|so với|tương đương|vượt|hụt|cùng kỳ|tỷ lệ này|đạt \d[\d.,]*\s?%|đứng (?:thứ|đầu)|xếp (?:thứ|hạng)|hoàn thành \d)(?!\p{L})/iu;
const role =
  /^(?:Ủy viên|Phó|Bí thư|Chủ tịch|Trưởng|Giám đốc|Thường trực|nguyên|Tổng|Thủ trưởng|Tổ trưởng|Hiệu trưởng|Tỉnh ủy viên|Đại tá|Thiếu tướng|đại biểu Quốc hội)(?!\p{L})/u;
const opener =
  /^(?:trong đó|đồng thời|còn|ngoài ra|đến nay|do vậy|vì vậy|tuy nhiên|song|nhất là|góp phần|gồm|bao gồm|cụ thể|như|đã|tiếp tục|tổ chức|triển khai|chỉ đạo|ban hành|phối hợp)(?!\p{L})/iu;
const value = /\d/;
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
  for (let at = from; at < to; at++) {
    const end = closed.get(at);
    if (end !== undefined) {
      at = end;
      continue;
    }
    const character = text.charAt(at);
    const isMark = (character === "," || character === ";" || character === ":") && /\s/.test(text.charAt(at + 1));
    if (!isMark && !text.startsWith(" và ", at)) continue;
    const cut = isMark ? at + 1 : at;
    pieces.push({ start, end: cut, mark });
    start = cut;
    mark = isMark ? (character as "," | ";" | ":") : "và";
  }
  pieces.push({ start, end: to, mark });
  return pieces;
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
    const isLoose =
      last &&
      (piece.mark === "," || piece.mark === "và") &&
      !/\d/.test(before) &&
      before.length < 45 &&
      !opener.test(after) &&
      !modifier.test(after);
    if (
      last &&
      (isLoose ||
        (piece.mark === "," && /^(?:(?:đến|trong|cả|hết|đầu|cuối) )*(?:năm|tháng|quý|ngày)[\s\d/]+,$/iu.test(before)))
    )
      last.end = piece.end;
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
  const isStatement = value.test(after) && /\p{L}{2,} \p{L}{2,}/u.test(after.slice(0, after.search(value)));
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
