import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, citeAll } from "../../../src/answer/reply/cite.ts";
import { answerCorpus, receivedFiles } from "../../fixtures/answer-corpus.ts";
import { answerBench, viewOf } from "../../support/answer-bench.ts";

const bench = answerBench();
const files = receivedFiles();
const letters = (text: string) => text.replace(/[^\p{L}\p{M}\d%]+/gu, " ").trim();

describe("a citation", () => {
  it("quotes what stands at its span in the received file", () => {
    const view = bench.holding("Tổng đàn lợn");
    const made = cite(view, 2, 0, view.passage.text.length);
    expect(made).toMatchObject({ number: 2, documentId: "bao-cao-2024", source: "bao-cao.txt" });
    expect(files.get("bao-cao.txt")?.slice(made?.start, made?.end)).toBe(
      "Tổng đàn lợn năm 2024 ước đạt 612,4 nghìn con, giảm 1,9% so với năm 2023",
    );
    expect(made?.quote).toBe("Tổng đàn lợn năm 2024 ước đạt 612,4 nghìn con, giảm 1,9% so với năm 2023.");
  });

  it("sets the cells of a row apart", () => {
    const view = bench.holding("Tỷ lệ che phủ rừng");
    expect(cite(view, 1, 0, view.passage.text.length)?.quote).toContain("Tỷ lệ che phủ rừng\u2003%\u200338,2");
  });

  it("names document, section and kind", () => {
    const label = cite(bench.holding("Gồm: Sở Y tế"), 1, 0, 10)?.label;
    expect(label).toContain("Báo cáo tình hình kinh tế - xã hội năm 2024");
    expect(label).toContain("mục “3. Đầu tư”");
    expect(label).toContain("chú thích");
  });

  it("is none where nothing is tied to the received file", () => {
    expect(cite(viewOf("Đàn lợn 612 nghìn con."), 1, 0, 10)).toBeUndefined();
  });

  it("holds the same whole words as its span, inside the file, for any stretch", () => {
    const { passages } = answerCorpus();
    fc.assert(
      fc.property(fc.constantFrom(...passages), fc.nat(300), fc.nat(300), (passage, from, length) => {
        const made = cite(bench.view(passage), 1, from, from + length);
        if (!made) throw new Error("every passage is tied");
        const file = files.get(made.source) ?? "";
        expect(made.start).toBeGreaterThanOrEqual(0);
        expect(made.end).toBeGreaterThan(made.start);
        expect(made.end).toBeLessThanOrEqual(file.length);
        expect(letters(made.quote)).toBe(letters(file.slice(made.start, made.end)));
        expect(file.slice(made.start - 1, made.start + 1)).not.toMatch(/[\p{L}\d]{2}/u);
        expect(file.slice(made.end - 1, made.end + 1)).not.toMatch(/[\p{L}\d]{2}/u);
      }),
    );
  });
});

describe("citing all that is said", () => {
  const text = "Giá trị sản xuất ước đạt 29.787 tỷ đồng, tăng 2,2%; trong đó nông nghiệp ước đạt 23.831 tỷ đồng.";
  const page = text.indexOf("tăng");
  const ties = (from: number) =>
    [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const at = index < page ? index : index + from;
      return [index, index + word.length, at, at + word.length];
    });
  const whole = [{ start: 0, end: text.length }];

  it("takes one citation where the words stand together", () => {
    const made = citeAll(viewOf(text, { ties: ties(10) }), 3, whole, text);
    expect(made.map(({ number, quote }) => [number, quote])).toEqual([[3, text]]);
  });

  it("takes two where a page ends between the figures", () => {
    const made = citeAll(viewOf(text, { ties: ties(300) }), 1, whole, text);
    expect(made.map(({ number, quote }) => [number, quote])).toEqual([
      [1, text.slice(0, page).trim()],
      [2, text.slice(page)],
    ]);
    expect(made[1]?.start).toBe(page + 300);
  });

  it("leaves out a few words of another page that hold no figure said", () => {
    const kept = [{ start: 0, end: page + "tăng 2,2%".length }];
    const said = "Giá trị sản xuất ước đạt 29.787 tỷ đồng";
    expect(citeAll(viewOf(text, { ties: ties(300) }), 1, kept, said)).toHaveLength(1);
    expect(citeAll(viewOf(text, { ties: ties(300) }), 1, kept, `${said}, tăng 2,2%`)).toHaveLength(2);
  });

  it("quotes what stands far apart by itself, not what lies between", () => {
    const long = `Thu đạt 5.100 tỷ đồng; ${"không nói gì thêm về thu; ".repeat(20)}chi đạt 4.200 tỷ đồng.`;
    const spoken = [
      { start: 0, end: "Thu đạt 5.100 tỷ đồng;".length },
      { start: long.indexOf("chi đạt"), end: long.length },
    ];
    const tied = [...long.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      return [index, index + word.length, index, index + word.length];
    });
    const made = citeAll(viewOf(long, { ties: tied }), 1, spoken, "Thu đạt 5.100 tỷ đồng … chi đạt 4.200 tỷ đồng.");
    expect(made.map(({ quote }) => quote)).toEqual(["Thu đạt 5.100 tỷ đồng;", "chi đạt 4.200 tỷ đồng."]);
  });

  it("never quotes other words for those that are said", () => {
    const spoilt = viewOf(text, { ties: ties(10).slice(0, 4 * 6) });
    expect(cite(spoilt, 1, page, text.length)).toBeUndefined();
    expect(citeAll(spoilt, 1, [{ start: page, end: text.length }], "tăng 2,2%")).toEqual([]);
  });
});
