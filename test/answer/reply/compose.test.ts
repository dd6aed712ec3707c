import { describe, expect, it } from "vitest";
import type { Wanted } from "../../../src/answer/question/wanted.ts";
import { candidateOf } from "../../../src/answer/ranking/features.ts";
import { compose } from "../../../src/answer/reply/compose.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const nowhere = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };
const headline = (text: string, ...concepts: string[]) => {
  const length = text.length;
  const ties = [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
    index,
    index + word.length,
  ]);
  const view = viewOf(text, { ties, receivedSpan: { start: 0, end: length }, editionSpan: { start: 0, end: length } });
  const asked = anUnderstanding({
    text: concepts.join(" "),
    wanted: new Set<Wanted>(["amount"]),
    concepts: concepts.map((words) => aConcept(words)),
  });
  const scored = { passage: view.passage, score: 1, lexical: 1, cosine: 0.5 };
  const best = [{ candidate: candidateOf(scored, scored.score, view, asked, nowhere), score: 1 }];
  return compose(best, best, asked)?.headline;
};

describe("a headline", () => {
  const plan =
    "Tiếp tục xây dựng xã nông thôn mới ở những nơi còn khó khăn; phấn đấu trong năm 2024, có 10 xã trở lên đạt chuẩn nâng cao, trong đó có từ 3 xã trở lên đạt nông thôn mới kiểu mẫu theo quy định của Trung ương.";

  it("says that a value is a plan where the words that said so are left out", () => {
    expect(headline(plan, "kiểu mẫu")).toMatch(/^Mục tiêu năm 2024: có từ 3 xã trở lên/);
  });

  it("does not say it twice", () => {
    expect(headline(plan, "chuẩn nâng cao")).not.toMatch(/^Mục tiêu/);
  });

  it("does not call a result a plan", () => {
    const result =
      "Tiếp tục xây dựng xã nông thôn mới ở những nơi còn khó khăn; đến hết năm 2024, có 10 xã trở lên đạt chuẩn nâng cao, trong đó có từ 3 xã trở lên đạt nông thôn mới kiểu mẫu theo quy định của Trung ương.";
    expect(headline(result, "kiểu mẫu")).not.toContain("Mục tiêu");
  });
});
