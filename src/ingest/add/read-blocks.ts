import type { Block } from "./block.ts";
import { endsCaption } from "./captions.ts";
import type { Line } from "./line.ts";
import { isCapitals, isClosed, isKindLine, isLetterheadLine, type Mark, markOf } from "./marks.ts";
import { headedTableAt } from "./read-headed-table.ts";
import { laidTableAt } from "./read-laid-table.ts";
import { tableAt } from "./read-table.ts";
import { rowLikeLines } from "./row-like.ts";
import { joinLines } from "./take-notes.ts";

/** Text with longer lines than this is not wrapped by hand: each line is a paragraph. */
const longestWrap = 140;
/** A line that fills at least this share of the usual width runs on in the next. */
const fullShare = 0.78;
/** Below a heading that fills less than this share of the width, a line with a capital begins the text. */
const fullHeadingShare = 0.95;
/** A line of running text that is not closed runs on when it fills this share: columns of a newspaper are ragged. */
const raggedShare = 0.5;
/** A line set in by so many spaces more than the one above begins a paragraph. */
const leastIndent = 3;
/** Lines before and after that show how wide the column is. */
const neighbours = 7;
/** A numbered line up to this length that no stop closes is a heading. */
const longestHeading = 150;

/** What opens the last paragraph of a report. */
const ending = /^Trên đây là (?:báo cáo|kết quả|tình hình|toàn bộ)/iu;
/** What opens a resolution's reasons, each a paragraph. */
const recital = /^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở|Sau khi)(?!\p{L})/u;

/** Joins hard-wrapped lines into paragraphs, list items, headings and tables. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const rows = rowLikeLines(lines.map((line) => line.text));
  let open: { text: string; last: Line; mark: Mark } | undefined;
  const close = () => {
    if (open) blocks.push(...toBlocks(open.text, open.mark, open.last.page));
    open = undefined;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const table = laidTableAt(lines, at) ?? tableAt(lines, at) ?? headedTableAt(lines, at);
    if (table) {
      close();
      blocks.push({ kind: "table", rows: table.rows, page: line.page });
      at += table.lineCount - 1;
    } else if (open && !partsRow(rows, at, line) && continues(open, line, widthAround(lines, at))) {
      open = { text: joinLines(open.text, line.text), last: line, mark: open.mark };
    } else {
      close();
      open = { text: line.text, last: line, mark: markOf(line.text) };
    }
  }
  close();
  return withPartTitles(blocks);
}

/** Rows of a table whose columns could not be told are at least not one paragraph; a row's name may be broken before its values. */
function partsRow(rows: ReadonlySet<number>, at: number, line: Line): boolean {
  return rows.has(at - 1) || (rows.has(at) && !/^[\p{Ll}(]/u.test(line.text));
}

/** "Phần thứ nhất" and the line in capitals below it are one heading. */
function withPartTitles(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const isTitle = block.kind === "paragraph" && isCapitals(block.text) && block.text.length <= longestHeading;
    if (last?.kind === "heading" && last.level === 2 && isTitle && !isCapitals(last.text)) {
      result[result.length - 1] = { ...last, text: `${last.text}. ${block.text}` };
    } else result.push(block);
  }
  return result;
}

/** Width of the column around a line: what the longest neighbours but two reach. */
function widthAround(lines: readonly Line[], at: number): number {
  const near = lines.slice(Math.max(0, at - neighbours), at + neighbours);
  const edges = near.map(edgeOf).sort((a, b) => b - a);
  return edges[Math.min(2, edges.length - 1)] ?? 0;
}

/** Where a line ends: its length with the spaces before it, which a text laid out like its pages has. */
function edgeOf({ text, raw }: Line): number {
  return indentOf(raw) + text.length;
}

function indentOf(raw: string): number {
  return raw.length - raw.trimStart().length;
}

function continues(open: { text: string; last: Line; mark: Mark }, line: Line, width: number): boolean {
  const { last } = open;
  if (isLetterheadLine(line.text) || isLetterheadLine(last.text)) return false;
  if (isKindLine(line.text) || isKindLine(last.text) || endsCaption(last.text)) return false;
  if (isCapitals(line.text) !== isCapitals(last.text)) return false;
  if ((last.text.endsWith(";") && recital.test(line.text)) || (isClosed(last.text) && ending.test(line.text)))
    return false;
  const isSetIn = indentOf(line.raw) >= indentOf(last.raw) + leastIndent;
  if (isSetIn && isClosed(last.text) && open.text !== last.text) return false;
  const mark = markOf(line.text);
  const isAfterComma = last.text.endsWith(",") && mark === "none" && !isCapitals(line.text);
  const runsOn = (/^["“‘]?[\p{Ll}\d(%]/u.test(line.text) && !isClosed(last.text)) || isAfterComma;
  if (mark === "number" || mark === "subnumber") {
    if (isClosed(last.text) || line.isAfterBlank || edgeOf(last) < fullShare * width) return false;
  } else if (mark === "bullet") {
    // A line may also begin with the dash of "kinh tế - xã hội".
    if (isClosed(last.text) || line.isAfterBlank || (open.mark !== "none" && !/^\S\s+\p{Ll}/u.test(line.text)))
      return false;
  } else if (mark !== "none") return false;
  const isFull = edgeOf(last) >= fullShare * width;
  if (width > longestWrap) return runsOn && isFull;
  const isNumbered = open.mark !== "none" && open.mark !== "bullet" && open.mark !== "letter";
  const isHeading = isNumbered && open.text.length <= longestHeading;
  if (line.isAfterBlank || line.page !== last.page) return runsOn || (!isHeading && isFull && isCut(open, line));
  if (isClosed(last.text)) return isFull;
  if (isHeading && !runsOn) return edgeOf(last) >= fullHeadingShare * width;
  return isFull || runsOn || isCapitals(line.text) || (!isHeading && edgeOf(last) >= raggedShare * width);
}

/** Whether a gap in print cut a sentence: a full line of a paragraph of several lines stops without a stop, or the next begins small. */
function isCut({ text, last }: { text: string; last: Line }, line: Line): boolean {
  if (markOf(line.text) !== "none" || isCapitals(last.text)) return false;
  if (/[;,:]$/.test(last.text)) return /^\p{Ll}/u.test(line.text);
  return text.length > last.text.length && !isClosed(last.text);
}

function toBlocks(text: string, mark: Mark, page: number): Block[] {
  const isShort = text.length <= longestHeading && !/[.;,]$/.test(text);
  if (mark === "bullet") return [{ kind: "item", text: text.replace(/^[-–−+•●▪*]\s*/u, ""), page }];
  if (mark === "part") return [{ kind: "heading", level: 2, text, page }];
  if (mark === "article") return articleBlocks(text, isShort, page);
  if (isShort && mark === "roman") return [{ kind: "heading", level: 3, text, page }];
  if (mark === "number") return [isShort ? { kind: "heading", level: 4, text, page } : numberedItem(text, page)];
  if (isShort && mark === "subnumber") return [{ kind: "heading", level: 5, text, page }];
  return [{ kind: "paragraph", text: mark === "letter" ? withoutLetter(text) : text, page }];
}

/** "b) Thu ngân sách đạt 2.150 tỷ đồng.": so does a letter before a sentence. */
function withoutLetter(text: string): string {
  return /[.;](?:\uE000\d+\uE001)*$/u.test(text) ? text.replace(/^[a-zđ]\)\s+/u, "") : text;
}

/** "3. Thu ngân sách đạt 2.150 tỷ đồng.": the number orders the list and is no part of the sentence. */
function numberedItem(text: string, page: number): Block {
  return { kind: "item", text: text.replace(/^\d{1,2}\s?[.)]\s*/u, ""), page };
}

/** "Điều 3. Hội đồng nhân dân tỉnh giao …": the number is the heading, the words are text. */
function articleBlocks(text: string, isShort: boolean, page: number): Block[] {
  if (isShort) return [{ kind: "heading", level: 3, text, page }];
  const [number = ""] = /^điều\s+\d+\s*[.:]/iu.exec(text) ?? [];
  const rest = text.slice(number.length).trim();
  const heading: Block = { kind: "heading", level: 3, text: number, page };
  return rest === "" ? [heading] : [heading, { kind: "paragraph", text: rest, page }];
}
