import { isVietnameseSyllable } from "../syllable.ts";
import type { Atom } from "./atoms.ts";

/** What is thought of a text before it is seen. */
export interface NoiseExpectation {
  /** Share of wrong words, 0 to 1. */
  readonly share: number;
  /** How many words of the text that expectation weighs. */
  readonly words: number;
}

/** Wrong words for each word that shows it by its form alone. */
const wrongPerImpossible = 2.4;

/**
 * Estimates the share of wrong words, from 0.002 to 0.3, by the share of words that can be no Vietnamese syllable and no name.
 * @param isKnown says whether a lower-case form stands in clean texts
 */
export function noiseLevel(
  atoms: readonly Atom[],
  isKnown: (form: string) => boolean,
  expected: NoiseExpectation,
): number {
  let words = 0;
  let impossible = 0;
  for (const { kind, text } of atoms) {
    if (kind === "mark" && text.includes("^")) impossible++;
    if (kind !== "word") continue;
    words++;
    if (!isVietnameseSyllable(text) && !isKnown(text.toLowerCase()) && !/^\p{Lu}/u.test(text)) impossible++;
  }
  const share = (impossible * wrongPerImpossible + expected.share * expected.words) / (words + expected.words);
  return Math.min(0.3, Math.max(0.002, share));
}
