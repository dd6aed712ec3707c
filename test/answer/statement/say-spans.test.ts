import { describe, expect, it } from "vitest";
import { cutText, saySpans, tidy } from "../../../src/answer/statement/say-spans.ts";

describe("what is said of a text", () => {
  it.each([
    ["trong đó, thu nội địa 8.105 tỷ đồng;", "thu nội địa 8.105 tỷ đồng"],
    ["còn lại 82 kiến nghị đang giải quyết.", "còn lại 82 kiến nghị đang giải quyết."],
    ["còn 05 dự án chậm tiến độ", "còn 05 dự án chậm tiến độ"],
    ["còn thu nội địa giảm 2%", "thu nội địa giảm 2%"],
    ["[không đọc được] cầm [không đọc được] tổng sản lượng 21,9 nghìn tấn", "tổng sản lượng 21,9 nghìn tấn"],
    ["Tổng sản lượng [không đọc được] nghìn tấn", "Tổng sản lượng [không đọc được] nghìn tấn"],
    ["vốn (vốn nhà nước 6.100 tỷ đồng", "vốn – vốn nhà nước 6.100 tỷ đồng"],
  ])("loses what only hung on the words left out: %s", (piece, expected) => {
    expect(tidy(piece)).toBe(expected);
  });

  it("joins neighbours and shows gaps", () => {
    const text = "Lúa đạt 61 tạ/ha; ngô đạt 45 tạ/ha; lạc đạt 20 tạ/ha.";
    const spans = text
      .split("; ")
      .map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
    expect(saySpans(text, spans.slice(0, 2), 100).text).toBe("Lúa đạt 61 tạ/ha; ngô đạt 45 tạ/ha");
    expect(
      saySpans(
        text,
        [spans[0], spans[2]].flatMap((span) => span ?? []),
        100,
      ).text,
    ).toBe("Lúa đạt 61 tạ/ha … lạc đạt 20 tạ/ha.");
  });

  it("ends where it is cut at a word that says something", () => {
    expect(cutText("Đẩy mạnh xây dựng và phát triển các khu công nghiệp của tỉnh", 26).text).toBe("Đẩy mạnh xây dựng…");
  });

  it("does not begin with what is only counted in", () => {
    expect(tidy("kể cả giống nếp dài ngày, năng suất đạt 71 tạ/ha")).toBe("năng suất đạt 71 tạ/ha");
  });

  it("does not begin with an aside to the words left out, but with a list's number", () => {
    expect(tidy("(tài chính, thuế, đất đai...); một số cơ sở dữ liệu mới được hình thành")).toBe(
      "một số cơ sở dữ liệu mới được hình thành",
    );
    expect(tidy("(2) tiến độ giải ngân vốn đầu tư công còn chậm")).toBe(
      "(2) tiến độ giải ngân vốn đầu tư công còn chậm",
    );
  });
});
