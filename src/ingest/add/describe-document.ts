import type { Document, DocumentKind } from "../../core/document.ts";
import { isVietnameseSyllable } from "../../vietnamese/syllable.ts";
import { letterheadPieces } from "../letterhead.ts";
import type { Line } from "./line.ts";
import { isCapitals, isKindLine, isMotto, isShouted, kindBeforeSubject, markOf } from "./marks.ts";
import { issuerOf } from "./read-issuer.ts";
import { readPeriod } from "./read-period.ts";
import { readPlace } from "./read-place.ts";

/** What a text says about itself: the fields of its front matter that could be read, and the lines of its title. */
export interface Description {
  readonly fields: Omit<Document, "id" | "source" | "span" | "spans">;
  /** Lines that make the title; printed as the edition's first heading. */
  readonly titleLines: readonly Line[];
}

/** Lines from the top in which a document says who issued it, when and under what number. */
const topLines = 24;
/** Lines from the top in which a newspaper names itself. */
const mastheadLines = 4;
const longestTitle = 260;

/** The head of the table below a title. */
const tableHead = /^(?:S?TT|Số TT)(?!\p{L})/u;
/** The first words of the text below a title: "Thực hiện Nghị quyết số 12/NQ-HĐND …". */
const recital =
  /^(?:Căn cứ|Thực hiện) (?:(?:Luật|Bộ luật|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Công văn|Chỉ thị|Chương trình)(?!\p{L})).*\d/u;

const kinds: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^phụ lục/iu, "appendix"],
  [/^báo cáo tóm tắt/iu, "summary-report"],
  [/^(?:báo cáo|kế hoạch|chương trình|kết luận|thông báo|tờ trình)/iu, "report"],
  [/^(?:nghị quyết|quyết định|chỉ thị)/iu, "resolution"],
  [/^(?:bài |lời )?phát biểu/iu, "speech"],
];

/**
 * Reads title, kind, issuer, number, date, place, period and publication out of a document's first lines. What is not said is left out.
 *
 * @param inherited what holds unless the lines say otherwise
 * @param around all lines of the received text, where a newspaper shows what place it is of
 */
export function describeDocument(
  lines: readonly Line[],
  inherited: Partial<Document> = {},
  around: readonly Line[] = lines,
): Description {
  const top = lines.slice(0, topLines);
  const titleLines = findTitle(lines);
  const title = writeTitle(titleLines.map((line) => line.text));
  const ownNumber = numberOf(top);
  const kind = kinds.find(([pattern]) => pattern.test(title))?.[1] ?? kindByNumber(ownNumber) ?? kindByText(lines);
  const issuer = (kind === "article" ? undefined : issuerOf(top, titleLines[0])) ?? inherited.issuer;
  const number = ownNumber ?? (kind === "appendix" ? undefined : inherited.number);
  const publication = kind === "article" ? (publicationOf(top) ?? inherited.publication) : undefined;
  const isInherited = publication !== undefined && publication === inherited.publication;
  const place =
    (isInherited ? inherited.place : undefined) ?? readPlace({ issuer, publication, lines, around }) ?? inherited.place;
  const date = dateOf(kind === "article" ? top.filter(isDayLine) : top) ?? inherited.date;
  const period = (isAhead(title, kind, date) ? undefined : readPeriod(title)) ?? inherited.period;
  const author = kind === "article" ? authorOf(lines) : undefined;
  const known = Object.entries({ issuer, number, date, place, period, author, publication }).filter(
    ([, value]) => value,
  );
  return { fields: { title, kind, ...Object.fromEntries(known) }, titleLines };
}

/** Whether a headline names a year to come: the article tells of what was done before it. */
function isAhead(title: string, kind: DocumentKind, date: string | undefined): boolean {
  const year = /\d{4}(?!.*\d{4})/u.exec(readPeriod(title) ?? "")?.[0];
  return kind === "article" && year !== undefined && date !== undefined && year > date.slice(0, 4);
}

/** "Số: 12/BC-UBND" → "12/BC-UBND". */
function numberOf(top: readonly Line[]): string | undefined {
  const numbers = top.map(({ text }) => /^số\s*:?\s*(\d+\S*)/iu.exec(text)?.[1]?.replace(/[.,;]+$/, ""));
  return numbers.find((number) => number?.includes("/"));
}

function kindByNumber(number: string | undefined): DocumentKind | undefined {
  if (/\/(?:NQ|QĐ|CT)-/u.test(number ?? "")) return "resolution";
  return /\/(?:BC|KH|TTr|TB|KL|CTr)-/u.test(number ?? "") ? "report" : undefined;
}

function kindByText(lines: readonly Line[]): DocumentKind {
  const isOfficial = lines.some(({ text }) => isMotto(text) || /^(?:nơi nhận|trên đây là báo cáo|tm\. )/iu.test(text));
  if (lines.some(({ text }) => /^QUYẾT NGHỊ\s*:?$/u.test(text))) return "resolution";
  if (isOfficial) return "report";
  return lines.some(({ text }) => /^(?:kính )?thưa (?:các|toàn thể|quý|đoàn)/iu.test(text)) ? "speech" : "article";
}

function findTitle(lines: readonly Line[]): Line[] {
  const top = lines.slice(0, topLines);
  const kindAt = top.findIndex(({ text }) => isKindLine(text) || kindBeforeSubject(text) !== undefined);
  const start = kindAt >= 0 ? kindAt : top.findIndex((line) => isTitleLine(line.text));
  const first = top[start];
  if (!first) return lines.slice(0, 1);
  const title = [first];
  let length = first.text.length;
  for (const line of lines.slice(start + 1)) {
    const isNext = !line.isAfterBlank || (title.length === 1 && isKindLine(first.text));
    if (!isNext || markOf(line.text) !== "none" || length + line.text.length > longestTitle) break;
    const isHeadline = isCapitals(first.text) && isShouted(line.text);
    if ((kindAt < 0 && !isHeadline) || /^\(|[.:]$/.test(line.text) || line.text.includes("|")) break;
    if (tableHead.test(line.text) || (title.length > 1 && recital.test(line.text))) break;
    title.push(line);
    length += line.text.length;
  }
  return title;
}

function isTitleLine(text: string): boolean {
  if (letterheadPieces(text) || /^(?:số\s*:|báo \p{Lu}|thứ |chủ nhật|.*, ngày )/iu.test(text)) return false;
  return /\p{L}{2}/u.test(text);
}

function writeTitle(texts: readonly string[]): string {
  const [first = "", ...rest] = texts;
  const joined = rest.join(" ");
  const before = kindBeforeSubject(first);
  if (before !== undefined) {
    const subject = [first.slice(before.length).trim(), joined].filter(Boolean).join(" ");
    return writeTitle([before, subject]);
  }
  const [, named = "", subject = ""] = /^(PHỤ LỤC[^:.]{0,6})[:.]\s+(\P{Ll}+)$/u.exec(first) ?? [];
  if (subject !== "") return writeTitle([named, subject, ...rest]);
  if (!isKindLine(first) || joined === "") return shorten([first, joined].filter(Boolean).join(" "));
  const kind = first.charAt(0) + first.slice(1).replace(/\p{L}+/gu, kindCase);
  if (isCapitals(joined)) return shorten(`${kind}: ${sentenceCase(joined)}`);
  return shorten(`${kind} ${joined.charAt(0).toLowerCase()}${joined.slice(1)}`);
}

/** "PHỤ LỤC II" → "Phụ lục II". */
function kindCase(word: string): string {
  return /^[IVX]+$/.test(word) ? word : word.toLowerCase();
}

/** "TỔNG HỢP CHỈ TIÊU GRDP" → "Tổng hợp chỉ tiêu GRDP": words that are no Vietnamese syllables keep their capitals. */
function sentenceCase(text: string): string {
  const small = text.replace(/\p{L}+/gu, (word) => (isVietnameseSyllable(word) ? word.toLowerCase() : word));
  return small.charAt(0).toUpperCase() + small.slice(1);
}

function shorten(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, title.lastIndexOf(" ", longestTitle))}…`;
}

/** "BÁO QUẢNG TRỊ" → "Báo Quảng Trị"; "Thứ Hai, 02/12/2024 - Báo Quảng Trị điện tử" → "Báo Quảng Trị điện tử". */
function publicationOf(top: readonly Line[]): string | undefined {
  const pieces = top.slice(0, mastheadLines).flatMap(({ text }) => letterheadPieces(text) ?? []);
  const name = pieces.find(({ kind, text }) => kind === "masthead" && /^báo\s/iu.test(text))?.text;
  return name && isCapitals(name) ? titleCase(name) : name;
}

/** Whether a line of a newspaper says on what day it appeared; its sentences name many other days. */
function isDayLine({ text }: Line): boolean {
  return (
    letterheadPieces(text) !== undefined ||
    (text.length <= 60 && /^\W?(?:đăng|cập nhật|ra|thứ|chủ nhật)\s/iu.test(text))
  );
}

/** "QUẢNG TRỊ" → "Quảng Trị". */
export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function dateOf(top: readonly Line[]): string | undefined {
  // A mark may be misread ("nám"); a newspaper may say "Thứ Hai, 02/12/2024".
  const pattern =
    /(?:(?:,|^|\s)n\p{L}{2}y|(?:thứ \p{L}+|chủ nhật),?)\s*(\d{1,2})?\s*(?:th\p{L}ng|[/-])\s*(\d{1,2})\s*(?:n\p{L}m|[/-])\s*(\d{4})/iu;
  for (const line of top) {
    // The dateline is short; a sentence that names a day is none.
    const match = line.text.length <= 80 && !/căn cứ|kèm theo|theo/iu.test(line.text) ? pattern.exec(line.text) : null;
    if (!match) continue;
    const [, day, month = "", year = ""] = match;
    return [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  }
  return undefined;
}

function authorOf(lines: readonly Line[]): string | undefined {
  const last =
    lines
      .at(-1)
      ?.text.replace(/\*|^(?:bài|tin|ảnh)[\p{L}, ]*:/giu, "")
      .trim() ?? "";
  const isName = /^(?:\p{Lu}[\p{L}.]*)(?:\s(?:-\s)?\p{Lu}[\p{L}.]*){1,4}$/u.test(last) && last.length <= 40;
  return isName ? titleCase(last) : undefined;
}
