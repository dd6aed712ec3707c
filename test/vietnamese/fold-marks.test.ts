import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldMarks } from "../../src/vietnamese/fold-marks.ts";
import { anyText } from "../support/texts.ts";

describe("folding marks", () => {
  it("takes off every mark of Vietnamese and keeps the case", () => {
    expect(foldMarks("Tổng Đàn Lợn, thuỷ sản, đường, Ửng")).toBe("Tong Dan Lon, thuy san, duong, Ung");
  });

  it("reads decomposed text as if it were composed", () => {
    expect(foldMarks("kế hoạch".normalize("NFD"))).toBe("ke hoach");
  });

  it("leaves digits, signs and other scripts alone", () => {
    expect(foldMarks("7,37% – 한국 👩‍👩‍👧 m²")).toBe("7,37% – 한국 👩‍👩‍👧 m²".normalize("NFC"));
  });

  it("keeps the length of the NFC text, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldMarks(text)).toHaveLength(text.normalize("NFC").length);
      }),
    );
  });

  it("keeps every character at its place", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const joined = `${before}\n${after}`;
        expect(foldMarks(joined)).toBe(`${foldMarks(before)}\n${foldMarks(after)}`);
      }),
    );
  });
});
