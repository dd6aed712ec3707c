import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText, wrapText } from "../../src/charts/measure-text.ts";

describe("text in a chart", () => {
  it("is as wide with its marks as without", () => {
    expect(measureText("Tỷ lệ hộ nghèo đa chiều", 16)).toBeCloseTo(measureText("Ty le ho ngheo đa chieu", 16));
  });

  it("is broken between words only, loses none, and keeps to its width where a word allows", () => {
    const words = fc.array(fc.stringMatching(/^[a-zăâđêôơư]{1,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (given, width) => {
        const lines = wrapText(given.join(" "), 14, width);
        expect(lines.join(" ")).toBe(given.join(" "));
        for (const line of lines) expect(measureText(line, 14) <= width || !line.includes(" ")).toBe(true);
      }),
    );
  });
});
