import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NearWords, slips } from "../../../src/retrieve/lexical/near-words.ts";

const word = fc.string({ unit: fc.constantFrom(..."abnhg"), minLength: 1, maxLength: 6 });

describe("slips", () => {
  it.each([
    ["tong", "tog", 1],
    ["doanh", "doang", 1],
    ["quan", "qaun", 1],
    ["thang", "thangg", 1],
    ["thang", "hatng", 2],
    ["lua", "xe", 3],
  ])("from %s to %s are %i", (a, b, expected) => {
    expect(slips(a, b, 2)).toBe(expected);
  });

  it("are the same both ways, and none only between equal words", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 2)).toBe(slips(b, a, 2));
        expect(slips(a, b, 2) === 0).toBe(a === b);
      }),
    );
  });
});

describe("NearWords", () => {
  it("finds exactly the words at distance 1 and 2", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, asked) => {
        const near = new NearWords(words);
        expect(near.within1(asked).sort()).toEqual(words.filter((other) => slips(asked, other, 1) === 1).sort());
        expect(near.within2(asked).sort()).toEqual(words.filter((other) => slips(asked, other, 2) === 2).sort());
      }),
    );
  });
});
