import { describe, expect, it } from "vitest";
import { type Candidate, type FeatureName, featureNames } from "../../../src/answer/ranking/features.ts";
import { type RankingWeights, rank } from "../../../src/answer/ranking/rank.ts";
import { viewOf } from "../../support/answer-bench.ts";

const zero = Object.fromEntries(featureNames.map((name) => [name, 0])) as Record<FeatureName, number>;
const candidate = (text: string, features: Partial<Record<FeatureName, number>>): Candidate => {
  const view = viewOf(text);
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  return { view, scored, features: { ...zero, ...features }, matches: [], wideMatches: [] };
};
const weights: RankingWeights = { ...zero, period: 2, place: 1 };

describe("ranking", () => {
  it("orders by the weighted sum of the features, best first", () => {
    const ranked = rank([candidate("a", { place: 1 }), candidate("b", { period: 1 }), candidate("c", {})], weights);
    expect(ranked.map(({ candidate: { view }, score }) => [view.passage.text, score])).toEqual([
      ["b", 2],
      ["a", 1],
      ["c", 0],
    ]);
  });

  it("keeps the retriever's order among equals, and the list that it was given", () => {
    const given = [candidate("a", {}), candidate("b", { cosine: 1 })];
    expect(rank(given, weights).map((ranked) => ranked.candidate)).toEqual(given);
    expect(given.map((one) => one.view.passage.text)).toEqual(["a", "b"]);
  });

  it("ranks nothing out of nothing", () => {
    expect(rank([], weights)).toEqual([]);
  });
});
