import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize } from "../../src/vietnamese/normalize.ts";
import { tokens } from "../../src/vietnamese/tokens.ts";
import { words } from "../../src/vietnamese/words.ts";
import { anyText, longTexts } from "../support/texts.ts";

const kinds = (text: string) => words(text).map((word) => `${word.text}:${word.kind}`);

describe("words", () => {
  it("keeps numbers whole", () => {
    expect(kinds("67.948 tỷ, tăng 7,37% (16/23)")).toEqual([
      "67.948:number",
      "tỷ:word",
      "tăng:word",
      "7,37:number",
      "16/23:number",
    ]);
  });

  it("keeps document numbers and dates whole", () => {
    expect(kinds("Nghị quyết 01/NQ-CP ngày 30/12/2023, T1/2024")).toEqual([
      "Nghị:word",
      "quyết:word",
      "01/NQ-CP:code",
      "ngày:word",
      "30/12/2023:number",
      "T1/2024:code",
    ]);
  });

  it("leaves the stop at a sentence's end out of its last number", () => {
    expect(kinds("đạt 12.").at(-1)).toBe("12:number");
  });

  it("keeps a decomposed word in one piece", () => {
    expect(words("kế hoạch".normalize("NFD"))).toHaveLength(2);
  });

  it("says where each word stands, in order and without overlap, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.text).not.toBe("");
          end = word.end;
        }
      }),
    );
  });

  it("loses no letter and no digit, whatever the text", () => {
    const letters = /[\p{L}\d]/gu;
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = words(text)
          .map((word) => word.text)
          .join("");
        expect(kept.match(letters)).toEqual(text.match(letters));
      }),
    );
  });

  it.each(longTexts)("comes back from 100,000 characters of %s", (_, text) => {
    const half = words(text.slice(0, text.length / 2)).length;
    expect(words(text).length).toBeLessThanOrEqual(2 * half + 2);
  });
});

describe("tokens", () => {
  it("gives each word as texts are compared by", () => {
    expect(tokens("Thuỷ SẢN").map(({ form }) => form)).toEqual(["thủy", "sản"]);
  });

  it("says where each stands in the normalised text, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalize(text);
        for (const token of tokens(text)) expect(normal.slice(token.start, token.end)).toBe(token.form);
      }),
    );
  });
});
