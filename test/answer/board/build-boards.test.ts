import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildBoards } from "../../../src/answer/board/build-boards.ts";
import type { Fact } from "../../../src/core/fact.ts";
import { readCorpus } from "../../../src/ingest/read-corpus.ts";
import { aBoardCorpus } from "../../fakes/board-corpus.ts";
import { root } from "../../support/repository.ts";

const grdp = ["Tốc độ tăng trưởng GRDP", "%", "7,1", "8 trở lên", "6,85", "Không đạt KH", "9-9,5"] as const;
const services = ["Tốc độ tăng GTSX dịch vụ", "%", "8,9", "7", "6,2", "", "7-7,2"] as const;
const exports = ["Kim ngạch xuất khẩu", "Triệu USD", "1.700", "1.800", "1.845", "Vượt KH", ""] as const;
const stated = (changes: Partial<Fact>): Omit<Fact, "passageId"> => ({
  indicator: "Kim ngạch xuất khẩu",
  value: "2.050",
  unit: "triệu USD",
  kind: "plan",
  period: "năm 2025",
  place: "tỉnh Hà Xuyên",
  ...changes,
});
const only = (...given: Parameters<typeof aBoardCorpus>) => {
  const boards = buildBoards(aBoardCorpus(...given));
  expect(boards).toHaveLength(1);
  return boards[0];
};

describe("the board", () => {
  it("puts a table's columns where they belong, each value with its passage", () => {
    const board = only([grdp]);
    expect(board).toMatchObject({ id: "2024-tinh-ha-xuyen", place: "tỉnh Hà Xuyên", year: 2024 });
    expect(board?.heads).toEqual({
      before: "Thực hiện năm 2023",
      plan: "Kế hoạch năm 2024",
      outcome: "Ước thực hiện năm 2024",
      next: "Kế hoạch năm 2025",
    });
    const [indicator] = board?.indicators ?? [];
    expect(indicator).toMatchObject({ id: "toc-do-tang-truong-grdp", field: "Kinh tế", assessment: "Không đạt KH" });
    const texts = Object.entries(indicator?.values ?? {}).map(([column, value]) => [column, value.text]);
    expect(texts).toEqual([
      ["before", "7,1%"],
      ["plan", "8% trở lên"],
      ["outcome", "6,85%"],
      ["next", "9-9,5%"],
    ]);
    expect(indicator?.values.next).toMatchObject({ passageId: "bieu/1", extent: { low: 9, high: 9.5 }, start: 0 });
    expect(indicator?.values.plan?.label).toBe("Biểu tổng hợp (UBND tỉnh, 11/2024)");
  });

  it("fills the next plan from another document that states it for the very same thing", () => {
    const [indicator] = only([exports], [stated({})])?.indicators ?? [];
    expect(indicator?.values.next).toMatchObject({ text: "2.050 triệu USD", passageId: "nghi-quyet/1" });
    expect(indicator?.passageIds).toEqual(["bieu/1", "nghi-quyet/1"]);
  });

  it.each([
    ["another place", { place: "thành phố Hà Xuyên" }],
    ["another year", { period: "năm 2026" }],
    ["another side", { kind: "result" }],
    ["another unit", { unit: "nghìn tấn" }],
    ["another measure", { measure: "change", change: "tăng 11%", value: "11", unit: "%" }],
    ["another indicator", { indicator: "Kim ngạch nhập khẩu" }],
    ["a part of it", { indicator: "Kim ngạch xuất khẩu hàng dệt may" }],
    ["a value that is not understood", { value: "gấp đôi" }],
  ] as const)("takes nothing from a statement of %s", (_, changes) => {
    const [indicator] = only([exports], [stated(changes)])?.indicators ?? [];
    expect(indicator?.values.next).toBeUndefined();
    expect(indicator?.others).toEqual({});
  });

  it("leaves the next plan empty where two documents state two", () => {
    const [indicator] = only([exports], [stated({}), stated({ value: "2.100" })])?.indicators ?? [];
    expect(indicator?.values.next).toBeUndefined();
  });

  it("keeps what another document says otherwise beside the table's value", () => {
    const [indicator] =
      only([exports], [stated({ kind: "result", period: "năm 2024", value: "1.850" })])?.indicators ?? [];
    expect(indicator?.values.outcome?.text).toBe("1.845 triệu USD");
    expect(indicator?.others.outcome?.map(({ text }) => text)).toEqual(["1.850 triệu USD"]);
  });

  it("reads of a level and its growth only the growth, beside an indicator of growth", () => {
    const level = stated({
      indicator: "Giá trị sản xuất dịch vụ",
      value: "35.010",
      unit: "tỷ đồng",
      kind: "estimate",
      period: "năm 2024",
      change: "tăng 6,3%",
    });
    const [indicator] = only([services], [level])?.indicators ?? [];
    expect(indicator?.others.outcome).toMatchObject([{ text: "tăng 6,3%", extent: { low: 6.3, high: 6.3 } }]);
  });

  it("has no indicator where plan or outcome is missing or not understood", () => {
    const lines = [
      ["Thu nội địa", "tỷ đồng", "7.704", "", "8.105", "", ""],
      ["Hộ nghèo", "%", "2,5", "2,2", "xem báo cáo", "", ""],
      ["Số việc làm mới", "lao động", "", "21.000", "", "", "22.000"],
    ] as const;
    expect(buildBoards(aBoardCorpus(lines))).toEqual([]);
  });

  it("tells two indicators of one name apart by what their brackets say", () => {
    const wide = ["Thu nội địa", "tỷ đồng", "", "7.900", "8.105", "", ""] as const;
    const narrow = ["Thu nội địa (không tính tiền đất)", "tỷ đồng", "", "5.000", "5.083", "", ""] as const;
    const board = only([wide, narrow]);
    expect(board?.indicators.map(({ id }) => id)).toEqual(["thu-noi-dia", "thu-noi-dia-2"]);
    expect(board?.indicators.flatMap(({ others }) => Object.keys(others))).toEqual([]);
  });
});

describe("the board of the shipped corpus", () => {
  const corpus = readCorpus(join(root, "corpus"), { fieldDir: join(root, "corpus") });
  const boards = buildBoards(corpus);
  const passages = new Map(corpus.passages.map((passage) => [passage.id, passage]));

  it("holds the whole table, parts included, all four columns filled", () => {
    expect(boards).toHaveLength(1);
    expect(boards[0]?.indicators).toHaveLength(26);
    for (const { name, values } of boards[0]?.indicators ?? [])
      expect(Object.keys(values), name).toEqual(["before", "plan", "outcome", "next"]);
    expect(boards[0]?.indicators.filter(({ isPart }) => isPart)).toHaveLength(3);
    expect(boards[0]?.indicators.filter(({ field }) => !field)).toEqual([]);
  });

  it("says nothing that does not stand in the passage cited, digit for digit", () => {
    const values = boards.flatMap((board) =>
      board.indicators.flatMap(({ values: own, others }) => [...Object.values(own), ...Object.values(others).flat()]),
    );
    expect(values.length).toBeGreaterThan(100);
    for (const { text, passageId } of values)
      for (const digits of text.match(/\d+(?:[.,]\d+)*/g) ?? [])
        expect(passages.get(passageId)?.text, passageId).toContain(digits);
  });

  it("sets the council's bed target beside the committee's", () => {
    const beds = boards[0]?.indicators.find(({ name }) => name.startsWith("Số giường bệnh"));
    expect(beds?.values.next?.text).toBe("40 giường");
    expect(beds?.others.next?.map(({ text }) => text)).toEqual(["40,4 giường bệnh"]);
  });
});
