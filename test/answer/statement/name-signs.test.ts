import { describe, expect, it } from "vitest";
import { nameSigns } from "../../../src/answer/statement/name-signs.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const signs = (text: string, asked: Parameters<typeof anUnderstanding>[0]) => {
  const [clause] = viewOf(text).clauses;
  if (!clause) throw new Error("the text holds a statement");
  return nameSigns(clause, anUnderstanding(asked));
};

describe("the signs in the names of a statement", () => {
  it("see the place that was asked for", () => {
    const places = [{ name: "huyện Lam Hải", key: "lam hải", level: "district" as const }];
    expect(signs("gồm huyện Lam Hải 1.240 ha", { places }).place).toBe(1);
    expect(signs("gồm huyện Trúc Sơn 1.240 ha", { places }).place).toBe(0);
  });

  it("see a narrowing that nobody asked for", () => {
    const text = "diện tích nuôi trồng trong ao bán nổi đạt 172,8 ha";
    expect(signs(text, { text: "tổng diện tích nuôi trồng" }).narrows).toBe(1);
    expect(signs(text, { text: "diện tích nuôi trồng trong ao" }).narrows).toBe(0);
    expect(signs("Diện tích nuôi trồng đạt 172,8 ha trong ao", { text: "diện tích" }).narrows).toBe(0);
    expect(signs("14 xã đạt chuẩn nông thôn mới", { text: "nông thôn mới" }).narrows).toBe(0);
    expect(signs("có xã nông thôn mới nâng cao: 14", { text: "nông thôn mới" }).narrows).toBe(1);
  });

  it("see that a role is only a deputy's", () => {
    const asked = { wanted: new Set(["person"] as const), concepts: [aConcept("chủ tịch ubnd tỉnh")] };
    expect(signs("Trần Thị Mơ, Phó Chủ tịch UBND tỉnh dự họp", asked).deputy).toBe(1);
    expect(signs("Lê Văn Bền, Phó Bí thư, Chủ tịch UBND tỉnh dự họp", asked).deputy).toBe(0);
    expect(signs("Lê Văn Bền dự họp", asked).deputy).toBe(0);
  });
});
