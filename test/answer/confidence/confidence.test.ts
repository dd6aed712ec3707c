import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConfidenceName,
  confidenceNames,
  confidenceOf,
  confidenceSigns,
} from "../../../src/answer/confidence/confidence.ts";
import { candidateOf } from "../../../src/answer/ranking/features.ts";
import { learnedWeights } from "../../../src/answer/ranking/learned-weights.ts";
import { rank } from "../../../src/answer/ranking/rank.ts";
import { answerBench, anUnderstanding } from "../../support/answer-bench.ts";

const bench = answerBench();
const thread = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };
const signs = (question: string, ...holding: string[]) => {
  const asked = bench.read(question);
  const candidates = holding.map((words) => {
    const view = bench.holding(words);
    return candidateOf({ passage: view.passage, score: 1, lexical: 10, cosine: 0.5 }, 1, view, asked, thread);
  });
  return confidenceSigns(rank(candidates, learnedWeights.ranking), asked);
};
const none = Object.fromEntries(confidenceNames.map((name) => [name, 0])) as Record<ConfidenceName, number>;

describe("confidence", () => {
  it("is a chance, one half where nothing speaks either way", () => {
    expect(confidenceOf(none, { bias: 0, features: none })).toBe(0.5);
    fc.assert(
      fc.property(fc.float({ min: -2, max: 2, noNaN: true }), (value) => {
        const all = Object.fromEntries(confidenceNames.map((name) => [name, value])) as typeof none;
        const chance = confidenceOf(all, learnedWeights.confidence);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("grows with a sign of positive weight", () => {
    const weights = { bias: 0, features: { ...none, period: 1 } };
    expect(confidenceOf({ ...none, period: 1 }, weights)).toBeGreaterThan(confidenceOf(none, weights));
  });

  it("has no signs without a candidate", () => {
    expect(confidenceSigns([], anUnderstanding())).toEqual(none);
  });

  it("sees the wrong year and the wrong place", () => {
    expect(signs("tổng đàn lợn năm 2019 bao nhiêu con", "Tổng đàn lợn").periodMiss).toBe(1);
    expect(signs("tổng đàn lợn năm 2024 bao nhiêu con", "Tổng đàn lợn").periodMiss).toBe(0);
    expect(signs("tổng đàn lợn tỉnh Quảng Ninh", "Tổng đàn lợn")).toMatchObject({ placeMiss: 1, placeMet: 0 });
    expect(signs("thu ngân sách thành phố Hà Xuyên", "thu ngân sách của thành phố")).toMatchObject({
      placeMiss: 0,
      placeMet: 1,
    });
  });

  it("sees how far ahead the best candidate is", () => {
    const alone = signs("tổng đàn lợn năm 2024 bao nhiêu con", "Tổng đàn lợn", "Tỷ lệ che phủ rừng").margin;
    const twins = signs("kim ngạch năm 2024", "Kim ngạch xuất khẩu năm 2024", "Kim ngạch nhập khẩu năm 2024").margin;
    expect(alone).toBeGreaterThan(twins);
  });

  it("is higher for the right year than for another, with the weights that ship", () => {
    const chance = (question: string) => confidenceOf(signs(question, "Tổng đàn lợn"), learnedWeights.confidence);
    expect(chance("tổng đàn lợn năm 2024 bao nhiêu con")).toBeGreaterThan(
      chance("tổng đàn lợn năm 2019 bao nhiêu con"),
    );
  });
});
