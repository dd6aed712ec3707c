import { isVietnameseSyllable } from "../../vietnamese/syllable.ts";
import type { Line } from "./line.ts";
import { noteSigns, withToken } from "./note-signs.ts";

/** A footnote as it stood at the foot of a page. */
export interface Note {
  readonly text: string;
  readonly page: number;
  /** Whether its mark was found in the body; there, {@link noteToken} of its index stands instead. */
  readonly isMarked: boolean;
}

/** What stands in a body line for the mark of a note. */
export const noteToken = (index: number) => `\uE000${index}\uE001`;
/** Finds the tokens of {@link noteToken}; the first group is the index. */
export const noteTokens = /\uE000(\d+)\uE001/g;

/** Body lines and footnotes, apart. */
export interface BodyAndNotes {
  readonly body: readonly Line[];
  readonly notes: readonly Note[];
}

/** A page with fewer lines has no footnotes that could be told; one with more is no page but a text without page breaks. */
const leastPageLines = 4;
const mostPageLines = 120;
const numbered = /^\[?(\d{1,3})\]?\s+(?=[\p{Lu}"“(])/u;
const signed = /^([\^'"’”“*]{1,3}\d{0,3})\s+(?=[\p{Lu}"“(])/u;
/** The same as it is received before restoration has dropped it; a caret may touch the word. */
const signedReceived = /^(?:[\^'*]{1,3}\s+|\^\s*)(?=[\p{Lu}(])/u;

/**
 * Takes the footnotes out of the pages: at a page's foot, lines that begin with a number which hangs on a word above
 * ("nâng cao1"), or with one of the signs that OCR makes of such a number.
 */
export function takeNotes(lines: readonly Line[]): BodyAndNotes {
  const body: Line[] = [];
  const notes: Note[] = [];
  for (const page of pages(lines)) {
    const start = notesStart(page);
    const above = page.slice(0, start);
    const first = notes.length;
    for (const line of page.slice(start)) {
      const sign = (numbered.exec(line.text) ?? signed.exec(line.text))?.[1] ?? signedReceived.exec(line.received)?.[0];
      const last = notes.at(-1);
      if (sign !== undefined) {
        const isMarked = placeToken(above, sign, notes.length);
        notes.push({ text: line.text.replace(numbered, "").replace(signed, ""), page: line.page, isMarked });
      } else if (last) notes[notes.length - 1] = { ...last, text: joinLines(last.text, line.text) };
    }
    placeSigned(above, notes, first);
    body.push(...above);
  }
  return { body, notes };
}

/**
 * Joins two lines of one paragraph. A hyphen at the end belongs to a code ("QĐ-" + "TTg") or a compound ("công-" + "ten-nơ") and
 * takes no space; between two whole syllables ("nhật ký-" + "khai thác") a narrow column set it, and it goes.
 */
export function joinLines(first: string, second: string): string {
  const [, left = ""] = /(?:^|\s)(\p{Ll}+)-$/u.exec(first) ?? [];
  const [right = ""] = /^\p{Ll}+(?![\p{L}-])/u.exec(second) ?? [];
  if (isVietnameseSyllable(left) && isVietnameseSyllable(right)) return `${first.slice(0, -1)} ${second}`;
  return /\p{L}-$/u.test(first) && !/\s-$/.test(first) ? first + second : `${first} ${second}`;
}

/** Puts a note's token where its number hangs on a word; tells whether it did. Changes `lines`. */
function placeToken(lines: Line[], sign: string, index: number): boolean {
  if (!/^\d+$/.test(sign)) return false;
  const at = lines.findIndex((line) => noteMark(sign).test(line.text));
  const line = lines[at];
  if (!line) return false;
  lines[at] = { ...line, text: line.text.replace(noteMark(sign), noteToken(index)) };
  return true;
}

/** Puts the tokens of a page's notes where signs hang on words, when there is one sign for each note. Changes `lines` and `notes`. */
function placeSigned(lines: Line[], notes: Note[], first: number): void {
  const own = notes.slice(first);
  const signs = noteSigns(lines);
  if (own.length === 0 || signs.length !== own.length || own.some(({ isMarked }) => isMarked)) return;
  for (const [index, sign] of signs.entries()) {
    const line = lines[sign.line];
    const note = own[index];
    if (!line || !note) continue;
    lines[sign.line] = { ...line, text: withToken(line.text, sign, noteToken(first + index)) };
    notes[first + index] = { ...note, isMarked: true };
  }
}

/**
 * Finds the number of a note where it hangs on a word, a year ("năm 20212"), a closing bracket or a per cent sign, on the stop
 * behind one of them ("98,3%.1 Đã"), or stands in brackets.
 */
function noteMark(number: string): RegExp {
  const after = `(?<=[\\p{L}%)”"]|năm (?:19|20)\\d{2})`;
  const afterStop = `(?<=[\\p{Ll}%)”"][.,;:])${number}(?=\\s|$)`;
  return new RegExp(`${after}${number}(?![\\d\\p{L}/%])(?![.,]\\d)|${afterStop}|\\s?\\[${number}\\]`, "u");
}

function notesStart(page: readonly Line[]): number {
  if (page.length < leastPageLines || page.length > mostPageLines) return page.length;
  for (const [index, line] of page.entries()) {
    if (index === 0) continue;
    const number = numbered.exec(line.text)?.[1];
    const above = page
      .slice(0, index)
      .map((one) => one.text)
      .join("\n");
    if (number !== undefined && noteMark(number).test(above)) return index;
    if (index < page.length / 2) continue;
    if (signed.test(line.text) && !isStarItem(line.text, above)) return index;
    if (signedReceived.test(line.received) && noteSigns(page.slice(0, index)).length > 0) return index;
  }
  return page.length;
}

/** "* Ngày 14/12, …" is an item unless a star hangs on a word above. */
function isStarItem(text: string, above: string): boolean {
  return /^\*\s/.test(text) && !/[\p{L}\p{N}%)”"]\*/u.test(above);
}

function pages(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[0]?.page === line.page) last.push(line);
    else found.push([line]);
  }
  return found;
}
