import { normalize } from "../../vietnamese/normalize.ts";
import { parseNumber } from "../../vietnamese/numbers.ts";
import { words } from "../../vietnamese/words.ts";

/** A unit of search: a syllable, a number by its value, or a code. */
export interface Token {
  /** Normalised syllable ("khách"), number ("#12345", "#7.37") or code ("01/nq-cp"). */
  readonly text: string;
  readonly kind: "word" | "number" | "code";
  /** Whether punctuation that ends a clause stands before it: no pair is made across. */
  readonly isBroken: boolean;
  /** Whether it is a piece of the code before it: it makes no pair. */
  readonly isPart: boolean;
  /** Its place in the normalised text; a part has the place of its code. */
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into units of search. Numbers become their value, so that "12.345" meets "12345" and "01" meets "1"; dates,
 * fractions and document numbers are kept whole and given in their parts as well.
 */
export function tokenize(text: string): Token[] {
  const normal = normalize(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const word of words(normal)) {
    const isBroken = tokens.length > 0 && /[.;:!?|\n()]/.test(normal.slice(end, word.start));
    end = word.end;
    const place = { isBroken, start: word.start, end };
    if (word.kind === "word") tokens.push({ text: word.text, kind: "word", isPart: false, ...place });
    else tokens.push(...digits(word.text, place));
  }
  return tokens;
}

function digits(text: string, place: Pick<Token, "isBroken" | "start" | "end">): Token[] {
  if (!/[/\p{L}]/u.test(text)) return [{ text: numberKey(text), kind: "number", isPart: false, ...place }];
  const whole: Token = { text: text.replace(/(?<!\d)0+(?=\d)/g, ""), kind: "code", isPart: false, ...place };
  const parts = text.match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];
  return [
    whole,
    ...parts.map((part): Token => {
      const isNumber = /^\d/.test(part);
      return { text: isNumber ? numberKey(part) : part, kind: isNumber ? "number" : "word", isPart: true, ...place };
    }),
  ];
}

/** "#" and the number's value; a string of digits that is no number in Vietnamese notation stays as it is. */
function numberKey(text: string): string {
  const value = parseNumber(text);
  return Number.isFinite(value) ? `#${value}` : `#${text}`;
}
