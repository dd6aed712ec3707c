import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foreignPassages } from "../../../scripts/bench/foreign-passages.ts";

const sentence = "Ủy ban nhân dân huyện giao các phòng rà soát kế hoạch năm và báo cáo kết quả.";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hoi-tinh-foreign-"));
  const rows = [
    { title: "Công văn", text: `${sentence} ${sentence}\nngắn` },
    { title: "Thông báo", text: `${"chữ ".repeat(300)}\n${sentence}` },
  ];
  writeFileSync(join(folder, "text-gov.jsonl.gz"), gzipSync(rows.map((row) => JSON.stringify(row)).join("\n")));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("foreignPassages", () => {
  it("cuts sentences into passages that stand behind the corpus", async () => {
    const { documents, passages } = await foreignPassages(folder, 3, 100);
    expect(passages.map(({ text }) => text).slice(0, 2)).toEqual([sentence, sentence]);
    expect(passages.map(({ cluster }) => cluster)).toEqual([100, 101, 102]);
    expect(passages.map(({ documentId }) => documentId)).toEqual(["foreign-1", "foreign-1", "foreign-2"]);
    expect(documents.map(({ title }) => title)).toEqual(["Công văn", "Thông báo"]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(3);
    expect(passages.every(({ text }) => text.length >= 40 && text.length <= 400)).toBe(true);
  });

  it("refuses a folder that holds too little", async () => {
    await expect(foreignPassages(folder, 1000, 0)).rejects.toMatchObject({ code: "data-missing" });
  });
});
