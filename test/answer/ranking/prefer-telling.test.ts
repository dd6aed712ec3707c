import { describe, expect, it } from "vitest";
import { preferTelling } from "../../../src/answer/ranking/prefer-telling.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const ranked = (score: number, text: string, wideCoverage = 0.8): Ranked => {
  const view = viewOf(text);
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  const features = { wideCoverage } as Ranked["candidate"]["features"];
  return { score, candidate: { view, scored, features, matches: [], wideMatches: [] } };
};
const broad = anUnderstanding({ wanted: new Set(["reason"]), text: "bí thư yêu cầu gì" });
const why = anUnderstanding({ wanted: new Set(["reason"]), text: "vì sao giải ngân chậm" });

describe("preferring what tells something", () => {
  const present = ranked(10, "Đồng chí Lê Văn Nam, Bí thư Tỉnh ủy chủ trì hội nghị.");
  const request = ranked(8, "Đồng chí yêu cầu tập trung giải phóng mặt bằng; chống thất thu ngân sách.");

  it("puts what was asked of people before who was there", () => {
    expect(preferTelling([present, request], broad)).toEqual([request, present]);
  });

  it("keeps the order where persons are asked for, or nothing else is near", () => {
    const person = anUnderstanding({ wanted: new Set(["reason", "person"]), text: "ai chủ trì và yêu cầu gì" });
    expect(preferTelling([present, request], person)[0]).toBe(present);
    const far = ranked(2, request.candidate.view.passage.text);
    expect(preferTelling([present, far], broad)[0]).toBe(present);
    const amount = anUnderstanding({ wanted: new Set(["amount"]), text: "bao nhiêu" });
    expect(preferTelling([present, request], amount)[0]).toBe(present);
  });

  it("puts a near cause first where a cause is asked for, unless it speaks of less", () => {
    const fact = ranked(9, "Giải ngân vốn đầu tư công đạt 52%.");
    const cause = ranked(8, "Giải ngân chậm chủ yếu do vướng mặt bằng.");
    expect(preferTelling([fact, cause], why)[0]).toBe(cause);
    expect(preferTelling([cause, fact], why)[0]).toBe(cause);
    expect(preferTelling([fact, ranked(8, "Xuất khẩu giảm do giá thấp.", 0.3)], why)[0]).toBe(fact);
    expect(preferTelling([fact, cause], broad)[0]).toBe(fact);
  });
});
