import { normalize } from "./normalize.ts";
import { words } from "./words.ts";

/** A word as texts are compared by: normalised. */
export interface Token {
  /** Normalised form with marks, e.g. "tỷ". */
  readonly form: string;
  readonly kind: "word" | "number" | "code";
  /** Place in the normalised text (equal to the NFC text's offsets unless it holds zero-width characters). */
  readonly start: number;
  readonly end: number;
}

/** Splits a text into normalised tokens. */
export function tokens(text: string): Token[] {
  return words(normalize(text)).map((word) => ({
    form: word.text,
    kind: word.kind,
    start: word.start,
    end: word.end,
  }));
}
