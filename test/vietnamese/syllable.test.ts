import { describe, expect, it } from "vitest";
import { isVietnameseSyllable } from "../../src/vietnamese/syllable.ts";

const all = (words: string) => words.split(" ").map((word) => [word, isVietnameseSyllable(word)] as const);
const expected = (words: string, is: boolean) => words.split(" ").map((word) => [word, is] as const);

describe("isVietnameseSyllable", () => {
  it("accepts syllables in use, in any case", () => {
    const words = "tỉnh Tỉnh TỈNH nghiệp khuya khuỷu giếng gì gìn quốc quyết quý yêu huỳnh ngoằn xoong đường ủy i";
    expect(all(words)).toEqual(expected(words, true));
  });

  it("takes the tone mark where old and where new spelling puts it", () => {
    const words = "hòa hoà thủy thuỷ khỏe khoẻ tòa toà";
    expect(all(words)).toEqual(expected(words, true));
  });

  it("refuses tone marks in places that neither spelling allows", () => {
    const words = "hoaì tiểu̍ đừơng tóan nghỉêp";
    expect(all(words)).toEqual(expected(words, false));
  });

  it("lets only sắc and nặng stand before a stop", () => {
    const good = "các cạc tiếp tiệp sạch một";
    const bad = "cac càc tiềp tiểp sãch mốtt mổt";
    expect(all(good)).toEqual(expected(good, true));
    expect(all(bad)).toEqual(expected(bad, false));
  });

  it("holds to c/k/q, g/gh and ng/ngh", () => {
    const good = "kê kỷ cá ghế gà nghe ngà qua quê";
    const bad = "cê kà gế ghà nge nghà qưa ka";
    expect(all(good)).toEqual(expected(good, true));
    expect(all(bad)).toEqual(expected(bad, false));
  });

  it("refuses what readers of print make of words", () => {
    const words = "ứiủy Idió Idiăn ừồng dụiig tmờng clií l<ý siĩứi kliai Homecoming GRDP 12 a1";
    expect(all(words)).toEqual(expected(words, false));
  });

  it("reads decomposed letters as composed ones", () => {
    expect(isVietnameseSyllable("tỉnh".normalize("NFD"))).toBe(true);
  });
});
