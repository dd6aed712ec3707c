import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { isClosed, markOf } from "./marks.ts";

/** What is printed on every page is short; characters. */
const longestHead = 100;
const leastPages = 2;

/**
 * Finds the lines that are printed on page after page beside the page number: a document's number or short title, a
 * publication's name. Recognition may have read their marks differently on each page.
 *
 * @param texts lines without white space at their ends
 * @param isPageNumber whether a line holds a page's number and nothing else
 * @returns indexes of the lines
 */
export function runningHeads(texts: readonly string[], isPageNumber: (text: string) => boolean): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    if (text === "" || !isPageNumber(text)) continue;
    // It stands above the number or below it, set off on its other side.
    for (const step of [-1, 1]) {
      const beside = texts[at + step] ?? "";
      if (beside === "" || (texts[at + 2 * step] ?? "") !== "" || !isHeadLike(beside)) continue;
      const key = foldMarks(beside)
        .toLowerCase()
        .replace(/[^a-z]/g, "");
      places.set(key, [...(places.get(key) ?? []), at + step]);
    }
  }
  return new Set([...places.values()].filter((found) => found.length >= leastPages).flat());
}

function isHeadLike(text: string): boolean {
  return text.length <= longestHead && /\p{L}{2}/u.test(text) && !isClosed(text) && markOf(text) === "none";
}
