import { describe, expect, it } from "vitest";
import { missedConcepts } from "../../../src/answer/confidence/missed-concepts.ts";
import { aConcept } from "../../support/answer-bench.ts";

const everywhere = (...matches: number[]) => ({
  inHeadline: matches,
  inClause: matches,
  inPassage: matches,
  inAny: matches,
});

describe("what an answer leaves out", () => {
  it("is nothing where all is met", () => {
    const signs = missedConcepts([aConcept("đàn dê"), aConcept("sốt rét")], everywhere(1, 1));
    expect(Object.values(signs).every((sign) => sign === 0)).toBe(true);
  });

  it("is the worst of the telling words, and their share", () => {
    const signs = missedConcepts([aConcept("đàn dê"), aConcept("sốt rét")], everywhere(1, 0));
    expect(signs).toMatchObject({
      missed: 1,
      missedPart: 0.5,
      missedEverywhere: 1,
      missedInHeadline: 1,
      missedHere: 0,
    });
  });

  it("is no word that only frames the question", () => {
    expect(missedConcepts([aConcept("diễn ra"), aConcept("báo cáo")], everywhere(0, 0)).missed).toBe(0);
  });

  it("is less for a word that every document holds", () => {
    const rare = aConcept("mủ cao su");
    expect(missedConcepts([{ ...rare, rarity: 1 }], everywhere(0)).missed).toBeCloseTo(0.2);
  });

  it("stands in another candidate, or in another statement than the value", () => {
    const concepts = [aConcept("đàn dê")];
    expect(missedConcepts(concepts, { ...everywhere(0), inAny: [1] }).missedHere).toBe(1);
    expect(missedConcepts(concepts, { ...everywhere(1), inClause: [0] }).apart).toBe(1);
  });
});
