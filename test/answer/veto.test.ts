import { describe, expect, it } from "vitest";
import { holdsValue } from "../../src/answer/veto.ts";
import { answerBench } from "../support/answer-bench.ts";

const { read } = answerBench();
const holds = (headline: string, question: string, isRow = false) => holdsValue(headline, read(question), isRow);

describe("the value of a headline", () => {
  it.each([
    ["Tổng đàn lợn ước đạt 612,4 nghìn con.", "tổng đàn lợn bao nhiêu con", true],
    ["Đàn lợn phát triển ổn định.", "tổng đàn lợn bao nhiêu con", false],
    ["Đàn lợn phát triển ổn định trong năm 2024.", "tổng đàn lợn bao nhiêu con", false],
    ["Chỉ số xếp thứ 17/63.", "chỉ số xếp thứ mấy", true],
    ["Chỉ số dẫn đầu cả nước.", "chỉ số xếp thứ mấy", true],
    ["Chỉ số được cải thiện.", "chỉ số xếp thứ mấy", false],
    ["Giá vật liệu tăng cao.", "vì sao giải ngân chậm", true],
  ])("“%s” for “%s”: %s", (headline, question, expected) => {
    expect(holds(headline, question)).toBe(expected);
  });

  it("is no table row where the reason is asked for", () => {
    expect(holds("Vốn đầu tư công: kế hoạch năm 2024 là 50%.", "vì sao giải ngân chậm", true)).toBe(false);
  });

  it("is no number that the question states itself", () => {
    expect(holds("Khởi công 4 khu công nghiệp.", "4 khu công nghiệp được bao nhiêu tỷ")).toBe(false);
  });
});
