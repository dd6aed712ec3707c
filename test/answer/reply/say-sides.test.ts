import { describe, expect, it } from "vitest";
import { answerBench } from "../../support/answer-bench.ts";

const { read } = answerBench();

describe("documents set against each other", () => {
  it("are both sides of the question, and what they are called is not what is asked for", () => {
    const asked = read(
      "tổng đàn lợn trong nghị quyết của hội đồng nhân dân và báo cáo của ủy ban nhân dân khác nhau thế nào",
    );
    expect(asked.documentSides).toEqual([["resolution"], ["report", "summary-report", "appendix"]]);
    expect(asked.wanted.has("amount")).toBe(true);
    expect(asked.concepts.map((concept) => concept.variants[0]?.join(" "))).not.toContain("nghị quyết");
  });

  it("are none where one document is named, or two without setting them against each other", () => {
    expect(read("nghị quyết đặt mục tiêu đàn lợn bao nhiêu con").documentSides).toEqual([]);
    expect(read("báo cáo thẩm tra trình hội đồng nhân dân nêu gì").documentSides).toEqual([]);
  });
});
