import type { Span } from "../core/span.ts";

// What ends in a full stop without ending a sentence: short forms, an initial, the number of an article.
const shortForms =
  /(?:^|[\s(.])(?:tp|tx|tt|ths|ts|gs|pgs|bs|ks|đ\/c|st|vd|(?:điều|khoản|mục|chương|phần|biểu|bảng|bước|câu) \d{1,3})$/iu;
const initial = /(?:^|[\s(.])\p{Lu}$/u;
// A list's number opens what it numbers: nothing stands before it but the end of what came before.
const listNumber = /(?:^|[:;(]\s?|[#*•+-]\s)(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|\p{L})$/u;

/**
 * Splits a paragraph into sentences. Full stops inside numbers ("12.345"), after short forms ("TP."), initials and list
 * numbers do not end a sentence; closing quotes and brackets stay with theirs.
 *
 * @returns spans in ascending order that cover everything but the white space between sentences.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  const stop = /(?<![.!?…])[.!?…]+["”')\]]*(?=\s|$)|\n{2,}/gu;
  for (const match of text.matchAll(stop)) {
    const end = match.index + (match[0].startsWith("\n") ? 0 : match[0].length);
    if (end <= start || !endsSentence(text, start, match.index, end, match[0])) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function endsSentence(text: string, start: number, at: number, end: number, mark: string): boolean {
  if (mark.startsWith("\n")) return true;
  const nextAt = skipSpace(text, end);
  if (nextAt === text.length) return true;
  const next = text.slice(nextAt, nextAt + 2);
  if (/^[\p{Ll}(,;:]/u.test(next) && !/^\p{L}\)/u.test(next)) return /^[!?]/.test(mark) && !/^[,;:]/.test(next);
  if (!/^\.["”')\]]*$/.test(mark)) return true;
  const before = text.slice(Math.max(start, at - 12), at);
  return !shortForms.test(before) && !initial.test(before) && !listNumber.test(before);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
