import { describe, expect, it } from "vitest";
import { coarseness } from "../../../src/retrieve/ranking/coarseness.ts";
import { featureNames } from "../../../src/retrieve/ranking/feature-table.ts";
import { rankingWeights, weightsFor } from "../../../src/retrieve/ranking/ranking-weights.ts";

describe("coarseness", () => {
  it("goes from sentences to paragraphs without a jump", () => {
    expect([10, 50, 65, 80, 300].map(coarseness)).toEqual([0, 0, 0.5, 1, 1]);
  });
});

describe("weightsFor", () => {
  const sets = { fine: { all: 2, numbers: 1 }, coarse: { all: 4, threes: 6 } };

  it("is the one set, the other, or between", () => {
    expect(weightsFor(0, sets)).toMatchObject({ all: 2, numbers: 1, threes: 0 });
    expect(weightsFor(1, sets)).toMatchObject({ all: 4, numbers: 0, threes: 6 });
    expect(weightsFor(0.5, sets)).toMatchObject({ all: 3, numbers: 0.5, threes: 3 });
  });
});

describe("the weights that ship", () => {
  it.each(["fine", "coarse"] as const)("know the features alone and can be used, for passages cut %s", (set) => {
    const weights = rankingWeights[set];
    expect(Object.keys(weights).filter((name) => !(featureNames as readonly string[]).includes(name))).toEqual([]);
    expect(Object.values(weights).every(Number.isFinite)).toBe(true);
    expect(weights.cosine).toBeGreaterThan(0);
  });

  it("look at the order of words in long passages only", () => {
    const { fine, coarse } = rankingWeights;
    expect(coarse.within12).toBeGreaterThan(0);
    expect(fine.within12 ?? 0).toBe(0);
  });
});
