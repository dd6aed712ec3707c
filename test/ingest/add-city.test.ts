import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";

const root = join(import.meta.dirname, "..", "..");
const raw = join(root, "test", "fixtures", "city-province", "raw");
const corpusDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
let corpus: ReturnType<typeof readCorpus>;

beforeAll(async () => {
  const restorationFile = join(root, "models", "restoration", "weights.bin");
  for (const name of readdirSync(raw).sort())
    await addFile(join(raw, name), { corpusDir, fieldDir: join(root, "corpus"), restorationFile });
  corpus = readCorpus(corpusDir);
}, 60_000);
afterAll(() => rmSync(corpusDir, { recursive: true, force: true }));

const from = (source: string) => corpus.documents.filter((document) => document.source === source);

describe("corpus add, a city under the central government", () => {
  test("knows its newspaper for a city's", () => {
    const articles = corpus.documents.filter(({ kind }) => kind === "article");
    expect(new Set(articles.map(({ place }) => place))).toEqual(new Set(["thành phố Long Khê"]));
  });

  test("names the department that issued a report, not the authority above it", () => {
    expect(from("so-du-lich-9-thang-2025.txt")[0]).toMatchObject({
      issuer: "Sở Du lịch thành phố Long Khê",
      place: "thành phố Long Khê",
    });
  });

  test("sees a heading and an item whose number recognition ran into the words", () => {
    const justice = corpus.passages.find(({ text }) => text.startsWith("Cắt giảm 38% thời gian"));
    expect(justice?.sectionPath.at(-1)).toBe("III.CẢI CÁCH HÀNH CHÍNH, QUỐC PHÒNG, AN NINH");
    const roads = corpus.passages.find(({ text }) => text.includes("thông xe cầu Sa Lộ trước ngày 02/9/2026"));
    expect(roads?.text).toMatch(/^Giao /);
  });

  test("parts each newspaper page into its articles, whatever stands before an author's name", () => {
    const titles = (source: string) => from(source).map(({ title, author }) => [title, author]);
    expect(titles("bao-long-khe-24-12-2025.txt")).toEqual(
      expect.arrayContaining([
        ["BUÝT NHANH SỐ 2: BỐN NGÀY, 71.000 LƯỢT KHÁCH", "Thu Trang"],
        [expect.stringMatching(/^LÃNH ĐẠO THÀNH PHỐ TẶNG QUÀ/), "Minh Hạnh"],
      ]),
    );
    expect(from("bao-long-khe-24-12-2025.txt")).toHaveLength(5);
    expect(titles("bao-long-khe-10-4-2026.txt")).toEqual(
      expect.arrayContaining([
        ["HỢP LONG CẦU SA LỘ", "Hoàng Nam"],
        ["NHÀ Ở XÃ HỘI: 1.860 NGƯỜI BỐC THĂM, 540 CĂN", "Ngọc Diệp"],
      ]),
    );
    expect(from("bao-long-khe-10-4-2026.txt")).toHaveLength(6);
  });

  test("ends a title where the text or a table begins", () => {
    expect(from("quan-tan-lo-quy-1-2026.txt")[0]?.title).toMatch(/của quận Tân Lộ$/);
    const titles = corpus.documents.filter(({ kind }) => kind === "appendix").map(({ title }) => title);
    expect(titles).toContain(
      "Phụ lục: Tổng hợp ước thực hiện các chỉ tiêu chủ yếu năm 2025 và dự kiến kế hoạch năm 2026",
    );
  });

  test("ties each footnote to its sentence, where recognition left a sign for its number", () => {
    const notes = corpus.passages.filter(({ kind }) => kind === "note");
    expect(notes.map(({ text }) => text.slice(0, 20))).toEqual([
      "Quý I tăng 7,21%, qu",
      "Gồm chung cư Hàng Dâ",
      "Thu viện trợ, huy độ",
      "Trong đó quận Bạch S",
    ]);
    expect(notes[0]?.context).toContain("tăng 8,63% so với năm 2024");
    expect(notes[3]?.context).toContain("diện tích cây xanh công cộng 6,4 m2/người");
  });

  test("reads the appendix with its head over sixteen lines and two rows in one another", () => {
    const rows = corpus.passages.filter((one) => one.kind === "row" && one.documentId.startsWith("phu-luc-tong-hop"));
    const texts = rows.map(({ text }) => text);
    expect(rows).toHaveLength(30);
    expect(texts).toContain("9 | Tổng lượt khách du lịch | Triệu lượt | 9,33 | 10 | 10,8 | Vượt KH | 12");
    expect(texts).toContain("Trong đó: khách quốc tế | Triệu lượt | 1,08 | 1,4 | 1,26 | 1,6");
    expect(texts).toContain("17 | Giải quyết việc làm | Lượt người | 58.700 | 60.000 | 61.200 | Vượt KH | 62.000");
    expect(rows[0]?.cells?.map(({ head }) => head)).toContain("Ước thực hiện cả năm 2025");
  });

  test("takes the period that a report is on, not the one that it looks ahead to", () => {
    expect(from("quan-tan-lo-quy-1-2026.txt")[0]).toMatchObject({ place: "quận Tân Lộ", period: "quý I năm 2026" });
    expect(from("so-du-lich-9-thang-2025.txt")[0]).toMatchObject({ period: "9 tháng đầu năm 2025" });
  });
});
