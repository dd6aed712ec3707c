import { describe, expect, it } from "vitest";
import { ownPassages } from "../../../src/retrieve/snapshot/own-passages.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";

const home = aDocument({ id: "home", place: "tỉnh Lam Sơn" });
const { place: _place, ...placeless } = aDocument({ id: "law" });

describe("ownPassages", () => {
  it("marks what speaks for the corpus's place, and nothing when all does", () => {
    const passages = [
      aPassage({ documentId: "home" }),
      aPassage({ documentId: "law" }),
      aPassage({ documentId: "home" }),
    ];
    expect(ownPassages({ documents: [home, placeless], passages })).toEqual(Uint8Array.of(1, 0, 1));
    expect(ownPassages({ documents: [home], passages: passages.slice(0, 1) })).toBeUndefined();
  });
});
