import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { checkCorpus } from "../../src/ingest/check/check-corpus.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { makeDocx } from "./make-docx.ts";
import { makePdf, type PdfLine } from "./make-pdf.ts";
import { setUpAdding as setUp } from "./set-up-adding.ts";

const root = join(import.meta.dirname, "..", "..");
const otherProvince = join(root, "test", "fixtures", "other-province", "raw");
const report = [
  "ỦY BAN NHÂN DÂN",
  "TỈNH QUẢNG TRỊ",
  "Số: 12/BC-UBND",
  "BÁO CÁO",
  "Tình hình kinh tế - xã hội quý I năm 2024",
  "I. KINH TẾ",
  "Tổng sản phẩm trên địa bàn ước đạt 5.120 tỷ đồng, tăng 6,2% so với cùng kỳ năm trước.",
];

describe("corpus add", () => {
  test("reads a wrapped text file: two documents, front matter, notes, table, and passes most of the check", async () => {
    const { options, corpusDir } = setUp();
    const added = await addFile(join(otherProvince, "bao-cao-9-thang-2024.txt"), options);
    expect(added.map(({ document }) => document)).toMatchObject([
      {
        kind: "report",
        issuer: "Ủy ban nhân dân tỉnh Quảng Trị",
        number: "187/BC-UBND",
        date: "2024-09-26",
        place: "tỉnh Quảng Trị",
        period: "9 tháng đầu năm 2024",
      },
      { kind: "appendix", place: "tỉnh Quảng Trị", date: "2024-09-26" },
    ]);
    const { passages } = readCorpus(corpusDir);
    const note = passages.find((passage) => passage.kind === "note");
    expect(note?.text).toMatch(/^Gồm: huyện Vĩnh Linh 05 xã/);
    expect(note?.context).toContain("14 xã đạt chuẩn nông thôn mới nâng cao. Có 168");
    const row = passages.find((passage) => passage.text.startsWith("12 | Thu ngân sách"));
    expect(row?.cells?.find((cell) => cell.head === "Ước 9 tháng 2024")?.text).toBe("3.139,2");
    const problems = checkCorpus(corpusDir, { fieldDir: options.fieldDir }).problems;
    expect(new Set(problems.map((problem) => problem.kind))).toEqual(new Set(["syllable"]));
  });

  test("restores OCR text and says so", async () => {
    const { options, write, corpusDir } = setUp();
    const lines = readFileSync(join(root, "corpus", "raw", "003_ec8cbe22e8070fc2.txt"), "utf8")
      .split("\n")
      .slice(0, 60);
    const [added] = await addFile(write("nhan.txt", lines.join("\n")), options);
    expect(added?.remarks.join(" ")).toContain("đã được phục hồi tự động");
    const body = readFileSync(join(corpusDir, "documents", `${added?.document.id}.md`), "utf8");
    expect(body).toContain("phát triển kinh tế - xã hội giai đoạn 2021-2025");
    expect(readFileSync(join(corpusDir, "raw", "nhan.txt"), "utf8")).toBe(lines.join("\n"));
  });

  test("reads a Word document with a table", async () => {
    const { options, write, files, corpusDir } = setUp();
    const table = [
      ["STT", "Chỉ tiêu", "Kế hoạch"],
      ["1", "Xuất khẩu", "10"],
      ["2", "Nhập khẩu", "9,5"],
    ];
    const [added] = await addFile(write("Báo cáo quý.docx", makeDocx(report, table)), options);
    expect(added?.document).toMatchObject({ kind: "report", number: "12/BC-UBND", source: "Báo cáo quý.docx.txt" });
    expect(files()).toEqual([
      "documents/" + added?.document.id + ".md",
      "raw/Báo cáo quý.docx",
      "raw/Báo cáo quý.docx.txt",
    ]);
    expect(readCorpus(corpusDir).passages.map((passage) => passage.text)).toContain("2 | Nhập khẩu | 9,5");
  });

  test("reads a PDF with a text layer, pages joined", async () => {
    const { options, write, corpusDir } = setUp();
    const first = [...report.slice(0, 6), "", "Tổng sản phẩm trên địa bàn ước đạt 5.120 tỷ đồng, tăng"];
    const [added] = await addFile(
      write("quy-1.pdf", makePdf([first, ["2", "", "6,2% so với cùng kỳ năm trước."]])),
      options,
    );
    expect(added?.document.title).toBe("Báo cáo tình hình kinh tế - xã hội quý I năm 2024");
    const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
    expect(texts).toContain("Tổng sản phẩm trên địa bàn ước đạt 5.120 tỷ đồng, tăng 6,2% so với cùng kỳ năm trước.");
  });

  test("reads a PDF's table whose cells are broken around their row", async () => {
    const { options, write, corpusDir } = setUp();
    const table: PdfLine[] = [
      [
        [60, "TT"],
        [90, "Chỉ tiêu"],
        [290, "Đơn vị"],
        [360, "KH 2024"],
        [430, "Ước TH 2024"],
      ],
      [[90, "Tốc độ tăng trưởng GRDP (giá"]],
      [
        [64, "1"],
        [296, "%"],
        [366, "8 - 8,5"],
        [440, "7,86"],
      ],
      [[90, "so sánh năm 2010)"]],
      [
        [64, "2"],
        [90, "Thu ngân sách"],
        [290, "Tỷ đồng"],
        [366, "14.100"],
        [412, "14.620"],
      ],
      [[290, "Triệu"]],
      [
        [64, "3"],
        [90, "Kim ngạch xuất khẩu"],
        [366, "1.150"],
        [440, "1.186"],
      ],
      [[290, "USD"]],
    ];
    await addFile(write("phu-luc.pdf", makePdf([["PHỤ LỤC", "CHỈ TIÊU NĂM 2024", "", ...table]])), options);
    const rows = readCorpus(corpusDir).passages.filter(({ kind }) => kind === "row");
    expect(rows.map(({ text }) => text)).toEqual([
      "1 | Tốc độ tăng trưởng GRDP (giá so sánh năm 2010) | % | 8 - 8,5 | 7,86",
      "2 | Thu ngân sách | Tỷ đồng | 14.100 | 14.620",
      "3 | Kim ngạch xuất khẩu | Triệu USD | 1.150 | 1.186",
    ]);
    expect(rows[2]?.cells?.find(({ head }) => head === "Ước TH 2024")?.text).toBe("1.186");
  });

  test("takes Markdown as it is, with its own front matter", async () => {
    const { options, write, corpusDir } = setUp();
    const text =
      '---\ntitle: "Thông báo kết luận"\nkind: report\ndate: 2024-05-06\n---\n\n# Thông báo\n\nTỉnh *đã* hoàn thành 12 chỉ tiêu trong quý đầu năm.\n';
    const [added] = await addFile(write("thong-bao.md", text), options);
    expect(added?.document).toMatchObject({
      id: "thong-bao-ket-luan",
      title: "Thông báo kết luận",
      date: "2024-05-06",
    });
    expect(readCorpus(corpusDir).passages.map((passage) => passage.text)).toContain(
      "Tỉnh đã hoàn thành 12 chỉ tiêu trong quý đầu năm.",
    );
  });

  test.each<[string, string, string | Buffer, string]>([
    ["an empty file", "a.txt", "", "file-without-text"],
    ["a file of blanks", "a.txt", " \n\t\n", "file-without-text"],
    ["an ending that is not served", "a.xlsx", "PK", "file-unsupported"],
    ["a PDF called .txt", "a.txt", "%PDF-1.4", "file-unreadable"],
    ["a text called .pdf", "a.pdf", "xin chào", "file-unreadable"],
    ["a text called .docx", "a.docx", "xin chào", "file-unreadable"],
    ["a damaged .docx", "a.docx", "PK\u0003\u0004 hỏng", "file-unreadable"],
    ["an encrypted Office file", "a.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "file-unreadable"],
    ["a text in an old encoding", "a.txt", Buffer.from([0x54, 0xd6, 0xe8, 0x6e, 0x68]), "file-unreadable"],
    ["a PDF without text", "a.pdf", makePdf([[]]), "file-without-text"],
    ["an encrypted PDF", "a.pdf", makePdf([["Chữ"]], { isEncrypted: true }), "file-unreadable"],
    ["a damaged PDF", "a.pdf", "%PDF-1.4\nhỏng", "file-unreadable"],
  ])("refuses %s in one line and leaves nothing behind", async (_, name, content, code) => {
    const { options, write, files } = setUp();
    const error = await addFile(write(name, content), options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^[^\n]+$/) });
    expect(files()).toEqual([]);
  });

  test("refuses a file over 50 MB, a folder and a missing file", async () => {
    const { options, write, files, corpusDir } = setUp();
    const large = write("lon.txt", "a");
    truncateSync(large, 50 * 1024 * 1024 + 1);
    await expect(addFile(large, options)).rejects.toMatchObject({ code: "file-too-large" });
    await expect(addFile(join(corpusDir, ".."), options)).rejects.toMatchObject({ code: "file-unreadable" });
    await expect(addFile(join(corpusDir, "mat.txt"), options)).rejects.toMatchObject({ code: "file-unreadable" });
    expect(files()).toEqual([]);
  });

  test("refuses what is there already, under any name, and gives a like title another id", async () => {
    const { options, write } = setUp();
    const text = `${report.join("\n")}\n`;
    const [first] = await addFile(write("mot.txt", text), options);
    await expect(addFile(write("hai.txt", text), options)).rejects.toMatchObject({ code: "document-exists" });
    await expect(addFile(write("mot.txt", `${text}Hết.\n`), options)).rejects.toMatchObject({
      code: "document-exists",
    });
    const [second] = await addFile(write("ba.txt", `${text}Ngày khác, số liệu khác là 7 xã.\n`), options);
    expect(second?.document.id).toBe(`${first?.document.id}-2`);
  });
});
