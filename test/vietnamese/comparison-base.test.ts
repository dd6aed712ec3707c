import { describe, expect, it } from "vitest";
import { isComparisonBase } from "../../src/vietnamese/comparison-base.ts";
import { periods } from "../../src/vietnamese/periods.ts";

const bases = (text: string) => periods(text).map((period) => isComparisonBase(text, period));

describe("a time that a value is only compared with", () => {
  it.each([
    "Thu hút FDI đạt 1.638 triệu USD, gấp 1,3 lần năm 2024",
    "Ghi nhận 7.915 ca, tăng 12% so với năm 2024",
    "Xuất khẩu bằng 103% năm 2022",
    "Tỷ lệ này cao hơn năm 2022",
    "Nợ xấu chiếm 1,74% (cuối năm 2024 là 1,58%)",
    "GRDP bình quân 168,4 triệu đồng (năm 2024: 154,9 triệu đồng)",
  ])("stands in “%s”", (text) => expect(bases(text)).toEqual([true]));

  it.each([
    "Năm 2024 đạt 1.638 triệu USD",
    "Đạt 85% kế hoạch năm 2024",
    "Tỷ lệ hộ nghèo giảm còn 2,1% (năm 2024)",
    "Tỷ lệ hộ nghèo (năm 2023: 2,5%, năm 2024: 1,9%)",
  ])("stands not in “%s”", (text) => expect(bases(text)).not.toContain(true));
});
