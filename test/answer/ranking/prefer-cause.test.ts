import { describe, expect, it } from "vitest";
import { preferCause } from "../../../src/answer/ranking/prefer-cause.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const ranked = (score: number, text: string, wideCoverage = 0.8): Ranked => {
  const view = viewOf(text);
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  const features = { wideCoverage } as Ranked["candidate"]["features"];
  return { score, candidate: { view, scored, features, matches: [], wideMatches: [] } };
};
const why = anUnderstanding({ wanted: new Set(["reason"]), text: "vì sao xuất khẩu giảm" });

describe("preferring the cause that a statement goes on with", () => {
  const fact = ranked(6, "Xuất khẩu đạt 87,6 triệu USD, giảm 41,2%.");
  const cause = viewOf("Nguyên nhân chủ yếu do phía bạn dừng thông quan.");
  const onlyAfter = (entry: Ranked) => (passage: unknown) => (passage === entry.candidate.view.passage ? [cause] : []);

  it("puts it in front of what it follows, and of what lies before that", () => {
    const other = ranked(8, "Xuất khẩu: 87,6 triệu USD.");
    const order = preferCause([other, fact], why, onlyAfter(fact));
    expect(order.map(({ candidate }) => candidate.view)).toEqual([cause, other.candidate.view, fact.candidate.view]);
  });

  it("leaves the order where no cause is asked for, or the statement is of something else", () => {
    const amount = anUnderstanding({ wanted: new Set(["amount"]), text: "xuất khẩu giảm bao nhiêu" });
    expect(preferCause([fact], amount, onlyAfter(fact))).toEqual([fact]);
    const strange = ranked(6, "Nhập khẩu tăng.", 0.3);
    expect(preferCause([strange], why, onlyAfter(strange))).toEqual([strange]);
    expect(preferCause([fact], why, () => [viewOf("Nhập khẩu tăng 3%.")])).toEqual([fact]);
  });

  it("does not look far behind the best", () => {
    const best = ranked(20, "Xuất khẩu giảm mạnh.");
    expect(preferCause([best, fact], why, onlyAfter(fact))).toEqual([best, fact]);
  });
});
