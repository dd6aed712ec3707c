import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periods } from "../../src/vietnamese/periods.ts";
import { anyText, longTexts } from "../support/texts.ts";

const read = (text: string) => periods(text).map(({ kind, from, to }) => [kind, from, to]);

describe("periods", () => {
  it.each([
    ["năm 2023", "year", 20230101, 20231231],
    ["hết năm 2023", "year", 20230101, 20231231],
    ["từ đầu năm 2023 đến nay", "year", 20230101, 20231231],
    ["đầu năm 2024", "months", 20240101, 20240331],
    ["những ngày đầu năm 2024", "months", 20240101, 20240331],
    ["Cuối năm 2023", "months", 20231001, 20231231],
    ["cuối 2023", "months", 20231001, 20231231],
    ["6 tháng đầu năm 2023", "half", 20230101, 20230631],
    ["sáu tháng cuối năm 2023", "half", 20230701, 20231231],
    ["nửa đầu năm 2024", "half", 20240101, 20240631],
    ["9 tháng năm 2023", "months", 20230101, 20230931],
    ["11 tháng đầu năm 2024", "months", 20240101, 20241131],
    ["quý II/2024", "quarter", 20240401, 20240631],
    ["quý II năm 2024", "quarter", 20240401, 20240631],
    ["Quý 4, 2023", "quarter", 20231001, 20231231],
    ["tháng 01/2024", "month", 20240101, 20240131],
    ["tháng 1 năm 2024", "month", 20240101, 20240131],
    ["T1/2024", "month", 20240101, 20240131],
    ["12/2023", "month", 20231201, 20231231],
    ["31/12/2023", "day", 20231231, 20231231],
    ["ngày 5 tháng 1 năm 2024", "day", 20240105, 20240105],
    ["ngày 5 tháng 1/2024", "day", 20240105, 20240105],
    ["2021-2025", "years", 20210101, 20251231],
    ["giai đoạn 2021 – 2025", "years", 20210101, 20251231],
    ["năm học 2023 - 2024", "season", 20230101, 20241231],
  ])("reads %s", (text, kind, from, to) => expect(read(text)).toEqual([[kind, from, to]]));

  it.each(["ngày 28/12", "sáng 28/12", "ngày 28 tháng 12", "Ngày 28/12, tại hội trường"])(
    "reads a day without its year in %s, and says so with year 0",
    (text) => expect(periods(text).map(({ from, to, year }) => [from, to, year])).toEqual([[1228, 1228, 0]]),
  );

  it.each([
    "2.023 người",
    "số 05/2025/QĐ-UBND",
    "28/63",
    "30/2/2024",
    "99/99/2023",
    "tháng 13/2023",
    "12345",
    "12/20231",
    "tháng đầu năm",
  ])("reads none in %s", (text) => expect(periods(text)).toEqual([]));

  it("does not take the end of a word for the short form of a month", () => {
    expect(read("đạt 5 2024")).toEqual([["year", 20240101, 20241231]]);
  });

  it("takes the year of a name for no time", () => {
    expect(periods("theo Luật Đất đai 2013")).toEqual([]);
    expect(periods("chương trình giáo dục phổ thông 2018 đối với lớp 1")).toEqual([]);
    expect(periods("kết quả thi hành Luật Đất đai năm 2024").map(({ year }) => year)).toEqual([2024]);
  });

  it("lets the longer reading win and keeps the order of the text", () => {
    expect(read("6 tháng đầu năm 2023, so với năm 2022 và ngày 31/12/2021")).toEqual([
      ["half", 20230101, 20230631],
      ["year", 20220101, 20221231],
      ["day", 20211231, 20211231],
    ]);
  });

  it("gives true spans that do not overlap and periods that run forwards, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const period of periods(text)) {
          expect(period.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(period.start, period.end)).toMatch(/\d/);
          expect(period.to).toBeGreaterThanOrEqual(period.from);
          if (period.year > 0) expect(text.slice(period.start, period.end)).toContain(String(period.year));
          end = period.end;
        }
      }),
    );
  });

  it.each(longTexts)("comes back from 100,000 characters of %s", (_, text) => {
    const half = periods(text.slice(0, text.length / 2)).length;
    expect(periods(text).length).toBeLessThanOrEqual(2 * half + 2);
  });
});
