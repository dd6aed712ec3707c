import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Wanted } from "../../../src/answer/question/wanted.ts";
import { unverified } from "../../../src/answer/reply/verify.ts";
import { shorten } from "../../../src/answer/statement/shorten.ts";
import { aConcept, answerBench, anUnderstanding, viewOf } from "../../support/answer-bench.ts";
import { isLeftOut } from "../../support/left-out.ts";
import { anyText, vietnameseText } from "../../support/texts.ts";

const bench = answerBench();
const budget = bench.holding("Thu ngân sách nhà nước trên địa bàn");

describe("shortening", () => {
  it("says the statement that was asked for, without its neighbours", () => {
    const { text } = shorten(budget, bench.read("thu nội địa bao nhiêu tỷ"), 100);
    expect(text).toContain("hu nội địa 8.105 tỷ đồng");
    expect(text).not.toContain("1.307");
  });

  it("says what a measure is of", () => {
    const text =
      "Diện tích lúa Mùa đạt 75.000 ha, giảm 1.007 ha, trong đó giống lúa chất lượng cao đạt trên 35.200 ha (chiếm gần 47%) gồm các giống Bắc thơm, T10, N97, lúa Nhật, năng suất ước đạt 59,8 tạ/ha.";
    const said = shorten(viewOf(text), bench.read("năng suất lúa bao nhiêu"), 200).text;
    expect(said).toContain("lúa Mùa");
    expect(said).toContain("59,8 tạ/ha");
    expect(said).not.toContain("lúa Nhật");
  });

  it("keeps an enumeration in front of its value", () => {
    const { text } = shorten(budget, bench.read("thu từ xuất nhập khẩu bao nhiêu tỷ"), 100);
    expect(text).toContain("xuất, nhập khẩu 1.307 tỷ đồng");
  });

  it("says a short sentence whole, where a cut would save nothing", () => {
    const view = viewOf("Đàn trâu 12.000 con, đàn bò 34.000 con và đàn lợn 612.400 con. Đàn gà tăng.");
    const asked = anUnderstanding({ wanted: new Set<Wanted>(["amount"]), concepts: [aConcept("đàn bò")] });
    expect(shorten(view, asked, 200).text).toBe("Đàn trâu 12.000 con, đàn bò 34.000 con và đàn lợn 612.400 con.");
  });

  it("gives the grounds before what follows from them", () => {
    const view = viewOf(
      "Năm 2024, thời tiết thuận lợi, dịch bệnh được kiểm soát; do vậy chăn nuôi phát triển ổn định; tổng giá trị sản xuất của toàn ngành ước đạt 9.412 tỷ đồng, tăng 2,2% so với năm 2023.",
    );
    const asked = anUnderstanding({
      wanted: new Set<Wanted>(["reason"]),
      text: "vì sao chăn nuôi phát triển",
      concepts: [aConcept("chăn nuôi")],
    });
    expect(shorten(view, asked, 130).text).toMatch(/^Năm 2024, thời tiết thuận lợi, dịch bệnh được kiểm soát/);
  });

  it("says a short text whole", () => {
    const view = viewOf("Diện tích rừng trồng mới 1.250 ha.");
    expect(shorten(view, anUnderstanding(), 300)).toEqual({
      text: "Diện tích rừng trồng mới 1.250 ha.",
      kept: [{ start: 0, end: view.passage.text.length }],
    });
  });

  it("marks a gap", () => {
    const text =
      "Đàn trâu của tỉnh có 12.000 con; đàn bò của các huyện miền núi có 34.000 con; đàn dê chăn thả có 9.100 con; đàn lợn của các trang trại có 612.400 con.";
    const asked = anUnderstanding({
      text: "đàn trâu và đàn lợn bao nhiêu con",
      wanted: new Set(["amount", "comparison"]),
      valueCount: 2,
      concepts: [aConcept("đàn trâu"), aConcept("đàn lợn")],
    });
    const { text: said } = shorten(viewOf(text), asked, 110);
    expect(said).toContain("12.000 con … ");
    expect(said).toContain("612.400 con");
    expect(said).not.toContain("9.100");
  });

  it("cuts a single long statement at a word's end, with a mark", () => {
    const text = "Tiếp tục đẩy mạnh cải cách hành chính và nâng cao hiệu quả phục vụ nhân dân ".repeat(5).trim();
    const { text: said } = shorten(viewOf(text), anUnderstanding(), 90);
    expect(said.length).toBeLessThanOrEqual(90);
    expect(said).toMatch(/\p{L}…$/u);
    expect(isLeftOut(said, text)).toBe(true);
  });

  it("stays within the limit where there is no space to cut at", () => {
    expect(shorten(viewOf("a".repeat(900)), anUnderstanding(), 90).text.length).toBeLessThanOrEqual(90);
  });

  const wishes: fc.Arbitrary<Wanted[]> = fc.subarray(["amount", "change", "rank", "list", "reason", "person", "date"]);
  const words = fc.subarray(["kế hoạch", "tỷ đồng", "tỉnh", "họp", "ủy ban", "tăng"]);
  const asking = fc.record({ wanted: wishes, words, valueCount: fc.integer({ min: 1, max: 3 }) }).map((asked) =>
    anUnderstanding({
      text: asked.words.join(" "),
      wanted: new Set(asked.wanted),
      concepts: asked.words.map((word) => aConcept(word)),
      valueCount: asked.valueCount,
    }),
  );

  it("leaves out and never rewords, within the limit, in any text", () => {
    fc.assert(
      fc.property(vietnameseText, asking, fc.integer({ min: 40, max: 300 }), (text, asked, limit) => {
        const view = viewOf(text);
        const { text: said, kept } = shorten(view, asked, limit);
        expect(said.length).toBeLessThanOrEqual(limit);
        expect(isLeftOut(said, text), said).toBe(true);
        expect(unverified(said, [view]).filter((item) => item.kind === "number")).toEqual([]);
        for (const span of kept) expect(text.length).toBeGreaterThanOrEqual(span.end);
        expect(kept.map((span) => span.start)).toEqual([...kept.map((span) => span.start)].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it("stays within the limit whatever the text is made of", () => {
    fc.assert(
      fc.property(anyText, asking, fc.integer({ min: 40, max: 300 }), (text, asked, limit) => {
        expect(shorten(viewOf(text), asked, limit).text.length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 300 },
    );
  });
});
