import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExtent } from "../../../src/answer/board/read-extent.ts";

describe("a printed value on the number line", () => {
  it.each([
    ["7,37", { low: 7.37, high: 7.37 }],
    ["14.975", { low: 14975, high: 14975 }],
    ["-19,9", { low: -19.9, high: -19.9 }],
    ["8,5-9", { low: 8.5, high: 9 }],
    ["81,4–81,5", { low: 81.4, high: 81.5 }],
    ["11 trở lên", { low: 11 }],
    ["5 trở xuống", { high: 5 }],
    ["<9", { high: 9 }],
    ["> 90", { low: 90 }],
    ["trên 90", { low: 90 }],
    ["dưới 9", { high: 9 }],
    ["khoảng 23,5", { low: 23.5, high: 23.5 }],
    ["từ 6,2 trở lên", { low: 6.2 }],
    ["ít nhất 06", { low: 6 }],
  ])("%s", (value, extent) => expect(readExtent(value)).toEqual(extent));

  it.each(["", "28/63", "-", "9-8", "từ 8", "8,5-9 trở lên", "tăng", "1.2.3", "gần bằng 5", ">9 trở lên"])(
    "“%s” is not understood",
    (value) => expect(readExtent(value)).toBeUndefined(),
  );

  it("is read as it was written, whatever the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const written = `${String(whole).replace(/\B(?=(?:\d{3})+$)/g, ".")},${String(cents).padStart(2, "0")}`;
        expect(readExtent(written)?.low).toBeCloseTo(whole + cents / 100, 6);
      }),
    );
  });
});
