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
  for (const { 0: word, index } of text.matchAll(pattern))
    found.push({ text: word, start: index, end: index + word.length, kind: kindOf(word) });
  return found;
}

function kindOf(word: string): Word["kind"] {
  if (isDigit(word.charCodeAt(0))) return word.includes("/") && /\p{L}/u.test(word) ? "code" : "number";
  // Digits that follow letters stand at the end.
  return isDigit(word.charCodeAt(word.length - 1)) ? "code" : "word";
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
