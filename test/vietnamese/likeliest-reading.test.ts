import { describe, expect, it } from "vitest";
import { buildLexicon } from "../../src/vietnamese/lexicon.ts";
import { type Choice, likeliestReading, rated } from "../../src/vietnamese/likeliest-reading.ts";

const lexicon = buildLexicon(["kế hoạch năm 2023", "kế hoạch thu ngân sách", "kê khai tài sản", "kê khai thuế"]);
const readingOf = (...lattice: readonly (readonly Choice[])[]) =>
  likeliestReading(
    lattice.map((column) => column.map((choice) => rated(choice, lexicon))),
    lexicon,
  ).map((words) => words.join(" "));
const free = (...words: string[]): Choice[] => words.map((word) => ({ words: word.split(" "), cost: 0 }));

describe("the likeliest reading", () => {
  it("takes the word that goes with its neighbour", () => {
    expect(readingOf(free("kế", "kê"), free("hoạch"))).toEqual(["kế", "hoạch"]);
    expect(readingOf(free("kế", "kê"), free("khai"))).toEqual(["kê", "khai"]);
  });

  it("weighs what a reading costs against its neighbours", () => {
    const dear = [
      { words: ["kê"], cost: 0 },
      { words: ["kế"], cost: 20 },
    ];
    expect(readingOf(dear, free("hoạch"))).toEqual(["kê", "hoạch"]);
  });

  it("reads one typed word as several", () => {
    expect(readingOf(free("kh", "kế hoạch"), free("năm"))).toEqual(["kế hoạch", "năm"]);
  });

  it("finds no word of a question surprising for its digits", () => {
    expect(readingOf(free("2023", "năm"))).toEqual(["2023"]);
  });
});
