import { describe, expect, it } from "vitest";
import { withoutMarker } from "../../../src/answer/passage/list-marker.ts";

describe("a list's marks", () => {
  it.each([
    ["* Cũng trong chiều ngày 29/12, đoàn kiểm tra.", "Cũng trong chiều ngày 29/12, đoàn kiểm tra."],
    ["(9) kỷ cương được tăng cường.", "Kỷ cương được tăng cường."],
    ["b) Nguyên nhân chủ quan: chậm.", "Nguyên nhân chủ quan: chậm."],
    ["12. Thu ngân sách đạt dự toán.", "Thu ngân sách đạt dự toán."],
  ])("go: “%s”", (text, expected) => {
    expect(withoutMarker(text)).toBe(expected);
  });

  it.each(["12 dự án chậm.", "1,5 triệu đồng.", "(PPP) là hình thức đầu tư.", "2.602 công dân nhập ngũ."])(
    "are not taken from “%s”",
    (text) => {
      expect(withoutMarker(text)).toBe(text);
    },
  );

  it("takes off words that only hang on others", () => {
    expect(withoutMarker("Trong đó: thu nội địa 606 tỷ đồng")).toBe("Thu nội địa 606 tỷ đồng");
    expect(withoutMarker("bao gồm: 12 dự án")).toBe("12 dự án");
    expect(withoutMarker("Cụ thể hóa nghị quyết")).toBe("Cụ thể hóa nghị quyết");
  });
});
