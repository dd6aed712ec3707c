import { words } from "../../vietnamese/words.ts";

/** Letters of one word whose partners lie further apart than this belong to different places; the larger part counts. */
const wordGapCharacters = 14;

/** Where the letters of a passage's text went: offset in the text → offset in the received file. */
export interface LetterPlaces {
  readonly textOffsets: readonly number[];
  /** Received offset of each letter, −1 if it has none. */
  readonly receivedOffsets: readonly number[];
}

/**
 * Turns letters that found their partner into ties of whole words: `textStart, textEnd, receivedStart, receivedEnd` a word.
 *
 * @param claimed for each character of the received file, 1 when a letter of the edition is tied to it; a tie grows over
 *   unclaimed letters beside it, which are what OCR made of the rest of the word
 */
export function wordTies(text: string, places: LetterPlaces, received: string, claimed: Uint8Array): number[] {
  const ties: number[] = [];
  let letter = 0;
  for (const word of words(text)) {
    const offsets: number[] = [];
    while (letter < places.textOffsets.length && (places.textOffsets[letter] ?? 0) < word.end) {
      const offset = places.receivedOffsets[letter] ?? -1;
      if ((places.textOffsets[letter] ?? 0) >= word.start && offset >= 0) offsets.push(offset);
      letter++;
    }
    const place = largestCluster(offsets);
    if (!place) continue;
    const [start, end] = grow(place, received, claimed);
    ties.push(word.start, word.end, start, end);
  }
  return ties;
}

function largestCluster(offsets: readonly number[]): [number, number] | undefined {
  const sorted = [...offsets].sort((a, b) => a - b);
  let best: number[] = [];
  let current: number[] = [];
  for (const offset of sorted) {
    if (current.length > 0 && offset - (current.at(-1) ?? 0) > wordGapCharacters) current = [];
    current.push(offset);
    if (current.length > best.length) best = [...current];
  }
  const [first] = best;
  return first === undefined ? undefined : [first, (best.at(-1) ?? first) + 1];
}

function grow([start, end]: [number, number], received: string, claimed: Uint8Array): [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && isLooseLetter(received, from - 1, claimed)) from--;
  while (to < received.length && isLooseLetter(received, to, claimed)) to++;
  return [from, to];
}

function isLooseLetter(received: string, at: number, claimed: Uint8Array): boolean {
  return claimed[at] === 0 && /[\p{L}\p{M}\p{N}]/u.test(received.charAt(at));
}
