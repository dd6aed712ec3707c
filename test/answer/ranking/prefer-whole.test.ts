import { describe, expect, it } from "vitest";
import { preferWhole } from "../../../src/answer/ranking/prefer-whole.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import { answerBench, viewOf } from "../../support/answer-bench.ts";

const { read } = answerBench();
const ranked = (score: number, text: string, isBelow = false): Ranked => {
  const own = viewOf(text, { id: text });
  const view = isBelow
    ? { ...own, documentPlaces: [{ key: "đông", name: "huyện Đông", level: "district" as const }] }
    : own;
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  const features = { periodConflict: 0 } as Ranked["candidate"]["features"];
  return { score, candidate: { view, scored, features, matches: [], wideMatches: [] } };
};
const part = "Chuyển đổi 1.286 ha đất lúa thiếu nước sang cây trồng cạn.";
const whole = "Diện tích lúa cả năm 72.860 ha, năng suất bình quân 63,4 tạ/ha.";
const first = (question: string, list: readonly Ranked[]) =>
  preferWhole(list, read(question))[0]?.candidate.view.passage.text;

describe("a bare question for a figure", () => {
  it("takes the figure of the whole before that of a part", () => {
    expect(first("bao nhiêu ha lúa", [ranked(6.7, part), ranked(5.7, whole)])).toBe(whole);
  });

  it("keeps the part where the whole lies far behind, or more is asked", () => {
    expect(first("bao nhiêu ha lúa", [ranked(6.7, part), ranked(3, whole)])).toBe(part);
    expect(first("vì sao lúa bị chuyển đổi", [ranked(6.7, part), ranked(5.7, whole)])).toBe(part);
  });

  it("takes the province's figure before a district's", () => {
    expect(first("diện tích lúa", [ranked(6.7, "Diện tích lúa 2.000 ha.", true), ranked(6, whole)])).toBe(whole);
  });
});
