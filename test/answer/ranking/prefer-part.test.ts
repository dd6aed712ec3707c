import { describe, expect, it } from "vitest";
import { partsOf, preferPart } from "../../../src/answer/ranking/prefer-part.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { aPassage } from "../../fakes/documents.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const heads = ["Chỉ tiêu", "ĐVT", "KH 2024", "Ước 2024"];
const rowOf = (...texts: string[]): Partial<Passage> => ({
  kind: "row",
  cells: texts.map((text, i) => ({ head: heads[i] ?? "", text })),
});
const ranked = (score: number, changes: Partial<Passage>): Ranked => {
  const text = (changes.cells ?? []).map((cell) => cell.text).join(" | ");
  const view = viewOf(text, { id: text, ...changes });
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  return {
    score,
    candidate: { view, scored, features: {} as Ranked["candidate"]["features"], matches: [], wideMatches: [] },
  };
};
const whole = ranked(9, rowOf("Công nghiệp và xây dựng", "%", "11", "9,2"));
const context = "Công nghiệp và xây dựng";
const industry = ranked(4, { ...rowOf("Công nghiệp", "%", "12", "10,1"), context });
const building = ranked(3, { ...rowOf("Xây dựng", "%", "8", "6,4"), context });
const below = () => [industry.candidate.view, building.candidate.view];
const first = (text: string, list = [whole, building, industry], parts: Parameters<typeof preferPart>[2] = below) =>
  preferPart(list, anUnderstanding({ text }), parts)[0]?.candidate.view.passage.text;

describe("preferring the row of a part", () => {
  it("takes the row that bears just the name asked for", () => {
    expect(first("công nghiệp năm 2024 tăng bao nhiêu")).toBe(industry.candidate.view.passage.text);
    expect(first("xây dựng năm 2024 tăng bao nhiêu")).toBe(building.candidate.view.passage.text);
  });

  it("finds a part that was no candidate", () => {
    expect(first("công nghiệp năm 2024 tăng bao nhiêu", [whole])).toBe(industry.candidate.view.passage.text);
  });

  it("keeps the whole where it is asked for, or where several parts are", () => {
    expect(first("công nghiệp và xây dựng tăng bao nhiêu")).toBe(whole.candidate.view.passage.text);
    expect(first("dịch vụ tăng bao nhiêu")).toBe(whole.candidate.view.passage.text);
  });
});

describe("the rows that break a row down", () => {
  const passage = (id: string, changes: Partial<Passage>) => aPassage({ id, block: 7, ...changes });
  const top = passage("top", rowOf("Công nghiệp và xây dựng", "%", "11", "9,2"));
  const part = passage("part", { ...rowOf("Công nghiệp", "%", "12", "10,1"), context });
  const elsewhere = passage("elsewhere", { ...part, id: "elsewhere", block: 8 });

  it("are those of its table that bear its name as their context", () => {
    const parts = partsOf([top, part, elsewhere]);
    expect(parts(top).map(({ id }) => id)).toEqual(["part"]);
    expect(parts(part)).toEqual([]);
  });
});
