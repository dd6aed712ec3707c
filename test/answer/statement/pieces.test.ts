import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "../../../src/answer/statement/pieces.ts";
import { anyText } from "../../support/texts.ts";

const cut = (text: string): string[] => piecesOf(text).map((piece) => text.slice(piece.start, piece.end));

describe("pieces", () => {
  it("cuts at commas, semicolons and colons, not within short brackets and quotes", () => {
    expect(
      cut(
        'Khởi công bốn dự án lớn (đường, cầu, cảng): nhà máy giấy ở Hải Vân; cụm "Sông, biển" nằm ven bờ phía đông, cầu Sông Trà mới.',
      ),
    ).toEqual([
      "Khởi công bốn dự án lớn (đường, cầu, cảng):",
      "nhà máy giấy ở Hải Vân;",
      'cụm "Sông, biển" nằm ven bờ phía đông,',
      "cầu Sông Trà mới.",
    ]);
  });

  it("keeps a change with its value, a date with what it dates, a short beginning with what it counts", () => {
    expect(cut("Giá trị sản xuất ước đạt 9.412 tỷ đồng, tăng 2,2% so với năm 2023.")).toHaveLength(1);
    expect(cut("Năm 2024, thời tiết tương đối thuận lợi.")).toHaveLength(1);
    expect(cut("Chăn nuôi ổn định; do vậy sản xuất nông, lâm nghiệp và thủy sản phát triển.")).toEqual([
      "Chăn nuôi ổn định;",
      "do vậy sản xuất nông, lâm nghiệp và thủy sản phát triển.",
    ]);
  });

  it("tells the office behind a name from the rest", () => {
    const text = "Dự lễ có đồng chí Lê Văn Nam, Ủy viên Ban Thường vụ Tỉnh ủy, kiểm tra tại cảng.";
    expect(piecesOf(text).map((piece) => piece.isRole)).toEqual([false, true, false]);
  });

  it("covers all but the white space of any text, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = piecesOf(text);
        let at = 0;
        for (const piece of pieces) {
          expect(text.slice(at, piece.start).trim()).toBe("");
          expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
