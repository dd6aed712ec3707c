import type { Answer } from "../core/answer.ts";
import { digitStrings } from "../vietnamese/numbers.ts";

const year = /^(?:19|20)\d{2}$/;

/**
 * Figures of an answer's headline that a reader finds in none of the quotes and labels shown beside it. Years are left out: a
 * section's name or a column's head says them of everything below it.
 *
 * @returns empty for an answer that abstains
 */
export function unquotedFigures({ headline, citations, abstained }: Answer): string[] {
  if (abstained) return [];
  const shown = digitStrings(citations.map(({ quote, label }) => `${quote} ${label}`).join("\n"));
  const known = new Set(shown.flatMap((digits) => [digits, withoutZero(digits)]));
  return [...new Set(digitStrings(headline))].filter(
    (digits) => !year.test(digits) && !known.has(digits) && !known.has(withoutZero(digits)),
  );
}

/** "01" and "1" are the same day. */
const withoutZero = (digits: string): string => digits.replace(/^0(?=\d$)/, "");
