import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/core/passage.ts";
import { passagePlaces } from "../../src/core/passage-places.ts";

const passages = ["a/1", "a/2", "b/1", "c/7", "c/odd", "d/x/1", "d/x/2"].map(
  (id) => ({ id, documentId: id.slice(0, id.lastIndexOf("/")) }) as Passage,
);

describe("passagePlaces", () => {
  it("finds every passage by its name, whatever follows the document's", () => {
    const { numberOf } = passagePlaces(passages);
    expect(passages.map(({ id }) => numberOf(id))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each(["a/3", "a/0", "b/2", "e/1", "", "a", "/", "a/1.5"])("finds nothing by the name %j", (id) => {
    expect(passagePlaces(passages).numberOf(id)).toBeUndefined();
  });

  it("knows where a document's passages stand", () => {
    const { rangeOf } = passagePlaces(passages);
    expect(["a", "b", "c", "d/x", "e"].map(rangeOf)).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 5 },
      { from: 5, to: 7 },
      { from: 0, to: 0 },
    ]);
  });
});
