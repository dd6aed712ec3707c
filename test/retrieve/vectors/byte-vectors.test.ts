import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteVectors } from "../../../src/retrieve/vectors/byte-vectors.ts";

const number = fc.float({ min: -1, max: 1, noNaN: true, noDefaultInfinity: true });

describe("ByteVectors", () => {
  it.each([6, 8])("gives products near those of the whole vectors, of %i numbers", (dimension) => {
    const whole = fc.array(number, { minLength: dimension, maxLength: dimension });
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 5 }), whole, (rows, asked) => {
        const vectors = ByteVectors.ofSize(rows.length, dimension);
        for (const [place, row] of rows.entries()) vectors.set(place, Float32Array.from(row));
        for (const [place, row] of rows.entries()) {
          const right = row.reduce((sum, value, i) => sum + value * (asked[i] ?? 0), 0);
          const step = Math.max(...row.map(Math.abs)) / 127;
          const most = (asked.reduce((sum, value) => sum + Math.abs(value), 0) * step) / 2 + 1e-6;
          expect(Math.abs(vectors.product(place, Float64Array.from(asked)) - right)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it("takes a vector without direction", () => {
    const vectors = ByteVectors.ofSize(2, 4);
    vectors.set(0, new Float32Array(4));
    expect(vectors.product(0, Float64Array.of(1, 1, 1, 1))).toBe(0);
  });
});
