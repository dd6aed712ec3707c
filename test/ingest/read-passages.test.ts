import { describe, expect, test } from "vitest";
import { parseEdition } from "../../src/ingest/edition/parse-edition.ts";
import { readPassages } from "../../src/ingest/edition/read-passages.ts";

const head = (kind: string) => `---\nid: a\ntitle: "Báo cáo năm"\nkind: ${kind}\nsource: a.txt\n---\n\n`;
const read = (body: string, kind = "report") => readPassages(parseEdition(head(kind) + body, "a.md"));
const long =
  "Toàn ngành tiếp tục triển khai đồng bộ các giải pháp đã được đề ra ngay từ những tháng đầu của năm kế hoạch này";

describe("readPassages", () => {
  test("keeps a short paragraph whole and splits a long one into sentences that know the one before", () => {
    expect(read("Một câu. Hai câu.").map((passage) => passage.text)).toEqual(["Một câu. Hai câu."]);
    const parts = read(`${long} một. ${long} hai. ${long} ba.`);
    expect(parts.map((passage) => passage.text)).toEqual([`${long} một.`, `${long} hai.`, `${long} ba.`]);
    expect(parts[1]?.context).toBe(`${long} một.`);
    expect(new Set(parts.map((passage) => passage.block)).size).toBe(1);
  });

  test("joins a fragment to its neighbour", () => {
    const parts = read(`${long} một. Đạt 67.948 tỷ. ${long} hai. ${long} ba.`);
    expect(parts[0]?.text).toBe(`${long} một. Đạt 67.948 tỷ.`);
  });

  test("gives list items their opening line and headings as path, the title left out", () => {
    const parts = read("# BÁO CÁO\n\n## I. KINH TẾ\n\nCác chỉ tiêu:\n\n- Tăng 7%;\n- Giảm 2%:\n  - Riêng dịch vụ 1%.");
    const items = parts.filter((passage) => passage.kind === "item");
    expect(items.map(({ text, context }) => [text, context])).toEqual([
      ["Tăng 7%;", "Các chỉ tiêu:"],
      ["Giảm 2%:", "Các chỉ tiêu:"],
      ["Riêng dịch vụ 1%.", "Giảm 2%:"],
    ]);
    expect(items[0]?.sectionPath).toEqual(["I. KINH TẾ"]);
  });

  test("gives an answer the question before it, in a list and in paragraphs", () => {
    const items = read("- PV: Dịch sởi ra sao?\n- Bà Hà: Có 34 ca.\n- PV: Còn thuốc?\n- Bà Hà: Đủ dùng.", "article");
    expect(items.map(({ context }) => context)).toEqual(["", "PV: Dịch sởi ra sao?", "", "PV: Còn thuốc?"]);
    const paragraphs = read("PV: Dịch sởi ra sao?\n\nBà Hà: Có 34 ca.\n\nChúng tôi đã tiêm đủ.", "article");
    expect(paragraphs.map(({ context }) => context)).toEqual(["", "PV: Dịch sởi ra sao?", ""]);
  });

  test("keeps the numbers of a numbered list", () => {
    expect(read("1. Thứ nhất[^1].\n\n2. Thứ hai.\n\n[^1]: Chú.").map((passage) => passage.text)).toEqual([
      "1. Thứ nhất.",
      "2. Thứ hai.",
      "Chú.",
    ]);
  });

  test("leaves marks out of the text and tells a note which sentence it hangs on", () => {
    const parts = read(`${long} một[^1]. ${long} hai[^2]. ${long} ba.\n\n[^1]: Chú thích một.\n\n[^2]: Chú thích hai.`);
    const notes = parts.filter((passage) => passage.kind === "note");
    expect(parts[0]?.text).toBe(`${long} một.`);
    expect(notes.map(({ text, context }) => [text, context])).toEqual([
      ["Chú thích một.", `${long} một.`],
      ["Chú thích hai.", `${long} hai.`],
    ]);
  });

  test("reads table rows: heads, parts below their whole, titles as section, the head line hidden", () => {
    const table =
      "| STT | Chỉ tiêu | Đơn vị | Năm 2023 |\n|---|---|---|---|\n|  | KINH TẾ |  |  |\n| 1 | Tăng GTSX | % | 7,6 |\n|  | - Công nghiệp | % | 8,5 |\n| 2 | Xuất khẩu | % | 6,0 |";
    const rows = read(`## Biểu\n\n${table}`).filter((passage) => passage.kind === "row");
    expect(rows[0]?.isHidden).toBe(true);
    const [, title, first, part, second] = rows;
    expect(title?.text).toBe("KINH TẾ");
    expect(first?.sectionPath).toEqual(["Biểu", "KINH TẾ"]);
    expect(part?.text).toBe("Công nghiệp | % | 8,5");
    expect(part?.context).toBe("Tăng GTSX");
    expect(second?.context).toBe("Báo cáo năm");
    expect(second?.cells).toContainEqual({ head: "Năm 2023", text: "6,0" });
  });

  test("takes an italic paragraph of an article for a caption", () => {
    expect(read("*Quang cảnh hội nghị.*", "article")[0]?.kind).toBe("caption");
    expect(read("*Kính thưa quý vị!*", "speech")[0]?.kind).toBe("sentence");
  });

  test("spans point at the passage in the edition's file", () => {
    const body = `## I. Đầu\n\n${long} **một**. ${long} hai[^1]. ${long} ba.\n\n[^1]: Chú.`;
    const markdown = head("report") + body;
    for (const { text, editionSpan } of read(body)) {
      const source = markdown.slice(editionSpan.start, editionSpan.end).replace(/\*\*|\[\^1\]/g, "");
      expect(source.startsWith(text.slice(0, 20))).toBe(true);
      expect(source).toContain(text.slice(-5).replace(".", ""));
    }
  });
});
