/** A word, number or code of a text, with its place in it. */
export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `number` holds digits and only number punctuation; `code` mixes digits with letters or slashes ("01/NQ-CP", "T1/2024"). */
  readonly kind: "word" | "number" | "code";
}

// Codes first (document numbers, dates with slashes), then numbers whole, then words.
const pattern =
  /\d+(?:\/\d+)*\/[\p{L}][\p{L}\d]*(?:-[\p{L}\d]+)*|\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)*|[\p{L}\p{M}]+\d+(?:\/\d+)*|[\p{L}\p{M}]+/gu;

/**
 * Splits a text into words with offsets (UTF-16). Numbers stay whole ("12.345", "7,37", "16/23", "30/12/2023"), document
 * numbers too ("01/NQ-CP"). Punctuation and signs are left out.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const [word] = match;
    const isNumber = /^[\d.,/]+$/.test(word);
    const kind = isNumber ? "number" : /\d/.test(word) ? "code" : "word";
    found.push({ text: word, start: match.index, end: match.index + word.length, kind });
  }
  return found;
}
