import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../src/vietnamese/sentences.ts";
import { anyText, longTexts } from "../support/texts.ts";

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("ends one at a full stop, a question mark, an exclamation mark", () => {
    expect(cut("Đạt kế hoạch. Vì sao? Vì dân! Hết…")).toEqual(["Đạt kế hoạch.", "Vì sao?", "Vì dân!", "Hết…"]);
  });

  it.each([
    "Ông sống tại TP. Hoa Sen từ bé.",
    "Họp tại TX. Sơn Tây sáng nay.",
    "PGS. TS. Nguyễn Văn An nói.",
    "Tại T.P. Hoa Sen có hội nghị.",
    "Bà Nguyễn A. B. Chi đến.",
    "Điều 1. Thông qua kế hoạch.",
    "1. Mở đầu.",
    "II. Kết quả đạt được.",
    "a. Về kinh tế.",
    "Gồm: 1. Công nghiệp.",
    "Đạt 67.948 tỷ đồng, tăng 7.5% so với năm 2022.",
    "Các loại rau, củ, v.v. và hoa màu.",
    "Chờ... rồi làm.",
  ])("keeps whole: %s", (text) => expect(cut(text)).toEqual([text]));

  it.each([
    ["Tăng 7,37. Năm 2023 đạt 12. Năm sau đạt 20. Tốt.", ["Tăng 7,37.", "Năm 2023 đạt 12.", "Năm sau đạt 20.", "Tốt."]],
    ["Có nhiều ý. Xin nêu một.", ["Có nhiều ý.", "Xin nêu một."]],
    ["Ông nói: “Được.” Rồi ông đi.", ["Ông nói: “Được.”", "Rồi ông đi."]],
    ["Rau, củ, v.v. Tiếp theo là hoa.", ["Rau, củ, v.v.", "Tiếp theo là hoa."]],
    ["a) Một. b) Hai.", ["a) Một.", "b) Hai."]],
    ["Không có dấu chấm\n\nĐoạn sau", ["Không có dấu chấm", "Đoạn sau"]],
  ])("cuts: %s", (text, wanted) => expect(cut(text)).toEqual(wanted));

  it("finds none in nothing", () => {
    expect([...sentences(""), ...sentences(" \n\n ")]).toEqual([]);
  });

  it("covers everything but the white space between them, in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of sentences(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(end, span.start).trim()).toBe("");
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  it.each(longTexts)("comes back from 100,000 characters of %s", (_, text) => {
    const half = sentences(text.slice(0, text.length / 2)).length;
    expect(sentences(text).length).toBeLessThanOrEqual(2 * half + 2);
  });
});
