import type { Citation } from "../../core/citation.ts";
import { remembered } from "../../core/remembered.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { withoutComputed } from "./computed-change.ts";

/** A number or name of a reply that none of its sources holds. */
export interface Unverified {
  readonly text: string;
  readonly kind: "number" | "name";
}

/**
 * Checks a text against the sources cited beside it: every number, digit for digit, and every run of two or more
 * capitalised words must stand in a cited passage, its section, its context or its document's particulars. What the bot worked
 * out is worked out once more from the two values beside it.
 *
 * @param sources passages that the text cites
 * @returns what stands nowhere; empty when the text may leave
 */
export function unverified(text: string, sources: readonly PassageView[]): Unverified[] {
  const found: Unverified[] = [];
  for (const digits of digitStrings(withoutComputed(text).replace(/\[\d+\]/g, "")))
    if (!sources.some((source) => numbersOf(source).has(digits))) found.push({ text: digits, kind: "number" });
  for (const [name] of text.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu)) {
    const folded = foldMarks(normalize(name));
    if (!sources.some((source) => namesOf(source).includes(folded))) found.push({ text: name, kind: "name" });
  }
  return found;
}

/** Numbers that a passage and what stands around it hold. */
const numbersOf = remembered(
  (view: PassageView): ReadonlySet<string> => new Set(digitStrings(groundOf(view)).flatMap(variants)),
);

/** The same text as names are looked for in it. */
const namesOf = remembered((view: PassageView): string => foldMarks(normalize(groundOf(view))));

/** "01" and "1" are the same day; nothing else is loosened. */
function variants(digits: string): string[] {
  return /^0\d$/.test(digits) ? [digits, digits.slice(1)] : [digits];
}

function groundOf(view: PassageView): string {
  const { passage, document } = view;
  const heads = (passage.cells ?? []).map((cell) => cell.head).join(" ");
  const particulars = [
    document.title,
    document.period,
    document.date?.split("-").reverse().join("/"),
    document.date,
    document.issuer,
    document.place,
  ];
  return [passage.text, passage.context, ...passage.sectionPath, heads, ...particulars].filter(Boolean).join(" \n ");
}

/** Numbers of a whole answer that stand in none of its citations' quotes or passages; for the check of a run. */
export function unverifiedNumbers(
  text: string,
  citations: readonly Citation[],
  views: readonly PassageView[],
): string[] {
  const extra = citations.map((citation) => `${citation.quote} ${citation.label}`).join(" ");
  const known = new Set(digitStrings(extra).flatMap(variants));
  return unverified(text, views)
    .filter((item) => item.kind === "number" && !known.has(item.text))
    .map((item) => item.text);
}
