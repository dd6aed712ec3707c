import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts, digitStrings, parseNumber } from "../../src/vietnamese/numbers.ts";
import { anyText, longTexts } from "../support/texts.ts";

const read = (text: string) => amounts(text).map(({ text: printed, value, unit }) => [printed, value, unit]);

describe("amounts", () => {
  it.each([
    ["7,37%", "7,37", 7.37, "%"],
    ["102,3 %", "102,3", 102.3, "%"],
    ["0,37‰", "0,37", 0.37, "‰"],
    ["7 phần trăm", "7", 7, "%"],
    ["7.5%", "7.5", 7.5, "%"],
    ["24.503,8 tỷ đồng", "24.503,8", 24503.8, "tỷ đồng"],
    ["5.016 tỷ", "5.016", 5016, "tỷ"],
    ["16.236", "16.236", 16236, ""],
    ["1.082.248 m2", "1.082.248", 1082248, "m2"],
    ["3 m²", "3", 3, "m²"],
    ["2.601 triệu USD", "2.601", 2601, "triệu usd"],
    ["12 nghìn tỷ đồng", "12", 12, "nghìn tỷ đồng"],
    ["120 tỷ VND", "120", 120, "tỷ đồng"],
    ["10.000đ", "10.000", 10000, "đồng"],
    ["1,5 triệu lượt khách", "1,5", 1.5, "triệu lượt khách"],
    ["40,4 giường bệnh trên một vạn dân", "40,4", 40.4, "giường bệnh"],
  ])("reads %s", (text, printed, value, unit) => expect(read(text)).toEqual([[printed, value, unit]]));

  it.each([
    ["500ha", "ha"],
    ["3.000kg", "kg"],
    ["100tỷ", "tỷ"],
    ["24.504tỷ đồng", "tỷ đồng"],
    ["3km", "km"],
  ])("reads the unit that is glued to %s", (text, unit) => expect(amounts(text)[0]?.unit).toBe(unit));

  it.each([
    ["20-40 nghìn đồng/sào", "20-40", 20, "nghìn đồng/sào"],
    ["1.000-2.000 đồng/m2", "1.000-2.000", 1000, "đồng/m2"],
    ["8,5-9%", "8,5-9", 8.5, "%"],
    ["8,5% - 9%", "8,5-9", 8.5, "%"],
  ])("reads the range %s from its lower end", (text, printed, value, unit) => {
    expect(read(text)).toEqual([[printed, value, unit]]);
  });

  it.each([
    ["85,5 triệu đồng/người tăng đều", "triệu đồng/người"],
    ["50 triệu đồng/ha/năm", "triệu đồng/ha/năm"],
    ["12,5 bác sĩ/vạn dân", "bác sĩ/vạn dân"],
    ["2.380 USD/người", "usd/người"],
    ["5,5 tấn/ha", "tấn/ha"],
    ["10m3/ngày đêm", "m3/ngày đêm"],
  ])("knows what the rate is for in %s", (text, unit) => expect(amounts(text)[0]?.unit).toBe(unit));

  it.each([
    ["11% trở lên", "11 trở lên", "%"],
    [">90%", ">90", "%"],
    ["≥ 11%", "≥11", "%"],
  ])("keeps the comparison of %s", (text, printed, unit) => {
    expect(amounts(text).map((a) => [a.text, a.unit])).toEqual([[printed, unit]]);
  });

  it("takes a sign at a number for a minus, a dash before a space for a bullet", () => {
    expect([amounts("-2,3%")[0]?.value, amounts("− 3,5%")[0]?.value]).toEqual([-2.3, -3.5]);
    expect(amounts("- 12 dự án").map((a) => [a.value, a.start])).toEqual([[12, 2]]);
  });

  it.each(["01/NQ-CP", "28/63", "30/12/2023", "ngày 01-12-2023", "Covid-19", "T1", "2.1. Công nghiệp", "12.34.56"])(
    "sees no amount in %s",
    (text) => expect(amounts(text)).toEqual([]),
  );

  it("does not take a comrade for money", () => expect(amounts("có 12 đ/c dự họp")[0]?.unit).toBe(""));

  it("gives true spans, in order, with finite values and digits of the text, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const amount of amounts(text)) {
          expect(amount.start).toBeGreaterThanOrEqual(end);
          expect(Number.isFinite(amount.value)).toBe(true);
          const printed = digitStrings(text.slice(amount.start, amount.end));
          for (const digits of digitStrings(amount.text)) expect(printed).toContain(digits);
          end = amount.end;
        }
      }),
    );
  });

  it.each(longTexts)("comes back from 100,000 characters of %s", (_, text) => {
    const half = amounts(text.slice(0, text.length / 2)).length;
    expect(amounts(text).length).toBeLessThanOrEqual(2 * half + 2);
  });
});

describe("numbers in Vietnamese notation", () => {
  it.each([
    ["67.948", 67948],
    ["1.082.248", 1082248],
    ["24.503,8", 24503.8],
    ["7,37", 7.37],
    ["7.5", 7.5],
    ["0.123", 0.123],
    ["01", 1],
  ])("reads %s", (text, value) => expect(parseNumber(text)).toBe(value));

  it("says that other strings are no number", () => expect(parseNumber("1.2.3,4")).toBeNaN());

  it("reads back every whole number that it is printed from", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 ** 12 }),
        fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
        (n, rest) => {
          const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, ".");
          const printed = rest === undefined ? grouped : `${grouped},${String(rest).padStart(3, "0")}`;
          expect(parseNumber(printed)).toBeCloseTo(n + (rest ?? 0) / 1000, 3);
        },
      ),
    );
  });
});

describe("digit strings", () => {
  it("keeps the punctuation inside a number and leaves out that behind it", () => {
    expect(digitStrings("tăng 7,37%, so với 2022. Đạt 67.948; 16/23")).toEqual(["7,37", "2022", "67.948", "16", "23"]);
  });

  it("are the text's own digits, all of them, in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const digits of digitStrings(text)) {
          const at = text.indexOf(digits, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + digits.length;
        }
        expect(digitStrings(text).join("").replace(/\D/g, "")).toBe(text.replace(/\D/g, ""));
      }),
    );
  });

  it.each(longTexts)("comes back from 100,000 characters of %s", (_, text) => {
    expect(digitStrings(text).join("").length).toBeLessThanOrEqual(text.length);
  });
});
