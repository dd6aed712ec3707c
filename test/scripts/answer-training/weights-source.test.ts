import { describe, expect, it } from "vitest";
import { weightsSource } from "../../../scripts/answer-training/weights-source.ts";
import { learnedWeights } from "../../../src/answer/ranking/learned-weights.ts";
import { textOf } from "../../support/repository.ts";

describe("the file of learned weights", () => {
  it("is written exactly as the one that ships", () => {
    expect(weightsSource(learnedWeights)).toBe(textOf("src/answer/ranking/learned-weights.ts"));
  });

  it("writes three decimals, and no minus before zero", () => {
    const source = weightsSource({ ...learnedWeights, threshold: 0.40001 });
    expect(source).toContain("  threshold: 0.4,\n");
    const confidence = { ...learnedWeights.confidence, bias: -0.0001 };
    expect(weightsSource({ ...learnedWeights, confidence })).toContain("    bias: 0,\n");
  });
});
