import { isVietnameseSyllable } from "../syllable.ts";
import type { PlacedAtom } from "./write-lines.ts";

const plainName = /^[A-Z][A-Za-z]*$/;

/**
 * Whether a word stands in a foreign name of several words: a run of plain words with capitals, one of which can be no
 * Vietnamese syllable ("Homecoming Day"). Such a run is left alone.
 */
export function isForeignRun(slots: readonly PlacedAtom[], index: number): boolean {
  const line = slots[index]?.line;
  const isPart = (at: number) => {
    const item = slots[at];
    return item !== undefined && item.line === line && item.atom.kind === "word" && plainName.test(item.atom.text);
  };
  if (!isPart(index)) return false;
  let start = index;
  let end = index;
  while (isPart(start - 1)) start--;
  while (isPart(end + 1)) end++;
  if (end - start < 2) return false;
  const words = slots.slice(start, end + 1).map(({ atom }) => atom.text);
  return words.some((word) => word.length > 4 && /^[A-Z][a-z]+$/.test(word) && !isVietnameseSyllable(word));
}
