import { words } from "../../vietnamese/words.ts";
import type { ReadDocument } from "../read-document.ts";
import { isProperWord } from "./check-syllables.ts";

/** Why a received word stands in no edition. `lost`: for no reason that can be told. */
export type LeftOutKind = "continuation" | "page-number" | "repeated-head" | "noise" | "lost";

/** What became of the words of one received file. */
export interface WordAccount {
  readonly source: string;
  readonly total: number;
  /** Words that an edition is tied to. */
  readonly tied: number;
  readonly leftOut: Readonly<Record<LeftOutKind, number>>;
  /** The lost words with their 1-based lines, for people. */
  readonly lost: readonly { readonly line: number; readonly text: string }[];
}

const continuationLine = /^[^\p{Ll}]*\(?\s*(?:tiếp theo|xem tiếp|tiếp) trang \d+\s*\)?\s*$/iu;
const continuationMark = /\((?:tiếp theo|xem tiếp|tiếp) trang \d+\)/giu;

/**
 * Counts which words of a received file stand in its editions, and sorts the rest by kind: continuation lines of a
 * newspaper, page numbers, a table's head that each page repeats, noise (no Vietnamese word, or one stray sign).
 *
 * @param reads documents that were read from this file
 */
export function accountWords(
  source: string,
  received: string,
  reads: readonly ReadDocument[],
  known: ReadonlySet<string>,
): WordAccount {
  const covered = coverage(received, reads);
  const heads = headWords(reads);
  const leftOut: Record<LeftOutKind, number> = {
    continuation: 0,
    "page-number": 0,
    "repeated-head": 0,
    noise: 0,
    lost: 0,
  };
  const lost: { line: number; text: string }[] = [];
  const continuations = continuationPlaces(received);
  let [total, tied, line, lineEnd] = [0, 0, 0, -1];
  let current = "";
  for (const word of words(received)) {
    while (word.start > lineEnd) {
      const start = lineEnd + 1;
      const next = received.indexOf("\n", start);
      lineEnd = next < 0 ? received.length : next;
      current = received.slice(start, lineEnd);
      line++;
    }
    total++;
    if (isCovered(covered, word.start, word.end)) {
      tied++;
      continue;
    }
    const isContinuation = continuationLine.test(current) || continuations[word.start] === 1;
    const kind = isContinuation ? "continuation" : kindOf(word.text, current, heads, known);
    leftOut[kind]++;
    if (kind === "lost") lost.push({ line, text: word.text });
  }
  return { source, total, tied, leftOut, lost };
}

function kindOf(word: string, line: string, heads: ReadonlySet<string>, known: ReadonlySet<string>): LeftOutKind {
  if (/^[\s\-–—.]*\d{1,4}[\s\-–—.]*$/.test(line)) return "page-number";
  if (heads.has(word.toLowerCase())) return "repeated-head";
  if (word.length <= 2 || !isProperWord(word, known)) return "noise";
  return "lost";
}

function continuationPlaces(received: string): Uint8Array {
  const places = new Uint8Array(received.length);
  for (const match of received.matchAll(continuationMark)) places.fill(1, match.index, match.index + match[0].length);
  return places;
}

function coverage(received: string, reads: readonly ReadDocument[]): Uint8Array {
  const covered = new Uint8Array(received.length);
  for (const { tied } of reads) {
    for (const { ties } of tied)
      for (let at = 0; at < ties.length; at += 4) covered.fill(1, ties[at + 2], ties[at + 3]);
  }
  return covered;
}

function isCovered(covered: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (covered[at] === 1) return true;
  return false;
}

/** Words of the tables' head lines as the received text spells them: a head that is repeated is spoilt alike. */
function headWords(reads: readonly ReadDocument[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tied, received } of reads) {
    for (const { draft, ties } of tied) {
      if (!draft.isHidden || draft.kind !== "row") continue;
      for (const word of words(draft.text)) found.add(word.text.toLowerCase());
      for (let at = 0; at < ties.length; at += 4) found.add(received.slice(ties[at + 2], ties[at + 3]).toLowerCase());
    }
  }
  return found;
}
