import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedEdition, addFile } from "../../src/ingest/add/add-file.ts";
import { checkCorpus } from "../../src/ingest/check/check-corpus.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";

const fixture = join(import.meta.dirname, "..", "fixtures", "highland-province");
const received = (name: string) => readFileSync(join(fixture, "raw", name), "utf8");
const root = join(import.meta.dirname, "..", "..");
const corpusDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
const options = {
  corpusDir,
  fieldDir: join(root, "corpus"),
  restorationFile: join(root, "models", "restoration", "weights.bin"),
};

let corpus: ReturnType<typeof readCorpus>;
let added: AddedEdition[];

/** The passages whose text holds the words. */
const passagesWith = (words: string) =>
  corpus.passages.filter((passage) => passage.text.includes(words)).map((passage) => passage.text);

/** What an operator is asked to look over. */
const remarksOf = (id: string) => added.find(({ document }) => document.id === id)?.remarks ?? [];

beforeAll(async () => {
  added = [];
  for (const name of readdirSync(join(fixture, "raw")).sort())
    added.push(...(await addFile(join(fixture, "raw", name), options)));
  corpus = readCorpus(corpusDir);
}, 60_000);
afterAll(() => rmSync(corpusDir, { recursive: true, force: true }));

describe("corpus add, a highland province", () => {
  test("finds the report, the resolution, their annexes and what is known about them", () => {
    const { documents } = corpus;
    expect(documents.filter(({ kind }) => kind === "report" || kind === "resolution")).toMatchObject([
      { kind: "report", issuer: "Ủy ban nhân dân tỉnh Kon Tum", number: "412/BC-UBND", date: "2022-11-28" },
      { kind: "resolution", issuer: "Hội đồng nhân dân tỉnh Kon Tum", number: "68/NQ-HĐND", date: "2022-12-12" },
    ]);
    expect(
      documents
        .filter(({ kind }) => kind === "appendix")
        .map(({ source }) => source)
        .sort(),
    ).toEqual(["bao-cao-nam-2022.txt", "nghi-quyet-2023.txt", "nghi-quyet-2023.txt"]);
  });

  test("passes most of the check as drafted", () => {
    const { problems } = checkCorpus(corpusDir, { fieldDir: options.fieldDir });
    expect(new Set(problems.map((problem) => problem.kind))).toEqual(new Set(["syllable"]));
  });

  test("parts the newspaper into its articles, with whole headlines", () => {
    const titles = corpus.documents.filter(({ kind }) => kind === "article").map(({ title }) => title);
    expect(titles).toContain("HỘI NGHỊ TRIỂN KHAI NHIỆM VỤ NĂM 2023: KHÔNG ĐỂ VỐN CHỜ DỰ ÁN");
    expect(titles).toContain("CÀ PHÊ ĐĂK HÀ ĐƯỢC MÙA, ĐƯỢC GIÁ");
    expect(titles).toContain("CỬA KHẨU BỜ Y NHỘN NHỊP TRỞ LẠI");
  });

  test("puts an article together that goes on elsewhere on the page", () => {
    const [article] = corpus.documents.filter(({ title }) => title.startsWith("HỘI NGHỊ"));
    expect(article).toMatchObject({ author: "Minh Triết", spans: [{ start: 0 }, {}] });
    const own = corpus.passages.filter(({ documentId }) => documentId === article?.id);
    expect(own.some(({ text }) => text.startsWith("Làm rõ nguyên nhân giải ngân chậm"))).toBe(true);
    expect(own.some(({ text }) => /tiếp (?:theo )?trang/iu.test(text))).toBe(false);
  });

  test("restores names, and takes no clean page for a misread one", () => {
    expect(passagesWith("xã Đăk Ngọk (huyện Đăk Hà), xã Pô Kô (huyện Đăk Tô)")).toHaveLength(1);
    expect(passagesWith("Trần Mạnh Tường").length).toBeGreaterThan(1);
    expect(remarksOf("ca-phe-dak-ha-duoc-mua-duoc-gia").join(" ")).not.toContain("phục hồi");
  });

  test.each([
    ["a page's end", "Đang thi công 14 dự án", /tổng công suất 241 MW; 06 dự án/],
    ["a page's end with a running head", "khóa XII, kỳ họp thứ 4", /thông qua ngày 09 tháng 12 năm 2022/],
    ["a gap before a name", "Cùng dự có đồng chí", /đồng chí Trần Mạnh Tường, Phó Bí thư/],
    ["a gap behind a semicolon", "Hàng nhập chủ yếu", /phân bón; hàng xuất là xi măng/],
    ["a gap in an item", "Trường Phổ thông dân tộc nội trú", /Tập đoàn Công nghiệp Cao su Việt Nam/],
  ])("joins a paragraph over %s", (_, start, whole) => {
    expect(passagesWith(start).join("\n")).toMatch(whole);
  });

  test("leaves what is printed on every page out", () => {
    const own = corpus.passages.filter(({ documentId }) => documentId.startsWith("nghi-quyet"));
    expect(own.filter(({ text }) => /^Nghị quyết số 68\/NQ-HĐND(?: \d+)?$/.test(text))).toEqual([]);
  });

  test("reads the tables with their columns, be they indicators by year or places by indicator", () => {
    const cellsOf = (words: string) => corpus.passages.find(({ text }) => text.includes(words))?.cells ?? [];
    expect(cellsOf("Tỷ lệ che phủ rừng | %").map(({ head, text }) => `${head}: ${text}`)).toEqual([
      "STT: 10",
      "Chỉ tiêu: Tỷ lệ che phủ rừng",
      "Đơn vị tính: %",
      "Thực hiện năm 2021: 63,02",
      "Kế hoạch năm 2022: 63,2",
      "Ước thực hiện năm 2022: 63,12",
      "So sánh ước TH với KH: Không đạt KH",
      "Kế hoạch năm 2023: 63,3",
    ]);
    expect(cellsOf("10 | Huyện Kon Plông").find(({ head }) => head === "Trồng mới rừng (ha)")?.text).toBe("560");
  });

  test("finds the mark of a note behind a year, and takes no starred item for a note", () => {
    const note = corpus.passages.find(({ kind, text }) => kind === "note" && text.includes("Đăk Ngọk"));
    expect(note?.context).toMatch(/tăng 05 xã so với năm 2021, chưa đạt/);
    expect(corpus.passages.find(({ text }) => text.startsWith("Đợt rét"))?.kind).toBe("item");
  });
});

test("every evidence of the highland questions stands in its received file", () => {
  const lines = readFileSync(join(fixture, "questions.jsonl"), "utf8").trim().split("\n");
  const missing = lines
    .map((line) => JSON.parse(line) as { id: string; evidence?: { doc: string; quote: string }[] })
    .flatMap(({ id, evidence = [] }) =>
      evidence.filter(({ doc, quote }) => !received(doc).includes(quote)).map(() => id),
    );
  expect(lines).toHaveLength(139);
  expect(missing).toEqual([]);
});
