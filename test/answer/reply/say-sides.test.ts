import { describe, expect, it } from "vitest";
import type { Wanted } from "../../../src/answer/question/wanted.ts";
import { candidateOf } from "../../../src/answer/ranking/features.ts";
import { saySides } from "../../../src/answer/reply/say-sides.ts";
import { aDocument } from "../../fakes/documents.ts";
import { aConcept, answerBench, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

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

  it("are said in one sentence, without the numbers of their lists", () => {
    const asked = anUnderstanding({
      wanted: new Set<Wanted>(["amount"]),
      documentSides: [["resolution"], ["report"]],
      concepts: [aConcept("thu ngân sách")],
    });
    const nowhere = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };
    const ranked = [
      ["(3) Thu ngân sách nhà nước 15.800 tỷ đồng.", "resolution", "Hội đồng nhân dân tỉnh Đông Lâm"],
      ["Thu ngân sách nhà nước 15.500 tỷ đồng.", "report", "Ủy ban nhân dân tỉnh Đông Lâm"],
    ].map(([text = "", kind = "", issuer = ""]) => {
      const span = { start: 0, end: text.length };
      const ties = [...text.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [
        index,
        index + word.length,
        index,
        index + word.length,
      ]);
      const document = aDocument({ id: issuer, kind: kind as "report" | "resolution", issuer, place: "tỉnh Đông Lâm" });
      const view = viewOf(
        text,
        { id: text, documentId: issuer, ties, receivedSpan: span, editionSpan: span },
        document,
      );
      const scored = { passage: view.passage, score: 1, lexical: 1, cosine: 0.5 };
      return { candidate: candidateOf(scored, 1, view, asked, nowhere), score: 1 };
    });
    expect(saySides(ranked, asked)?.headline).toBe(
      "Nghị quyết của HĐND tỉnh: thu ngân sách nhà nước 15.800 tỷ đồng; báo cáo của UBND tỉnh: thu ngân sách nhà nước 15.500 tỷ đồng.",
    );
  });
});
