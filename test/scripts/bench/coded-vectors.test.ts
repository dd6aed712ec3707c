import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitVectors, ByteVectors } from "../../../scripts/bench/coded-vectors.ts";

const dimension = 16;
const number = fc.float({ min: -1, max: 1, noNaN: true, noDefaultInfinity: true });
const vector = fc.array(number, { minLength: dimension, maxLength: dimension });

describe("coded vectors", () => {
  it.each([
    ["a byte", () => new ByteVectors(3, dimension), 127],
    ["nine bits", () => new BitVectors(3, dimension, 0), 255],
    ["ten bits", () => new BitVectors(3, dimension, dimension), 511],
    ["nine bits, ten for the first half", () => new BitVectors(3, dimension, 8), 255],
  ])("give products as near as %s a number allows", (_of, make, steps) => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 3, maxLength: 3 }), vector, (rows, asked) => {
        const coded = make();
        for (const [label, row] of rows.entries()) coded.set(label, Float32Array.from(row));
        const scoreOf = coded.scorer(Float32Array.from(asked));
        for (const [label, row] of rows.entries()) {
          const right = row.reduce((sum, value, i) => sum + value * (asked[i] ?? 0), 0);
          const step = Math.max(...row.map(Math.abs)) / steps;
          const most = asked.reduce((sum, value) => sum + Math.abs(value), 0) * step * 0.51 + 1e-5;
          expect(Math.abs(scoreOf(label) - right)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
