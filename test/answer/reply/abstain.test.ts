import { describe, expect, it } from "vitest";
import { askedPeriods } from "../../../src/answer/question/understand.ts";
import { abstainLine } from "../../../src/answer/reply/abstain.ts";
import { answerBench, anUnderstanding } from "../../support/answer-bench.ts";

const { read } = answerBench();

describe("the line of an abstention", () => {
  it("names what is missing, the place and the time", () => {
    expect(abstainLine(read("tỷ lệ hộ nghèo tỉnh Quảng Ninh năm 2019"), "hộ nghèo")).toBe(
      "Tài liệu hiện có không nêu “hộ nghèo” của tỉnh Quảng Ninh (năm 2019).",
    );
  });

  it.each([
    ["hộ nghèo tháng 5/2024", "tháng 5/2024"],
    ["hộ nghèo 6 tháng đầu năm 2024", "6 tháng đầu năm 2024"],
    ["hộ nghèo 6 tháng cuối năm 2024", "6 tháng cuối năm 2024"],
    ["hộ nghèo quý III năm 2023", "quý III/2023"],
    ["hộ nghèo 9 tháng năm 2023", "tháng 1–9/2023"],
    ["hộ nghèo ngày 28/12", "ngày 28/12"],
    ["hộ nghèo đến 31/12/2023", "ngày 31/12/2023"],
    ["giai đoạn 2021-2025", "giai đoạn 2021–2025"],
  ])("says the time as people do: %s", (text, time) => {
    expect(abstainLine(anUnderstanding({ periods: askedPeriods(text) }), undefined)).toContain(`(${time})`);
  });

  it("speaks of figures only where one is asked for", () => {
    expect(abstainLine(read("tổng đàn lợn năm 2019 bao nhiêu con"), undefined)).toContain("số liệu này");
    expect(abstainLine(read("vì sao đàn lợn giảm năm 2019"), undefined)).toContain("nguyên nhân");
  });

  it("never blames the country for what is missing", () => {
    expect(abstainLine(read("hộ nghèo cả nước"), undefined)).not.toContain("của cả nước");
  });
});
