import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { quoteSpan } from "../../src/core/quote-span.ts";
import { likeness } from "../../src/ingest/align/honest-ties.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { smallCorpus, smallEdition } from "./small-corpus.ts";

const shippedDir = join(import.meta.dirname, "..", "..", "corpus");
// Processor time: other test files run beside this one.
const before = process.cpuUsage();
const shipped = readCorpus(shippedDir);
const { user, system } = process.cpuUsage(before);
const received = new Map(
  shipped.documents.map(({ source }) => [source, readFileSync(join(shippedDir, "raw", source), "utf8")]),
);
const sources = new Map(shipped.documents.map(({ id, source }) => [id, source]));

describe("the shipped corpus", () => {
  test("is read and tied within five seconds", () => {
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(shipped.passages.length).toBeGreaterThan(1400);
  });

  test("quotes of every passage read like the received span that they point at", () => {
    const dishonest = shipped.passages.filter((passage) => {
      const stretch = quoteSpan(passage);
      const text = received.get(sources.get(passage.documentId) ?? "") ?? "";
      return !stretch || likeness(text.slice(stretch.received.start, stretch.received.end), stretch.quote) < 0.75;
    });
    expect(dishonest.map((passage) => passage.id)).toEqual([]);
  });

  test("so do quotes of their clauses", () => {
    const dishonest = shipped.passages.flatMap((passage) =>
      [...passage.text.matchAll(/[^;,.]{20,}[;,.]?/g)].filter((clause) => {
        const stretch = quoteSpan(passage, clause.index, clause.index + clause[0].length);
        const text = received.get(sources.get(passage.documentId) ?? "") ?? "";
        return stretch && likeness(text.slice(stretch.received.start, stretch.received.end), stretch.quote) < 0.75;
      }),
    );
    expect(dishonest.map(([clause]) => clause)).toEqual([]);
  });

  test("ties ascend in the text and lie within the document's stretches", () => {
    for (const { text, ties, receivedSpan } of shipped.passages) {
      for (let at = 0; at < ties.length; at += 4) {
        const [start = -1, end = -1, from = -1, to = -1] = ties.slice(at, at + 4);
        expect(start >= (ties[at - 3] ?? 0) && start < end && end <= text.length && from < to).toBe(true);
        expect(from >= receivedSpan.start && to <= receivedSpan.end).toBe(true);
      }
    }
  });

  test("near-equal passages of report, summary and resolution share a cluster, others do not", () => {
    const find = (document: string, words: string) =>
      shipped.passages.find((passage) => passage.documentId === document && passage.text.includes(words));
    const first = find("bao-cao-nam-2023-phu-luc", "Tốc độ tăng trưởng GRDP");
    const second = find("bao-cao-tom-tat-nam-2023-phu-luc", "Tốc độ tăng trưởng GRDP");
    expect(first?.cluster).toBe(second?.cluster);
    expect(find("bao-cao-nam-2023-phu-luc", "Mức giảm tỷ lệ sinh")?.cluster).not.toBe(first?.cluster);
  });
});

describe("readCorpus", () => {
  test("reads headings, sentences, notes and rows with their context", () => {
    const { passages } = readCorpus(smallCorpus());
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "I. KINH TẾ"],
      [
        "sentence",
        expect.stringContaining("Tổng sản phẩm ước đạt 67.948 tỷ đồng, tăng 7,37% so với năm 2022. Giá trị"),
      ],
      ["note", "Trong đó nông nghiệp chiếm 19,9%."],
      ["row", "1 | Xuất khẩu | % | 10 | 6,0"],
    ]);
    const [, sentence, note, row] = passages;
    expect(sentence?.sectionPath).toEqual(["I. KINH TẾ"]);
    expect(note?.context).toContain("Tổng sản phẩm ước đạt");
    expect(row?.cells?.at(-1)).toEqual({ head: "Ước thực hiện", text: "6,0" });
  });

  test("quotes the longer part of a sentence that a page's foot cuts in two", () => {
    const [, sentence] = readCorpus(smallCorpus()).passages;
    const stretch = sentence && quoteSpan(sentence);
    expect(stretch?.quote).toMatch(/^Tổng sản phẩm.*so với cùng$/);
  });

  test("changes its checksum with any file that it reads", () => {
    const folder = smallCorpus();
    const before = readCorpus(folder).checksum;
    writeFileSync(join(folder, "vocabulary", "own.yaml"), "names: [Abc]\n");
    const between = readCorpus(folder).checksum;
    writeFileSync(join(folder, "documents", "bao-cao.md"), smallEdition.replace("Báo cáo thử", "Báo cáo khác"));
    expect(new Set([before, between, readCorpus(folder).checksum]).size).toBe(3);
  });

  test("takes the field's words from the shipped vocabulary, and its names not", () => {
    const { vocabulary } = readCorpus(smallCorpus(), { fieldDir: shippedDir });
    expect(vocabulary.abbreviations.length).toBeGreaterThan(20);
    expect(vocabulary.names).not.toContain("VSIP");
    expect(shipped.vocabulary.names).toContain("VSIP");
  });

  test("names the received file that is missing, and a vocabulary that is wrong", () => {
    const lost = smallCorpus({ edition: smallEdition.replace("nhan.txt", "mat.txt") });
    expect(() => readCorpus(lost)).toThrow(/không thấy bản nhận raw\/mat.txt/);
    const folder = smallCorpus();
    writeFileSync(join(folder, "vocabulary", "own.yaml"), "synonyms: [{ terms: [một] }]\n");
    expect(() => readCorpus(folder)).toThrow(expect.objectContaining({ code: "vocabulary-invalid" }));
  });

  test("refuses an edition that stands nowhere in its received file", () => {
    const folder = smallCorpus({ received: "xyz ".repeat(40) + "\n".repeat(300) });
    expect(() => readCorpus(folder)).toThrow(expect.objectContaining({ code: expect.stringMatching("edition-") }));
  });
});
