import { describe, expect, it } from "vitest";
import { askedPeriods } from "../../../src/answer/question/understand.ts";
import { overlap, periodFit, statedPeriods } from "../../../src/answer/ranking/period-fit.ts";
import { aDocument } from "../../fakes/documents.ts";
import { viewOf } from "../../support/answer-bench.ts";

const document = aDocument({ title: "Báo cáo năm 2024", period: "năm 2024", date: "2024-12" });
const fitOf = (asked: string, text: string) => periodFit(askedPeriods(asked), viewOf(text, {}, document));
const between = (first: string, second: string) => {
  const [asked] = askedPeriods(first);
  const [stated] = askedPeriods(second);
  if (!asked || !stated) throw new Error("a period is missing");
  return overlap(asked, stated);
};

describe("the fit of periods", () => {
  it("is neutral when nothing is asked", () => {
    expect(fitOf("đàn lợn", "Năm 2024, đàn lợn 612 nghìn con.")).toEqual({ fit: 0, conflict: 0 });
  });

  it("is full for the stated year, and a conflict for another", () => {
    expect(fitOf("năm 2024", "Năm 2024, đàn lợn 612 nghìn con.")).toEqual({ fit: 1, conflict: 0 });
    expect(fitOf("năm 2019", "Năm 2024, đàn lợn 612 nghìn con.")).toEqual({ fit: 0, conflict: 1 });
  });

  it("takes a year's figure for that of its end, not of its beginning or of a quarter", () => {
    expect(between("cuối năm 2024", "năm 2024")).toBeGreaterThan(0.5);
    expect(between("đầu năm 2024", "năm 2024")).toBeLessThan(0.2);
    expect(between("quý IV/2024", "năm 2024")).toBeLessThan(0.2);
  });

  it("meets a quarter that is named without its year", () => {
    const text = "Quý II tăng 8,44%, quý III tăng 9,02%.";
    expect(fitOf("quý III/2024", text)).toEqual({ fit: 0.9, conflict: 0 });
    expect(fitOf("quý IV/2024", text).fit).toBeLessThan(0.2);
    expect(fitOf("quý III/2023", text).fit).toBeLessThan(0.2);
  });

  it("takes a year that a value is a multiple of for a base", () => {
    expect(fitOf("năm 2024", "Ghi nhận 7.915 ca, gấp 1,6 lần năm 2023.").conflict).toBe(0);
  });

  it("takes the document's period where the text names none", () => {
    expect(fitOf("năm 2024", "Đàn lợn 612 nghìn con.").fit).toBeGreaterThan(0.5);
    expect(fitOf("năm 2019", "Đàn lợn 612 nghìn con.").conflict).toBe(1);
  });

  it("puts a day without a year into the document's year or the one before", () => {
    const text = "Đến ngày 31/12, tỷ lệ nợ xấu 0,85%.";
    expect(fitOf("31/12/2024", text).fit).toBeGreaterThan(0.5);
    expect(fitOf("cuối năm 2023", text).conflict).toBe(0);
    expect(fitOf("31/12/2017", text)).toEqual({ fit: 0, conflict: 1 });
    expect(fitOf("năm 2031", text)).toEqual({ fit: 0, conflict: 1 });
  });

  it("does not take a base of comparison for the values' own time", () => {
    const view = viewOf("Năm 2024 đàn lợn tăng 1,9% so với năm 2023.");
    expect(statedPeriods(view).map((period) => period.year)).toEqual([2024]);
    expect(fitOf("năm 2023", "Đàn lợn năm 2024 tăng 1,9% so với năm 2023.").fit).toBe(0);
  });

  it("reads the years of a row in its heads", () => {
    const cells = [
      { head: "Chỉ tiêu", text: "Độ che phủ rừng" },
      { head: "Kế hoạch 2025", text: "38,8" },
    ];
    const view = viewOf("Độ che phủ rừng | 38,8", { kind: "row", cells }, document);
    expect(periodFit(askedPeriods("năm 2025"), view)).toEqual({ fit: 1, conflict: 0 });
  });
});

describe("overlap", () => {
  it("is 1 for the same stretch, 0 for another time, between for a part", () => {
    expect(between("năm 2024", "năm 2024")).toBe(1);
    expect(between("năm 2024", "năm 2022")).toBe(0);
    for (const part of ["6 tháng đầu năm 2024", "quý ii/2024", "31/12/2024"]) {
      expect(between("năm 2024", part)).toBeGreaterThan(0);
      expect(between("năm 2024", part)).toBeLessThan(1);
    }
  });

  it("compares days without a year by day and month", () => {
    expect(between("ngày 28/12", "ngày 28/12/2024")).toBe(1);
    expect(between("ngày 28/12", "ngày 27/12/2024")).toBe(0);
    expect(between("28/12/2024", "ngày 28/12")).toBeGreaterThan(0.5);
  });

  it("is slight where a quarter or a month is asked and a year stated", () => {
    expect(between("quý III/2024", "năm 2024")).toBeLessThan(0.2);
    expect(between("tháng 5/2024", "năm 2024")).toBeLessThan(0.2);
    expect(between("năm 2024", "tháng 5/2024")).toBeGreaterThan(0.2);
  });
});
