import { expect, it } from "vitest";
import { withoutPersonalData } from "../../src/core/without-personal-data.ts";
import { longTexts } from "../support/texts.ts";

it.each([
  ["gọi 0912345678 nhé", "gọi [số riêng] nhé"],
  ["gọi 0912.345.678 hoặc +84 912 345 678", "gọi [số riêng] hoặc [số riêng]"],
  ["CCCD 034099001234", "CCCD [số riêng]"],
  ["viết cho nguyen.an+1@thu.example.vn", "viết cho [thư điện tử]"],
  ["@nguyen_an hỏi", "[tên tài khoản] hỏi"],
  ["xem https://vi.du/a?b=1 hoặc t.me/ai_do", "xem [liên kết] hoặc [liên kết]"],
])("masks what tells of a person: %s", (text, masked) => expect(withoutPersonalData(text)).toBe(masked));

it.each([
  "thu ngân sách 24.503.800.000 đồng năm 2021 2022 2023",
  "từ 01/01/2023 đến 31/12/2023 tăng 7,37%",
  "nghị quyết 01/NQ-CP, 8,5-9%, 119.195 tỷ",
])("leaves figures and dates: %s", (text) => expect(withoutPersonalData(text)).toBe(text));

it.each(longTexts)("comes back from 100,000 characters of %s", (_, text) => {
  expect(withoutPersonalData(text).length).toBeGreaterThan(0);
});
