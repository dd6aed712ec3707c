import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.ts";
import { answerCorpus, receivedFiles } from "../fixtures/answer-corpus.ts";
import { answerBench, viewOf } from "../support/answer-bench.ts";

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
