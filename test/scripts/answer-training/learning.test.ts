import { describe, expect, it } from "vitest";
import { learnConfidence, probability } from "../../../scripts/answer-training/learn-confidence.ts";
import { type Choice, learnRanking } from "../../../scripts/answer-training/learn-ranking.ts";

const choice = (isAnswer: boolean, ...features: number[]): Choice => ({ features, isAnswer });
const score = (weights: readonly number[], { features }: Choice) =>
  features.reduce((sum, feature, i) => sum + feature * (weights[i] ?? 0), 0);

describe("learning a ranking", () => {
  const lists = [
    [choice(true, 1, 0.2), choice(false, 0.1, 0.9), choice(false, 0.3, 0.4)],
    [choice(false, 0.2, 0.1), choice(true, 0.8, 0.5)],
    [choice(false, 0, 0.6), choice(false, 0.4, 0), choice(true, 0.9, 0.3)],
  ];

  it("puts every answer first where the features tell them apart", () => {
    const weights = learnRanking(lists, 2);
    for (const choices of lists) {
      const best = [...choices].sort((a, b) => score(weights, b) - score(weights, a))[0];
      expect(best?.isAnswer).toBe(true);
    }
    expect(weights[0]).toBeGreaterThan(1);
  });

  it("treats two features that always agree alike", () => {
    const [first, second] = learnRanking(
      lists.map((choices) => choices.map(({ features: [x = 0], isAnswer }) => choice(isAnswer, x, x))),
      2,
    );
    expect(first).toBe(second);
  });

  it("learns nothing from mirrored questions that cancel out", () => {
    const mirrored = [
      [choice(true, 1), choice(false, -1)],
      [choice(true, -1), choice(false, 1)],
    ];
    expect(learnRanking(mirrored, 1)[0]).toBeCloseTo(0, 10);
  });

  it("asks for one of several answers only, not for all of them", () => {
    // The second answer looks worse than the wrong passage; the first one is enough.
    const weights = learnRanking([[choice(true, 1), choice(true, -0.5), choice(false, 0)]], 1);
    expect(weights[0]).toBeGreaterThan(1);
  });

  it("leaves out questions without an answer among their choices", () => {
    const hopeless = [choice(false, 1, 0), choice(false, 0, 1)];
    expect(learnRanking([...lists, hopeless, []], 2)).toEqual(learnRanking(lists, 2));
    expect(learnRanking([hopeless], 2)).toEqual([0, 0]);
  });
});

describe("learning confidence", () => {
  const judged = (isAnswerable: boolean, sign: number, weight = 1) => ({ signs: [sign], isAnswerable, weight });

  it("parts what the sign parts", () => {
    const model = learnConfidence([judged(true, 1), judged(true, 0.8), judged(false, 0.1), judged(false, -0.2)], 1);
    expect(probability(model, [1])).toBeGreaterThan(0.8);
    expect(probability(model, [-0.2])).toBeLessThan(0.2);
  });

  it("is as sure of yes as of no on symmetric data", () => {
    const model = learnConfidence([judged(true, 1), judged(false, -1)], 1);
    expect(model.bias).toBeCloseTo(0, 10);
    expect(probability(model, [0.7]) + probability(model, [-0.7])).toBeCloseTo(1, 10);
  });

  it("says the weighted share where the signs say nothing", () => {
    const model = learnConfidence([judged(true, 0, 3), judged(false, 0, 1)], 1);
    expect(probability(model, [0])).toBeCloseTo(0.75, 3);
  });

  it("counts a weight like that many equal judgements", () => {
    const heavy = learnConfidence([judged(true, 1, 2), judged(false, -1), judged(false, 0.4)], 1);
    const twice = learnConfidence([judged(true, 1), judged(true, 1), judged(false, -1), judged(false, 0.4)], 1);
    expect(probability(heavy, [0.5])).toBeCloseTo(probability(twice, [0.5]), 10);
  });

  it("is at a loss without judgements", () => {
    expect(probability(learnConfidence([], 2), [1, -3])).toBe(0.5);
  });
});
