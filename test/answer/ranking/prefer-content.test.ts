import { describe, expect, it } from "vitest";
import type { Understanding } from "../../../src/answer/question/understanding.ts";
import { preferContent } from "../../../src/answer/ranking/prefer-content.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import { aDocument } from "../../fakes/documents.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const asked = anUnderstanding({
  wanted: new Set(["reason"]),
  text: "tại kỳ họp cử tri kiến nghị những gì về quốc phòng",
  concepts: [aConcept("kỳ họp"), aConcept("cử tri"), aConcept("quốc phòng")],
});
const ranked = (score: number, text: string, matches: readonly number[], document = aDocument()): Ranked => {
  const view = viewOf(text, {}, document);
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  const features = {} as Ranked["candidate"]["features"];
  return { score, candidate: { view, scored, features, matches, wideMatches: matches } };
};
const frame = ranked(10, "Đại biểu đã báo cáo cử tri kết quả kỳ họp.", [1, 1, 0]);
const said = ranked(8, "Về quốc phòng, cử tri kiến nghị tuyên truyền luật.", [0, 1, 1]);
const first = (list: readonly Ranked[], question: Understanding) => preferContent(list, question)[0];

describe("preferring what was said", () => {
  it("puts what was said before who said it and where", () => {
    expect(preferContent([frame, said], asked)).toEqual([said, frame]);
  });

  it("leaves the order where the best one says it, or another document does, or one far behind", () => {
    expect(first([said, frame], asked)).toBe(said);
    expect(first([frame, ranked(8, "Về quốc phòng.", [0, 1, 1], aDocument({ id: "another" }))], asked)).toBe(frame);
    expect(first([frame, ranked(3, "Về quốc phòng.", [0, 1, 1])], asked)).toBe(frame);
  });

  it("leaves questions without a speaker, and those that ask for one thing", () => {
    expect(first([frame, said], { ...asked, text: "các vụ kiến nghị nổi lên về quốc phòng là những vụ nào" })).toBe(
      frame,
    );
    expect(first([frame, said], { ...asked, wanted: new Set(["amount"]) })).toBe(frame);
  });
});
