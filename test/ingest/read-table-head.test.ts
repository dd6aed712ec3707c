import { describe, expect, test } from "vitest";
import { readTableHead } from "../../src/ingest/add/read-table-head.ts";

const heads = (text: string) => readTableHead(text)?.map((head) => head.text);

describe("the head of a table", () => {
  test("puts the columns of a year below it, wherever recognition left their names", () => {
    const text =
      "STT Chỉ tiêu Đơn vị tính Thực hiện năm 2029 Năm 2030 So sánh ước TH với KH Kế hoạch năm 2031 Kế hoạch Ước thực hiện";
    expect(readTableHead(text)).toEqual([
      { column: "number", text: "STT" },
      { column: "name", text: "Chỉ tiêu" },
      { column: "unit", text: "Đơn vị tính" },
      { column: "value", text: "Thực hiện năm 2029" },
      { column: "value", text: "Kế hoạch năm 2030" },
      { column: "value", text: "Ước thực hiện năm 2030" },
      { column: "verdict", text: "So sánh ước TH với KH" },
      { column: "value", text: "Kế hoạch năm 2031" },
    ]);
  });

  test("takes a year for a column of its own when no names are left over", () => {
    expect(heads("TT Nội dung Năm 2029 Năm 2030 Ghi chú")).toEqual([
      "TT",
      "Nội dung",
      "Năm 2029",
      "Năm 2030",
      "Ghi chú",
    ]);
  });

  test("reads measures with their units", () => {
    expect(heads("STT Địa phương Thu NSNN (tỷ đồng) Trồng rừng (ha)")).toEqual([
      "STT",
      "Địa phương",
      "Thu NSNN (tỷ đồng)",
      "Trồng rừng (ha)",
    ]);
  });

  test.each([
    "Huyện Trâu Bò Lợn",
    "Năm 2030 Năm 2031 Kế hoạch",
    "STT Chỉ tiêu KH 2030 và KH 2031 được giao",
    "Xã Đông Hà (huyện Ba) thu ngân sách",
  ])("leaves “%s” alone", (text) => {
    expect(readTableHead(text)).toBeUndefined();
  });
});
