import { describe, expect, it } from "vitest";
import { buildLedger } from "../../../src/answer/ledger/ledger.ts";
import type { Fact } from "../../../src/core/fact.ts";
import type { Vocabulary } from "../../../src/core/vocabulary.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";

const documents = [
  aDocument({ id: "bao-cao", date: "2024-11" }),
  aDocument({ id: "bieu", date: "2024-11", kind: "appendix" }),
  aDocument({ id: "nghi-quyet", date: "2024-12", kind: "resolution" }),
  aDocument({ id: "bao", date: "2024-12-29", kind: "article" }),
];
const passages = documents.flatMap((document) =>
  [1, 2, 3].map((n) => aPassage({ id: `${document.id}/${n}`, documentId: document.id })),
);
const vocabulary: Vocabulary = {
  abbreviations: [{ short: "GTSX", long: ["giá trị sản xuất"] }],
  chatWords: [],
  synonyms: [],
  indicators: [{ name: "Kim ngạch xuất khẩu", aliases: ["xuất khẩu", "bán hàng ra nước ngoài"], field: "Kinh tế" }],
  names: [],
  provinces: [],
  compounds: [],
  stopPhrases: [],
};

function fact(passageId: string, indicator: string, value: string, more: Partial<Fact> = {}): Fact {
  return {
    passageId,
    indicator,
    value,
    place: "tỉnh Hà Xuyên",
    period: "năm 2024",
    kind: "result",
    unit: "tỷ đồng",
    ...more,
  };
}

function ledger(...facts: Fact[]) {
  return buildLedger(facts, documents, passages, vocabulary);
}

describe("the ledger", () => {
  it("joins a level's growth with a table's row of growth", () => {
    const level = fact("bao-cao/1", "giá trị sản xuất khu vực dịch vụ", "35.010", {
      kind: "estimate",
      change: "tăng 6,2%",
      changeBase: "so với năm 2023",
    });
    const rowFact = fact("bieu/1", "Tốc độ tăng GTSX dịch vụ", "6,2", { kind: "estimate", unit: "%" });
    const [entry] = ledger(level, rowFact).find({ indicator: "giá trị sản xuất dịch vụ", measure: "growth" });
    expect(entry?.fact).toBe(level);
    expect(entry?.supports).toEqual([rowFact]);
    expect(entry?.differences).toEqual([]);
  });

  it("tells a fall from a rise of the same size", () => {
    const fall = fact("bao-cao/1", "Kim ngạch nhập khẩu", "19,9", {
      measure: "change",
      unit: "%",
      change: "giảm 19,9%",
    });
    const minus = fact("bieu/1", "Tốc độ tăng kim ngạch nhập khẩu", "-19,9", { unit: "%" });
    const rise = fact("bao/1", "Kim ngạch nhập khẩu", "19,9", { measure: "change", unit: "%", change: "tăng 19,9%" });
    const [entry] = ledger(fall, minus, rise).find({ indicator: "kim ngạch nhập khẩu" });
    expect(entry?.supports).toEqual([minus]);
    expect(entry?.differences).toEqual([{ fact: rise, reason: "date" }]);
  });

  it.each([
    ["kind", { kind: "estimate" }],
    ["period", { period: "29/12/2024" }],
    ["place", { place: "thành phố Hà Xuyên" }],
    ["definition", { indicator: "Thu nội địa (không tính tiền sử dụng đất)" }],
    ["date", {}],
  ] as const)("gives the reason of a difference: %s", (reason, more) => {
    const one = fact("bao-cao/1", "Thu nội địa", "10.189");
    const other = fact("bao/1", "thu nội địa", "9.300", more);
    const [entry] = ledger(one, other).find({
      indicator: "thu nội địa",
      place: "tỉnh Hà Xuyên",
      period: "năm 2024",
      kind: "result",
    });
    expect(entry?.fact).toBe(one);
    expect(entry?.differences).toEqual([{ fact: other, reason }]);
  });

  it("takes no sibling for a difference, and no plan for a result", () => {
    const one = fact("bao-cao/1", "Giá trị sản xuất công nghiệp", "100");
    const sibling = fact("bao-cao/2", "Giá trị sản xuất nông nghiệp", "40");
    const plan = fact("nghi-quyet/1", "Giá trị sản xuất công nghiệp", "120", { kind: "plan" });
    const [entry] = ledger(one, sibling, plan).find({ indicator: "giá trị sản xuất công nghiệp", kind: "result" });
    expect(entry?.fact).toBe(one);
    expect(entry?.differences).toEqual([]);
  });

  it("finds by unmarked words and by other names", () => {
    const one = fact("bao-cao/1", "kim ngạch xuất khẩu", "2.601", { unit: "triệu USD" });
    expect(ledger(one).find({ indicator: "kim ngach xuat khau" })[0]?.fact).toBe(one);
    expect(ledger(one).find({ indicator: "bán hàng ra nước ngoài" })[0]?.fact).toBe(one);
    expect(ledger(one).find({ indicator: "diện tích lúa" })).toEqual([]);
  });

  it("narrows by place, period and kind", () => {
    const here = fact("bao-cao/1", "Tỷ lệ hộ nghèo", "2,1", { unit: "%" });
    const there = fact("bao/1", "Tỷ lệ hộ nghèo", "1,4", { unit: "%", place: "huyện Đông Sơn" });
    const next = fact("nghi-quyet/1", "Tỷ lệ hộ nghèo", "1,9", { unit: "%", kind: "plan", period: "năm 2025" });
    const found = ledger(here, there, next);
    expect(found.find({ indicator: "hộ nghèo", place: "huyện Đông Sơn" }).map((entry) => entry.fact)).toEqual([there]);
    expect(found.find({ indicator: "tỷ lệ hộ nghèo", period: "năm 2025" }).map((entry) => entry.fact)).toEqual([next]);
    expect(found.find({ indicator: "tỷ lệ hộ nghèo", kind: "plan" }).map((entry) => entry.fact)).toEqual([next]);
    expect(found.ofPassage("bao/1")).toEqual([there]);
  });
});
