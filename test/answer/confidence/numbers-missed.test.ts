import { describe, expect, it } from "vitest";
import { numbersMissed } from "../../../src/answer/confidence/numbers-missed.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const missed = (text: string, numbers: readonly string[], passage: string) =>
  numbersMissed({ headline: "", view: viewOf(passage) }, anUnderstanding({ text, numbers }));

describe("numbers that a question states", () => {
  it("are missed where the passage lacks them", () => {
    expect(missed("trong 34.500 lao động bao nhiêu nữ", ["34.500"], "Lao động nông nghiệp còn 25,5%.")).toBe(1);
    expect(missed("trong 34.500 lao động bao nhiêu nữ", ["34.500"], "Tạo việc làm cho 34.500 lao động.")).toBe(0);
    expect(missed("24 dự án, 36 hợp đồng", ["24", "36"], "Có 24 dự án.")).toBe(0.5);
  });

  it("are met however they are written", () => {
    expect(missed("3000 lao động", ["3000"], "Khoảng 3.000 lao động.")).toBe(0);
    expect(missed("12 huyện", ["12"], "012 huyện")).toBe(0);
  });

  it("are no single digits and no spans of time", () => {
    expect(missed("4 trụ cột", ["4"], "Các trụ cột")).toBe(0);
    expect(missed("qua 15 năm thực hiện", ["15"], "Đề án đã thực hiện")).toBe(0);
  });
});
