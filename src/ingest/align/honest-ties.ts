import { quoteSpans } from "../../core/quote-span.ts";
import type { Span } from "../../core/span.ts";

/** Least likeness of a quote and the received text that it points at; the scorer of citations asks for 0.75. */
export const leastLikeness = 0.76;
/** A stretch cut shorter than this says too little to keep. */
const leastStretchCharacters = 12;
/** A word with a figure is worth so many characters more than its own: figures are what people look up. */
const figureWorth = 12;

/**
 * Takes ties off a passage until every stretch that may be quoted of it reads like the received text that it points at. OCR
 * ruins some lines so far that their clean words no longer look like them; then only the part that is readable and worth
 * most stays tied, or nothing.
 */
export function honestTies(text: string, ties: readonly number[], received: string): readonly number[] {
  return quoteSpans({ text, ties }, 0, text.length).flatMap((stretch) => {
    const words = wordsWithin(ties, stretch.text);
    if (likeness(received.slice(stretch.received.start, stretch.received.end), stretch.quote) >= leastLikeness)
      return words.flat();
    return readablePart(text, words, received).flat();
  });
}

/** A tied word: a quadruple of `Passage.ties`. */
type TiedWord = readonly number[];

function wordsWithin(ties: readonly number[], span: Span): TiedWord[] {
  const found: TiedWord[] = [];
  for (let at = 0; at < ties.length; at += 4)
    if ((ties[at] ?? 0) >= span.start && (ties[at] ?? 0) < span.end) found.push(ties.slice(at, at + 4));
  return found;
}

/** The neighbouring words that are worth most together and read like their original; none where all such are too few. */
function readablePart(text: string, words: readonly TiedWord[], received: string): readonly TiedWord[] {
  const ends = words.map(([, end = 0]) => end);
  const figures = [0];
  for (const [start, end] of words) figures.push((figures.at(-1) ?? 0) + (/\d/.test(text.slice(start, end)) ? 1 : 0));
  const parts: { first: number; last: number; worth: number }[] = [];
  for (const [first, [start = 0]] of words.entries())
    for (let last = first; last < words.length; last++) {
      const length = (ends[last] ?? 0) - start;
      const held = (figures[last + 1] ?? 0) - (figures[first] ?? 0);
      if (length >= leastStretchCharacters) parts.push({ first, last, worth: length + held * figureWorth });
    }
  parts.sort((one, other) => other.worth - one.worth);
  const best = parts.find(({ first, last }) => isLike(text, words.slice(first, last + 1), received));
  return best ? words.slice(best.first, best.last + 1) : [];
}

function isLike(text: string, words: readonly TiedWord[], received: string): boolean {
  const clean = text.slice(words[0]?.[0], words.at(-1)?.[1]).replaceAll(" | ", " ");
  const from = Math.min(...words.map((word) => word[2] ?? 0));
  const to = Math.max(...words.map((word) => word[3] ?? 0));
  return likeness(received.slice(from, to), clean) >= leastLikeness;
}

/** Words less like their received form than this count as spoilt. */
const spoiltLikeness = 0.7;

/** Offsets in the text of the tied words whose received form hardly looks like them; see `Passage.spoiltWords`. */
export function spoiltWords(text: string, ties: readonly number[], received: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < ties.length; at += 4) {
    const [start = 0, end = 0, from = 0, to = 0] = ties.slice(at, at + 4);
    if (wordLikeness(text.slice(start, end), received.slice(from, to)) < spoiltLikeness) found.push(start);
  }
  return found;
}

/** Like {@link likeness}, with the gap before the word: a one-letter word has no pair of its own. */
function wordLikeness(word: string, form: string): number {
  return likeness(`_${word}_`, `_${form}_`);
}

/** Dice likeness of two texts' pairs of neighbouring characters, 0 to 1; blind to white space and case. */
export function likeness(one: string, other: string): number {
  const [first, second] = [characterPairs(one), characterPairs(other)];
  let common = 0;
  let total = 0;
  for (const [pair, count] of first) {
    common += Math.min(count, second.get(pair) ?? 0);
    total += count;
  }
  for (const count of second.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

function characterPairs(text: string): Map<string, number> {
  const letters = text.normalize("NFC").toLowerCase().replace(/\s+/g, "");
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
