import { once } from "./once.ts";
import type { Passage } from "./passage.ts";
import { remembered } from "./remembered.ts";

/** Where passages stand among all. */
export interface PassagePlaces {
  /** Place of the passage with an id; undefined when there is none. */
  numberOf(id: string): number | undefined;
  /** Places `[from, to)` of a document's passages; empty for a document without any. */
  rangeOf(documentId: string): PassageRange;
}

/** Places `[from, to)`. */
export interface PassageRange {
  readonly from: number;
  readonly to: number;
}

const nowhere: PassageRange = { from: 0, to: 0 };

/**
 * Tells where the passages of a corpus stand, by a table of its documents: names that end in their ordinal ("<document>/12", as
 * the corpus has them) are not kept. Worked out once for each list.
 */
export const passagePlaces = remembered((passages: readonly Passage[]): PassagePlaces => {
  const ranges = new Map<string, PassageRange>();
  for (let from = 0; from < passages.length; ) {
    const id = passages[from]?.documentId ?? "";
    let to = from + 1;
    while (passages[to]?.documentId === id) to++;
    ranges.set(id, { from: ranges.get(id)?.from ?? from, to });
    from = to;
  }
  const others = once(() => new Map(passages.map(({ id }, number) => [id, number])));
  const rangeOf = (documentId: string): PassageRange => ranges.get(documentId) ?? nowhere;
  const numberOf = (id: string): number | undefined => {
    const cut = id.lastIndexOf("/");
    const usual = rangeOf(id.slice(0, cut)).from + Number(id.slice(cut + 1)) - 1;
    return passages[usual]?.id === id ? usual : others().get(id);
  };
  return { numberOf, rangeOf };
});
