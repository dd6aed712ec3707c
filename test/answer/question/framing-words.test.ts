import { describe, expect, it } from "vitest";
import { isFraming } from "../../../src/answer/question/framing-words.ts";

describe("words that only frame a question", () => {
  it.each(["diễn ra", "báo cáo", "6 tháng đầu năm", "lần lượt", "96/nqhđnd", "bao nhiêu", "héc ta"])("%s", (words) => {
    expect(isFraming(words.split(" "))).toBe(true);
  });

  it.each(["sốt rét", "chủ đầu tư", "giá", "khởi công", "tai nạn giao thông", "nữ"])("but not %s", (words) => {
    expect(isFraming(words.split(" "))).toBe(false);
  });
});
