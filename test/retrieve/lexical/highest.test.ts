import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highest } from "../../../src/retrieve/lexical/highest.ts";

describe("highest", () => {
  it("gives what sorting all would give first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 9 }), (values, limit) => {
        const numbers = values.map((_, number) => number);
        const sorted = numbers.toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
        expect(highest(numbers, values, limit)).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});
