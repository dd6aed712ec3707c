import type { Answer } from "../../core/answer.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import { withoutComputed } from "./computed-change.ts";

const year = /^(?:19|20)\d{2}$/;
/** "9 tháng đầu năm 2024": how long a document looks back, said of all its figures as a year is. */
const monthsOfYear = /(?<!\d)\d{1,2} tháng (?:đầu|cuối) năm(?!\p{L})/giu;

/**
 * Figures of an answer's headline that a reader finds in none of the quotes and labels shown beside it. Left out are years
 * and months of a year, which a section's name, a column's head or a document's title says of everything below it, and what is marked as computed from figures shown.
 *
 * @returns empty for an answer that abstains
 */
export function unquotedFigures({ headline, citations, abstained }: Answer): string[] {
  if (abstained) return [];
  const shown = digitStrings(citations.map(({ quote, label }) => `${quote} ${label}`).join("\n"));
  const known = new Set(shown.flatMap((digits) => [digits, withoutZero(digits)]));
  return [...new Set(digitStrings(withoutComputed(headline).replace(monthsOfYear, " ")))].filter(
    (digits) => !year.test(digits) && !known.has(digits) && !known.has(withoutZero(digits)),
  );
}

/** "01" and "1" are the same day. */
const withoutZero = (digits: string): string => digits.replace(/^0(?=\d$)/, "");
