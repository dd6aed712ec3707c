import { describe, expect, it } from "vitest";
import { speakerFit } from "../../../src/answer/ranking/speaker-fit.ts";
import { answerBench, anUnderstanding } from "../../support/answer-bench.ts";

const view = answerBench().holding("2.400 cây xanh");
const fitOf = (who: string, speaker: string) =>
  speakerFit(anUnderstanding({ speaker: { who, verb: "dặn" } }), { ...view, speaker });

describe("whether somebody asked for speaks", () => {
  it("is so by role, and by name", () => {
    expect(fitOf("ông bí thư tỉnh", "ngô văn an, ủy viên trung ương đảng, bí thư tỉnh ủy")).toBe(1);
    expect(fitOf("bà trần thị mai", "trần thị mai, trưởng ban tổ chức trung ương")).toBe(1);
  });

  it("is not so of a deputy, nor of somebody else", () => {
    expect(fitOf("bí thư", "lê văn an, phó bí thư tỉnh ủy")).toBeLessThan(0);
    expect(fitOf("thủ tướng", "lê văn an, chủ tịch ubnd tỉnh")).toBeLessThan(0);
  });

  it("tells nothing where nobody speaks, or nobody is asked for", () => {
    expect(fitOf("chánh thanh tra", "")).toBe(0);
    expect(speakerFit(anUnderstanding({}), { ...view, speaker: "lê văn an" })).toBe(0);
  });
});
