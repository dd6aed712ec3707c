import { describe, expect, it } from "vitest";
import { figures, shorten } from "../../src/chat/shorten.ts";

describe("figures", () => {
  it("are the words with digits, without the marks around them", () => {
    expect([...figures("Ước (24.503,8) tỷ đồng, đạt “116,7%”; quý II/2024: …")]).toEqual([
      "24.503,8",
      "116,7",
      "II/2024",
    ]);
  });
});

describe("shorten", () => {
  it("keeps the part around a figure that the answer names, whatever marks stand around it there", () => {
    const text = `${"lời dẫn dài ".repeat(20)}đạt (7,37%). ${"lời kết dài ".repeat(20)}`;
    expect(shorten(text, 60, figures("tăng 7,37%"))).toContain("7,37%");
  });

  // Work that grows with the square of a million characters does not end before the test is given up.
  it.each(["a", ".", "\u0301", "“"])("takes a word of a million %j", (sign) => {
    const text = `${sign.repeat(1_000_000)}x`;
    expect(figures(text).size).toBe(0);
    expect(shorten(text, 400, new Set(["y"])).length).toBeLessThanOrEqual(400);
  });
});
