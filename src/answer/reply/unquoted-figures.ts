import type { Answer } from "../../core/answer.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import { withoutComputed } from "./computed-change.ts";

const year = /^(?:19|20)\d{2}$/;

/**
 * Figures of an answer's headline that a reader finds in none of the quotes and labels shown beside it. Left out are years,
 * which a section's name or a column's head says of everything below it, and what is marked as computed from figures shown.
 *
 * @returns empty for an answer that abstains
 */
export function unquotedFigures({ headline, citations, abstained }: Answer): string[] {
  if (abstained) return [];
  const shown = digitStrings(citations.map(({ quote, label }) => `${quote} ${label}`).join("\n"));
  const known = new Set(shown.flatMap((digits) => [digits, withoutZero(digits)]));
  return [...new Set(digitStrings(withoutComputed(headline)))].filter(
    (digits) => !year.test(digits) && !known.has(digits) && !known.has(withoutZero(digits)),
  );
}

/** "01" and "1" are the same day. */
const withoutZero = (digits: string): string => digits.replace(/^0(?=\d$)/, "");
