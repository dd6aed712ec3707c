import { describe, expect, it } from "vitest";
import { openingOf } from "../../../src/answer/reply/opening.ts";
import { aDocument } from "../../fakes/documents.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const month = aDocument({
  kind: "report",
  title: "Báo cáo tháng 01 năm 2024",
  period: "tháng 01 năm 2024",
  date: "2024-01",
});
const ofYear = aDocument({ kind: "report", title: "Báo cáo năm 2023", period: "năm 2023", date: "2023-12" });

const opening = (text: string, document = ofYear) =>
  openingOf(viewOf(text, {}, document), { text, kept: [{ start: 0, end: text.length }] }, anUnderstanding());

describe("the opening of a headline", () => {
  it("says the year or month that the words leave to the document", () => {
    expect(opening("Thu tiền sử dụng đất 300 tỷ đồng.")).toBe("Năm 2023, ");
    expect(opening("Thu tiền sử dụng đất 300 tỷ đồng.", month)).toBe("Tháng 01/2024, ");
  });

  it("says it, too, where another year is only compared with", () => {
    expect(opening("Thu tiền sử dụng đất 300 tỷ đồng, tăng 64% so với cùng kỳ năm 2023.", month)).toBe(
      "Tháng 01/2024, ",
    );
    expect(opening("Thu nội địa 5.083 tỷ đồng, tăng 2% so với năm 2022.")).toBe("Năm 2023, ");
    expect(opening("Tổng dư nợ 94.570 tỷ đồng, tăng 0,5% so với 31/12/2022.")).toBe("Năm 2023, ");
  });

  it("says the year of a month that the words name without one", () => {
    expect(opening("Tổng thu ngân sách tháng 01 ước thực hiện 1.470 tỷ đồng.", month)).toBe("Năm 2024, ");
  });

  it("says none where the words state their own", () => {
    expect(opening("Thu tiền sử dụng đất năm 2022 được 300 tỷ đồng.")).toBe("");
    expect(opening("Đến cuối quý IV năm 2023 thu được 300 tỷ đồng, tăng 2% so với năm 2022.")).toBe("");
  });

  it("says part of a year that the document is about, but not beside a whole year", () => {
    const months = aDocument({ kind: "report", title: "Báo cáo", period: "9 tháng đầu năm 2024", date: "2024-09" });
    expect(opening("Toàn tỉnh còn 15.165 hộ nghèo.", months)).toBe("9 tháng đầu năm 2024, ");
    expect(opening("Diện tích lúa cả năm đạt 48.390 ha.", months)).toBe("");
  });

  it("keeps a year apart from a figure that follows it, and says none before a date or a number of a list", () => {
    expect(opening("2.687 tàu hoạt động vùng khơi.")).toBe("Năm 2023: ");
    expect(opening("100% hộ nghèo được tặng quà Tết.")).toBe("Năm 2023: ");
    for (const text of ["29/12, thu được 300 tỷ đồng.", "1.3. Trồng trọt, chăn nuôi.", "3 tháng qua thu 300 tỷ đồng."])
      expect(opening(text)).toBe("");
  });
});
