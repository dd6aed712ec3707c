import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize } from "../../src/vietnamese/normalize.ts";
import { anyText, vietnameseText } from "../support/texts.ts";

describe("normalising", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuỷ sản", "thủy sản"],
    ["Uỷ ban", "ủy ban"],
    ["khoẻ", "khỏe"],
    ["hoá", "hóa"],
  ])("puts the tone mark of %s where old spelling puts it", (given, wanted) => expect(normalize(given)).toBe(wanted));

  it.each(["quý", "hoàn", "quà", "toàn", "thuyết"])("leaves %s as it is", (word) => expect(normalize(word)).toBe(word));

  it.each([
    ["119.195 tỉ đồng", "119.195 tỷ đồng"],
    ["tỉ lệ", "tỷ lệ"],
  ])("writes %s with y", (given, wanted) => expect(normalize(given)).toBe(wanted));

  it.each(["tỉnh", "tỉ mỉ", "tỉ đôla"])("keeps the i of %s", (text) => expect(normalize(text)).toBe(text));

  it("makes one kind of dash, quotation mark and space", () => {
    expect(normalize("8,5–9 — “kế hoạch”\u00a0‘a’ − 3")).toBe("8,5-9 - \"kế hoạch\" 'a' - 3");
  });

  it("takes out what cannot be seen, and composes what it kept apart", () => {
    expect(normalize("ke\u0302\u200b\u0301 hoa\u0323ch\ufeff")).toBe("kế hoạch");
  });

  it("reads composed and decomposed text as the same", () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(normalize(text.normalize("NFD"))).toBe(normalize(text));
      }),
    );
  });

  it("changes nothing more when done twice", () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });

  it("has the length of the text without zero-width characters, in NFC, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const visible = text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "");
        expect(normalize(text)).toHaveLength(visible.normalize("NFC").length);
      }),
    );
  });
});
