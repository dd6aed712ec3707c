import { describe, expect, it } from "vitest";
import type { Row, RowValue } from "../../../src/answer/passage/row-values.ts";
import { planVerdict, whichIsHigher } from "../../../src/answer/reply/judge-values.ts";
import { anUnderstanding } from "../../support/answer-bench.ts";

const value = (text: string, kind: RowValue["kind"], short: string): RowValue => ({
  text,
  kind,
  short,
  year: 2024,
  head: short,
});
const row = (label: string, values: readonly RowValue[], assessment?: string): Row => ({
  label,
  ownLabel: label,
  values,
  assessment,
});
const judge = (label: string, plan: string, done: string, assessment?: string) => {
  const values = [value(plan, "plan", "KH 2024"), value(done, "estimate", "Ước 2024")];
  return planVerdict(row(label, values, assessment), values);
};

describe("the verdict on a plan", () => {
  it.each([
    ["Sản lượng", "850 tấn", "900 tấn", "đạt kế hoạch"],
    ["Sản lượng", "850 tấn", "563,2 tấn", "không đạt kế hoạch"],
    ["Tốc độ tăng", "7,5-8%", "7,6%", "đạt kế hoạch"],
    ["Tốc độ tăng", "11% trở lên", "7,37%", "không đạt kế hoạch"],
    ["Tốc độ tăng", "2%", "-19,9%", "không đạt kế hoạch"],
  ])("%s: %s against %s: %s", (label, plan, done, expected) => {
    expect(judge(label, plan, done)).toBe(expected);
  });

  it("is left to the document, to people, and to other units where it cannot be told", () => {
    expect(judge("Sản lượng", "850 tấn", "900 tấn", "Đạt KH")).toBe("");
    expect(judge("Tỷ lệ hộ nghèo", "2%", "1,5%")).toBe("");
    expect(judge("Sản lượng", "850 nghìn tấn", "900 tấn")).toBe("");
    const part = [value("850 tấn", "plan", "KH 2024"), value("900 tấn", "estimate", "Ước 9 tháng 2024")];
    expect(planVerdict(row("Sản lượng", part), part)).toBe("");
  });
});

describe("the higher of two values", () => {
  const values = [value("6,02%", "result", "2023"), value("5,86%", "estimate", "Ước 2024")];
  const nameOf = (one: RowValue) => `năm ${one.short.replace("Ước ", "")}`;

  it("is named where it was asked for", () => {
    expect(whichIsHigher(values, anUnderstanding({ text: "cao hơn hay thấp hơn năm trước" }), nameOf)).toBe(
      "năm 2024 thấp hơn",
    );
    expect(whichIsHigher(values, anUnderstanding({ text: "tăng bao nhiêu" }), nameOf)).toBe("");
  });

  it("is not the one that fell further", () => {
    const fell = [value("5%", "result", "2023"), value("-19,9%", "estimate", "Ước 2024")];
    expect(whichIsHigher(fell, anUnderstanding({ text: "tăng hay giảm" }), nameOf)).toBe("năm 2024 thấp hơn");
  });
});
