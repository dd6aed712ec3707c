import { describe, expect, it } from "vitest";
import { sayTalk } from "../../../src/answer/talk/say-talk.ts";

const say = (text: string) => sayTalk("small-talk", text, text).headline;
const reasons = ["out-of-scope", "small-talk", "abuse", "instruction", "unreadable"] as const;

describe("talk that asks nothing", () => {
  it.each(reasons)("is answered in natural Vietnamese, without a figure: %s", (reason) => {
    const { headline, abstained, abstainReason } = sayTalk(reason, "", "");
    expect(headline).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(headline).not.toMatch(/[!]|xin lỗi|rất tiếc|dựa trên|\d|undefined/i);
    expect(headline.length).toBeLessThan(160);
    expect([abstained, abstainReason]).toEqual([true, reason]);
  });

  it.each([
    ["cảm ơn nhé", /^Không có gì/],
    ["tạm biệt", /khi nào cần/],
    ["chúc mừng năm mới", /^Cảm ơn bạn/],
    ["trả lời sai rồi", /^Bạn mở nguồn/],
    ["số liệu này có chính xác không", /^Số liệu lấy từ các văn bản/],
    ["bạn lấy số liệu ở đâu", /^Số liệu lấy từ các văn bản/],
    ["có bao nhiêu tài liệu", /tailieu/],
    ["bạn là ai", /^Mình là bot/],
    ["ai tạo ra bạn", /^Mình là bot/],
    ["bạn làm được gì", /^Bạn hỏi về/],
    ["tôi muốn hỏi", /^Bạn hỏi về/],
    ["chào bạn", /^Chào bạn/],
    ["tốt lắm", /^Bạn cần số liệu nào nữa/],
  ])("fits: %s", (text, line) => {
    expect(say(text)).toMatch(line);
    expect(say(text).length).toBeLessThan(160);
  });

  it("asks who writes in English for Vietnamese", () => {
    expect(sayTalk("unreadable", "what is the growth rate", "").headline).toContain("tiếng Việt");
    expect(sayTalk("small-talk", "hello, who are you", "").headline).toContain("tiếng Việt");
  });
});
