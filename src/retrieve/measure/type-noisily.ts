import { foldMarks } from "../../vietnamese/fold-marks.ts";

/** A source of numbers from 0 up to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The question as somebody types it without marks, in lower case. */
export const typeUnmarked = (text: string): string => foldMarks(text).toLowerCase();

/**
 * The question with typing slips in about a third of its words: marks lost, a letter lost, doubled, swapped or missed.
 * Numbers and abbreviations stay whole.
 */
export function typeWithSlips(text: string, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (random() > 0.35 || word.length < 2 || word === word.toUpperCase()) return word;
    const kind = random();
    if (kind < 0.55) return foldMarks(word);
    const at = 1 + Math.floor(random() * (word.length - 1));
    if (kind < 0.75) return word.slice(0, at) + word.slice(at + 1);
    if (kind < 0.85) return word.slice(0, at) + word.charAt(at) + word.slice(at);
    return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
  });
}
