import { letterheadPieces } from "../letterhead.ts";
import { endsCaption } from "./captions.ts";
import { isOnwards } from "./join-continued.ts";
import type { Line } from "./line.ts";
import { isCapitals, isClosed, isShouted } from "./marks.ts";

/** A newspaper's masthead stands in its first lines. */
const mastheadLines = 4;
/** A stretch shorter than this is no article of its own; characters. */
const leastArticleCharacters = 150;
const longestHeadline = 130;
const longestByline = 45;
const sectionHeads = /^(?:TIN (?:VẮN|NGẮN|TỨC|TRONG|THẾ GIỚI|ĐỊA PHƯƠNG)|THỜI SỰ|VĂN BẢN MỚI)/u;

/**
 * Tells the articles of a newspaper page apart: each begins with a headline that is set off and in capitals, or that follows
 * an author's line. Lines that do not begin with a newspaper's masthead are one text.
 */
export function splitArticles(lines: readonly Line[]): (readonly Line[])[] {
  if (!lines.slice(0, mastheadLines).some(({ text }) => isMasthead(text))) return [lines];
  const starts = [0];
  let isFirst = true;
  for (let at = 1; at < lines.length; at++) {
    if (!isHeadline(lines, at)) continue;
    const isFar = (lines[at]?.start ?? 0) - (lines[starts.at(-1) ?? 0]?.start ?? 0) >= leastArticleCharacters;
    // The first headline belongs to the masthead above it.
    if (!isFirst && isFar) starts.push(at);
    isFirst = false;
  }
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
}

function isMasthead(text: string): boolean {
  return letterheadPieces(text)?.some(({ kind }) => kind === "masthead" || kind === "issue") ?? false;
}

function isHeadline(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line?.isAfterBlank || !next || letterheadPieces(line.text)) return false;
  const isOpen = /,$/.test(line.text) && isCapitals(line.text) && isShouted(next.text);
  // A headline may be cut short: "MÙA QUẾ MỚI...".
  if (line.text.length > longestHeadline || (/(?<!\.\.)[.;:,]$/.test(line.text) && !isOpen)) return false;
  if (sectionHeads.test(line.text)) return true;
  if (isByline(lines, at)) return false;
  const isAfterAuthor = isByline(lines, at - 1);
  if (isCapitals(line.text)) return isAfterAuthor || !isCapitals(before?.text ?? "") || before?.isAfterBlank === true;
  return isAfterAuthor && next.isAfterBlank && /^["“\p{Lu}]/u.test(line.text) && !isClosed(line.text);
}

/** Whether an author may sign below a line: a sentence's last, a caption, or where the article goes on. */
function endsArticle(text: string): boolean {
  return isClosed(text) || endsCaption(text) || isOnwards(text) || /tiếp trang \d+\s*\)$/iu.test(text);
}

/** A name in capitals that closes an article: the page ends behind it, or the next headline follows. */
function isByline(lines: readonly Line[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line || line.text.length > longestByline || !before || !endsArticle(before.text)) return false;
  if (endsCaption(line.text) || /(?:\.{2,}|…)$/u.test(line.text) || isOnwards(next?.text ?? "")) return false;
  const name = line.text.replace(/^(?:bài|tin|ảnh)[\p{L}, ]*:\s*/iu, "");
  const words = name.split(/[\s,–-]+/).filter(Boolean);
  if (!/^\P{Ll}*\p{Lu}\P{Ll}*$/u.test(name) || words.length > 6 || sectionHeads.test(name)) return false;
  return !next || (next.isAfterBlank && !/(?<!\.\.)[.;,]$/.test(next.text) && next.text.length <= longestHeadline);
}
