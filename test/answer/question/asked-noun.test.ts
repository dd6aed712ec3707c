import { describe, expect, it } from "vitest";
import { askedNoun } from "../../../src/answer/question/asked-noun.ts";

describe("the noun whose names are asked for", () => {
  it.each([
    ["những nhà máy nào được khởi công", ["nhà máy"]],
    ["tỉnh nêu những khu công nghiệp trọng điểm nào", ["khu công nghiệp", "khu công"]],
    ["thi đấu 5 môn gì", ["môn"]],
    ["cơ chế được quy định tại những nghị quyết số nào", ["nghị quyết"]],
    ["liệt kê các sản phẩm của huyện", ["sản phẩm của", "sản phẩm"]],
    ["mấy huyện miền núi nào bị lũ", ["huyện miền núi", "huyện miền", "huyện"]],
  ])("in “%s”", (question, wordings) => {
    expect(askedNoun(question)?.wordings).toEqual(wordings);
  });

  it.each([
    "cầu số 3 qua sông khởi công ngày nào",
    "năm 2023 tỉnh trao giải cuộc thi vẽ biểu tượng gì",
    "vì sao dự án chậm",
  ])("is none in “%s”", (question) => {
    expect(askedNoun(question)).toBeUndefined();
  });

  it("knows words that stand for places", () => {
    expect(askedNoun("những địa phương nào chậm")?.isPlace).toBe(true);
    expect(askedNoun("những dự án nào chậm")?.isPlace).toBe(false);
  });
});
