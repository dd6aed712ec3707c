import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "./make-passage.ts";

const thousands = fc.integer({ min: 1, max: 999_999 }).map((n) => n.toString().replace(/\B(?=(\d{3})+$)/g, "."));
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
  .map(([a, b]) => `${a},${b}`);
const number = fc.oneof(thousands, decimals);
const indicator = fc.constantFrom(
  "Kim ngạch xuất khẩu",
  "Tổng sản lượng thủy sản",
  "Tỷ lệ che phủ rừng",
  "thu nội địa",
  "Nông, lâm nghiệp",
  "doanh thu",
  "PCI",
  "Dịch vụ",
);
const verb = fc.constantFrom(
  "ước đạt",
  "đạt",
  "tăng",
  "giảm",
  "là",
  "chiếm",
  "còn",
  "giảm còn khoảng",
  "đạt trên",
  "có",
  "xếp thứ",
  ":",
  "gấp",
  "",
);
const unit = fc.constantFrom("%", " tỷ đồng", " ha", " triệu USD", " xã", "", " lần", " doanh nghiệp", "‰");
const link = fc.constantFrom(
  ", ",
  "; ",
  " và ",
  "; trong đó: ",
  " (",
  ") ",
  ". ",
  " so với năm 2023, ",
  ", trong đó ",
  " trở lên, ",
);
const clause = fc
  .tuple(indicator, verb, number, unit, link)
  .map(([name, word, value, measure, end]) => `${name} ${word} ${value}${measure}${end}`);
const sentence = fc.array(clause, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

describe("extraction from any text", () => {
  it("states only numbers that stand in the passage, digit for digit", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const printed = new Set(text.match(/\d+(?:[.,]\d+)*/g));
        for (const fact of factsOf(text)) {
          for (const field of [fact.value, fact.change, fact.changeBase, fact.shareOfPlan, fact.share, fact.rank]) {
            for (const digits of field?.match(/\d+(?:[.,]\d+)*/g) ?? []) expect(printed).toContain(digits);
          }
          for (const word of fact.value.split(/\s/)) expect(text).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never fails, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => Array.isArray(factsOf(text))),
      { numRuns: 300 },
    );
  });
});
