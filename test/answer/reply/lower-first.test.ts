import { expect, it } from "vitest";
import { lowerFirst } from "../../../src/answer/reply/lower-first.ts";

it.each([
  ["Thu nội địa tăng", "thu nội địa tăng"],
  ["Huyện Bình Khê: thu ngân sách 78 tỷ đồng", "huyện Bình Khê: thu ngân sách 78 tỷ đồng"],
  ["Riêng Khu du lịch Măng Đen đón 806.000 lượt", "riêng Khu du lịch Măng Đen đón 806.000 lượt"],
  ["Trình Bộ Giáo dục và Đào tạo", "trình Bộ Giáo dục và Đào tạo"],
  ["GRDP tăng 8%", "GRDP tăng 8%"],
  ["Hà Xuyên dẫn đầu", "Hà Xuyên dẫn đầu"],
  ["Ủy ban nhân dân tỉnh giao", "Ủy ban nhân dân tỉnh giao"],
])("lowers the first letter of a word, not of a name: %s", (text, expected) => {
  expect(lowerFirst(text)).toBe(expected);
});
