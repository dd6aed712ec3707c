import { sentences } from "../../vietnamese/sentences.ts";
import { closedStretches } from "../passage/closed-stretches.ts";

/** What opens a piece: the sentence, a mark before it, or a long bracket that it stands in. */
export type PieceMark = "" | "," | ";" | ":" | "(";

/** A stretch of a sentence between two marks: the least that can be left out without hurting what stands beside it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly mark: PieceMark;
  /** Whether it is the office of the person named before it: it can go without a trace. */
  readonly isRole: boolean;
}

/** What only goes on with the words before it, and would say something else behind a gap. */
const hanging =
  /^(?:tăng|giảm|bằng|gấp|cao hơn|thấp hơn|chiếm|so với|tương đương|vượt|hụt|cùng kỳ|đạt|đứng (?:thứ|đầu)|xếp (?:thứ|hạng)|hoàn thành|từ đó|qua đó|từng bước|trong đó|\d)(?!\p{L})/iu;
const role =
  /^(?:Ủy viên|Phó|Bí thư|Chủ tịch|Trưởng|Giám đốc|Thường trực|nguyên|Tổng|Thủ trưởng|Tổ trưởng|Hiệu trưởng|Tỉnh ủy viên|Đại tá|Thiếu tướng|đại biểu Quốc hội)(?!\p{L})/u;
const dateOnly = /^(?:(?:đến|trong|cả|hết|đầu|cuối) )*(?:năm|tháng|quý|ngày)[\s\d/-]+,?$/iu;
/** Shorter pieces are part of a count ("xuất, nhập khẩu"), the more so where they open a statement ("sản xuất nông, lâm nghiệp"). */
const least = 9;
const leastOpening = 25;
const saying = /(?:nhấn mạnh|cho biết|cho rằng|khẳng định|nêu rõ|đề nghị|yêu cầu|phát biểu),$/iu;

/** Cuts a text at its sentences, semicolons, colons and commas; what is within short brackets or quotes stays whole. */
export function piecesOf(text: string): Piece[] {
  const found: Piece[] = [];
  for (const [number, span] of sentences(text).entries()) {
    const own: Piece[] = [];
    for (const raw of cut(text, span.start, span.end)) {
      const piece = trimmed(text, { ...raw, sentence: number, isRole: false });
      if (piece.end <= piece.start) continue;
      const last = own.at(-1);
      if (last && staysWith(text, last, piece)) own[own.length - 1] = { ...last, end: piece.end };
      else own.push({ ...piece, isRole: piece.mark === "," && role.test(text.slice(piece.start, piece.end)) });
    }
    found.push(...own);
  }
  return found;
}

function cut(text: string, from: number, to: number): { start: number; end: number; mark: PieceMark }[] {
  const pieces: { start: number; end: number; mark: PieceMark }[] = [];
  const closed = closedStretches(text, from, to);
  let start = from;
  let mark: PieceMark = "";
  for (let at = from; at < to; at++) {
    const closing = closed.get(at);
    if (closing !== undefined) {
      at = closing;
      continue;
    }
    const character = text.charAt(at);
    const isBracket = character === "(" || (character === ")" && !/[,;:.]/.test(text.charAt(at + 1)));
    if (!isBracket && !(/[,;:]/.test(character) && /\s/.test(text.charAt(at + 1)))) continue;
    const end = character === "(" ? at : at + 1;
    if (end > start) pieces.push({ start, end, mark });
    start = end;
    mark = isBracket ? "(" : (character as PieceMark);
  }
  pieces.push({ start, end: to, mark });
  return pieces;
}

function staysWith(text: string, last: Piece, next: Piece): boolean {
  const before = text.slice(last.start, last.end);
  const after = text.slice(next.start, next.end).replace(/^và /, "");
  if (next.mark === ";") return false;
  if (next.mark === ":") return before.length < 25;
  if (dateOnly.test(before) || hanging.test(after)) return true;
  if (next.mark === "," && role.test(after)) return false;
  if (last.mark !== "," && before.length < leastOpening && !saying.test(before)) return true;
  return before.length < least || (after.length < least && !/[.;]$/.test(after));
}

function trimmed(text: string, piece: Piece): Piece {
  let { start, end } = piece;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { ...piece, start, end };
}
