import { describe, expect, it } from "vitest";
import { missesThing } from "../../../src/answer/confidence/asked-thing.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const amount = new Set(["amount"] as const);

const misses = (text: string, thing: string, headline: string, passage: Parameters<typeof viewOf>[1] = {}) =>
  missesThing(
    { headline, view: viewOf(headline, passage) },
    anUnderstanding({ text, wanted: amount, concepts: [aConcept(thing)] }),
  );

describe("the thing whose figure is asked for", () => {
  it("is missed where the text speaks of another", () => {
    const text = "sản lượng chè búp năm 2021 là bao nhiêu tấn";
    expect(misses(text, "chè búp", "Sản lượng cà phê nhân đạt 18.700 tấn.")).toBe(true);
    expect(misses(text, "chè búp", "Sản lượng chè búp đạt 1.870 tấn.")).toBe(false);
    expect(misses("tỷ lệ hộ nghèo người mông năm 2021", "mông", "Tỷ lệ hộ nghèo 27,1%.")).toBe(true);
    expect(misses("xuất khẩu sang nhật bản bao nhiêu triệu usd", "nhật bản", "Xuất khẩu 1.186 triệu USD.")).toBe(true);
    expect(misses("bao nhiêu người chết đuối", "đuối", "Tai nạn giao thông làm chết 138 người.")).toBe(true);
  });

  it("may stand in the section above", () => {
    const text = "diện tích chè búp là bao nhiêu";
    expect(misses(text, "chè búp", "Diện tích 1.200 ha.", { sectionPath: ["Cây chè búp"] })).toBe(false);
    expect(misses(text, "chè búp", "Diện tích 1.200 ha.", { sectionPath: ["Cây lúa"] })).toBe(true);
    const scattered = { text: "Lúa 900 ha, búp sen ít, chè không có." };
    expect(misses(text, "chè búp", "Lúa 900 ha.", scattered)).toBe(true);
  });

  it("is not what stands behind the naming of it", () => {
    const headline = "Sản lượng chè đạt 1.870 tấn.";
    expect(misses("sản lượng chè trong dịp lụt bão là bao nhiêu", "lụt bão", headline)).toBe(false);
  });

  it("is not asked for where a list or a comparison is", () => {
    const asked = { text: "sản lượng chè búp", concepts: [aConcept("chè búp")], wanted: new Set(["list"] as const) };
    const said = { headline: "Sản lượng cà phê 18 tấn.", view: viewOf("Sản lượng cà phê 18 tấn.") };
    expect(missesThing(said, anUnderstanding(asked))).toBe(false);
  });

  it("is missed where the text gives it another measure", () => {
    const text = "sản lượng sầu riêng năm 2024 là bao nhiêu tấn";
    const whole = "Diện tích cây ăn trái 28.960 ha, sản lượng 341.000 tấn";
    expect(misses(text, "sầu riêng", `${whole}; trong đó sầu riêng 3.870 ha, nhãn 5.240 ha.`)).toBe(true);
    expect(misses(text, "sầu riêng", `${whole}; trong đó sầu riêng 3.870 ha, sản lượng 41.000 tấn.`)).toBe(false);
    expect(misses("diện tích ao tôm là bao nhiêu", "ao tôm", "Diện tích ao tôm là 1.082 m2.")).toBe(false);
  });

  it("is not the first that is named elsewhere in the question", () => {
    const headline = "KCN Hà Lâm lấp đầy 64,5%.";
    expect(misses("khu công nghiệp hà lâm cho thuê được bao nhiêu phần trăm", "thuê", headline)).toBe(false);
    expect(misses("không khí ô nhiễm nặng bao nhiêu ngày", "nặng", "AQI vượt ngưỡng 37 ngày.")).toBe(false);
  });
});
