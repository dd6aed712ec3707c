import { expect, it } from "vitest";
import { saidPeriods } from "../../../src/answer/confidence/said-periods.ts";

it.each([
  ["Thu 606 tỷ đồng, bằng 86,9% so với cùng kỳ năm 2023.", []],
  ["Năm 2024 đạt 9%, tăng 2 điểm so với năm 2023.", [2024]],
  ["Kế hoạch năm 2025 là 8%; năm 2024 đạt 7%.", [2025, 2024]],
])("leaves out what is only compared with: %s", (headline, years) => {
  expect(saidPeriods({ headline }).map(({ year }) => year)).toEqual(years);
});
