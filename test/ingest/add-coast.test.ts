import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { checkCorpus } from "../../src/ingest/check/check-corpus.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";

const root = join(import.meta.dirname, "..", "..");
const fixture = join(root, "test", "fixtures", "coast-province");
const corpusDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
let corpus: ReturnType<typeof readCorpus>;

beforeAll(async () => {
  const restorationFile = join(root, "models", "restoration", "weights.bin");
  for (const name of readdirSync(join(fixture, "raw")).sort())
    await addFile(join(fixture, "raw", name), { corpusDir, fieldDir: join(root, "corpus"), restorationFile });
  corpus = readCorpus(corpusDir);
}, 60_000);
afterAll(() => rmSync(corpusDir, { recursive: true, force: true }));

const rowsOf = (start: string) => corpus.passages.filter(({ kind, text }) => kind === "row" && text.startsWith(start));
const cell = (start: string, head: string) => rowsOf(start)[0]?.cells?.find((one) => one.head === head)?.text;

describe("corpus add, a province by the sea", () => {
  test("reads both tables of a laid-out report with every row whole", () => {
    const indicators = corpus.passages.filter((one) => one.kind === "row" && one.documentId.startsWith("phu-luc-1-"));
    expect(indicators).toHaveLength(27);
    expect(cell("24 | Tỷ lệ lực lượng lao động tham gia BHXH", "KH 2024")).toBe("30");
    expect(cell("3 | Huyện Đức Phong | 905", "Sản lượng thủy sản (tấn)")).toBe("61.750");
    expect(cell("6 | Huyện Sơn Kỳ | 78", "Nhà tạm, nhà dột nát cần xóa (căn)")).toBe("587");
  });

  test("passes most of the check as drafted", () => {
    const { problems } = checkCorpus(corpusDir, { fieldDir: join(root, "corpus") });
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["syllable"]));
  });

  test("keeps the report's sections, notes and sentences over page ends", () => {
    const weak = corpus.passages.find(({ text }) => text.startsWith("Chưa gỡ được cảnh báo"));
    expect(weak?.sectionPath.slice(-2)).toEqual(["D. ĐÁNH GIÁ CHUNG", "1. Hạn chế, yếu kém"]);
    expect(corpus.passages.filter(({ kind }) => kind === "note")).toHaveLength(4);
    const text = corpus.passages.map((passage) => passage.text).join("\n");
    expect(text).toContain("giá thu mua đầu năm chỉ ở mức 95.000 - 102.000 đồng/kg.");
    expect(text).toContain("PAPI giảm bậc do các nội dung “công khai, minh bạch”");
  });

  test("parts the newspaper page into its five articles, authors and continuation right", () => {
    const articles = corpus.documents.filter(({ kind }) => kind === "article");
    expect(articles.map(({ title, author }) => [title, author]).sort()).toEqual([
      ["BIỂN “MỞ CỬA” CHO CẢNG VŨNG RẠNG", "Đức Thiện"],
      ["DU LỊCH PHÚ HẢI CÁN MỐC 5,5 TRIỆU LƯỢT KHÁCH", "Thảo Vy"],
      ["NGƯ DÂN CỬA LẠCH VÀ CHUYỆN “NHẬT KÝ ĐIỆN TỬ”", "Bá Sơn"],
      ["THU NGÂN SÁCH VƯỢT 15 NGHÌN TỶ ĐỒNG", "Kim Chi"],
      ["TIN VẮN", undefined],
    ]);
  });

  test("every evidence of the coast questions stands in its received file", () => {
    const lines = readFileSync(join(fixture, "questions.jsonl"), "utf8").trim().split("\n");
    const received = (name: string) => readFileSync(join(fixture, "raw", name), "utf8");
    const missing = lines
      .map((line) => JSON.parse(line) as { id: string; evidence?: { doc: string; quote: string }[] })
      .filter(({ evidence = [] }) => evidence.some(({ doc, quote }) => !received(doc).includes(quote)));
    expect(lines).toHaveLength(120);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
