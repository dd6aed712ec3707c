import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../../scripts/bench/nearest.ts";

const dimension = 3;
const number = fc.integer({ min: -9, max: 9 });

describe("nearest", () => {
  it("gives the same scores as sorting all", () => {
    const vector = fc.array(number, { minLength: dimension, maxLength: dimension });
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 30 }), vector, fc.integer({ min: 1, max: 8 }), (rows, asked, count) => {
        const score = (at: number): number => asked.reduce((sum, value, i) => sum + value * (rows[at]?.[i] ?? 0), 0);
        const found = nearest(Float32Array.from(rows.flat()), Float32Array.from(asked), count);
        const sorted = rows.map((_, at) => score(at)).sort((a, b) => b - a);
        expect(found.map(score)).toEqual(sorted.slice(0, count));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
