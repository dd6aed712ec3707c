import { quoteSpan } from "../../core/quote-span.ts";

/** Least likeness of a quote and the received text that it points at; the scorer of citations asks for 0.75. */
export const leastLikeness = 0.76;
/** A quotable stretch shorter than this says too little to keep. */
const leastStretchCharacters = 12;

/**
 * Takes ties off a passage until what may be quoted of it reads like the received text that it points at. OCR ruins some
 * lines so far that their clean words no longer look like them; then only the readable part stays tied, or nothing.
 */
export function honestTies(text: string, ties: readonly number[], received: string): readonly number[] {
  let kept = [...ties];
  for (;;) {
    const stretch = quoteSpan({ text, ties: kept });
    if (!stretch) return [];
    if (stretch.quote.length < leastStretchCharacters && kept.length < ties.length) return [];
    if (likeness(received.slice(stretch.received.start, stretch.received.end), stretch.quote) >= leastLikeness)
      return kept;
    kept = withoutWorseEnd(text, kept, received, stretch.text.start, stretch.text.end);
  }
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

/** Drops the first or the last tied word of a stretch, whichever looks less like its received form. */
function withoutWorseEnd(
  text: string,
  ties: readonly number[],
  received: string,
  start: number,
  end: number,
): number[] {
  const inside: number[] = [];
  for (let at = 0; at < ties.length; at += 4) if ((ties[at] ?? 0) >= start && (ties[at] ?? 0) < end) inside.push(at);
  const [first = 0] = inside;
  const last = inside.at(-1) ?? first;
  const drop =
    endLikeness(text, ties, received, inside.slice(0, 3)) <= endLikeness(text, ties, received, inside.slice(-3))
      ? first
      : last;
  return [...ties.slice(0, drop), ...ties.slice(drop + 4)];
}

function endLikeness(text: string, ties: readonly number[], received: string, places: readonly number[]): number {
  const clean = places.map((at) => text.slice(ties[at] ?? 0, ties[at + 1] ?? 0)).join(" ");
  const found = places.map((at) => received.slice(ties[at + 2] ?? 0, ties[at + 3] ?? 0)).join(" ");
  return likeness(clean, found);
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
