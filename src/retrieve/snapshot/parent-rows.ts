import type { Passage } from "../../core/passage.ts";

/**
 * Finds for rows that break a row above them down ("- Công nghiệp" below "3 | Công nghiệp và xây dựng") the name of that row:
 * in a table with numbered rows, a row without a number belongs to the last numbered one.
 *
 * @returns by the number of the passage: the text of the row that it is a part of
 */
export function parentRows(passages: readonly Passage[]): Map<number, string> {
  const parents = new Map<number, string>();
  let numbered: Passage | undefined;
  for (const [i, passage] of passages.entries()) {
    if (passage.kind !== "row" || (numbered && numbered.documentId !== passage.documentId)) numbered = undefined;
    if (passage.kind !== "row") continue;
    const isNumbered = /^(?:\d{1,3}|[IVX]+)\.?$/.test(passage.cells?.[0]?.text ?? "");
    if (isNumbered) numbered = passage;
    else if (numbered) parents.set(i, nameOf(numbered));
  }
  return parents;
}

const nameOf = (row: Passage): string => row.cells?.find(({ text }) => /\p{L}{2}/u.test(text))?.text ?? "";
