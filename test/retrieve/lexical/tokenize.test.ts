import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/retrieve/lexical/tokenize.ts";
import { normalize } from "../../../src/vietnamese/normalize.ts";

const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  it.each([
    ["Tổng đàn lợn", ["tổng", "đàn", "lợn"]],
    ["hoà thuỷ", ["hòa", "thủy"]],
    ["tăng 7,37%", ["tăng", "#7.37"]],
    ["67.948 tỷ", ["#67948", "tỷ"]],
    ["67948", ["#67948"]],
    ["tháng 01", ["tháng", "#1"]],
    ["01/NQ-CP", ["1/nq-cp", "#1", "nq", "cp"]],
    ["ngày 31/12/2023", ["ngày", "31/12/2023", "#31", "#12", "#2023"]],
  ])("splits %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("does not see a pair across the end of a clause", () => {
    expect(tokenize("Đạt kế hoạch. Tổng đàn").map((token) => token.isBroken)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it("keeps places that point into the normalised text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const normal = normalize(text);
        for (const token of tokenize(text).filter(({ kind, isPart }) => kind === "word" && !isPart)) {
          expect(normal.slice(token.start, token.end)).toBe(token.text);
        }
      }),
    );
  });
});
