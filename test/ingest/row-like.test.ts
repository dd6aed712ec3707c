import { expect, test } from "vitest";
import { isRowLike, rowLikeLines } from "../../src/ingest/add/row-like.ts";

test.each([
  "Lam Sơn 1.204 3.310 12.870",
  "1 Thành phố Hà Xuyên 1.150 60 - 0,5",
  "2. Xuất khẩu 96 110",
  "Tốc độ tăng GRDP % 6,12 7,5 trở lên 7,30 Không đạt KH",
  "Tỷ lệ hộ nghèo % - 14,2 12-12,5",
  "16 Số giường bệnh/vạn dân giường 40,4 40,4 40,4 ĐạtKH 40",
  "Trong đó: Thu nội địa Tỷ đồng 7.066 7.606 5.083 Không đạt KH 4.798",
])("“%s” looks like a row", (text) => expect(isRowLike(text)).toBe(true));

test.each([
  "trồng 1.200 ha rừng, 30 ha chè, thu hoạch 96, 97 và 98",
  "Thu hoạch 96, 97 và 98 tấn.",
  "2. Xuất khẩu đạt 96 triệu USD",
  "12 13 14",
  "Năm 2030 2031",
  "đã đạt kế hoạch 96 và vượt 97",
  "",
])("“%s” does not", (text) => expect(isRowLike(text)).toBe(false));

test("a long line of dashes and figures takes no time that grows with its ways to be read", () => {
  expect(isRowLike(`ab ${"1 - ".repeat(20_000)}x1x`)).toBe(false);
});

test("a row alone is none", () => {
  const row = "Lam Sơn 1 2 3";
  expect(rowLikeLines([row, "Chữ.", row, "Chữ.", "Chữ.", "Chữ."]).size).toBe(0);
  expect([...rowLikeLines([row, row, "(lân cận)", row])]).toEqual([0, 1, 3]);
});
