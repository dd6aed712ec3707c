import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../src/core/ports.ts";
import { createEmbedder } from "../../../src/retrieve/embedding/create-embedder.ts";
import { TableModel } from "../../../src/retrieve/embedding/table-model.ts";

const folder = "./models/hoi-tinh-embedding";
const readModel = () => readFileSync(`${folder}/onnx/model.onnx`);
const questions = readFileSync("test/evaluation/questions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { question: string }).question);
const unmarked = questions.map((question) => question.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d"));
const report = readFileSync("corpus/documents/bao-cao-nam-2023.md", "utf8").replace(/^---[\s\S]*?---\n/, "");
const paragraphs = report.split(/\n\n+/).filter((text, i) => i % 3 === 0 && /\p{L}/u.test(text));

let table: Embedder;
let session: Embedder;
beforeAll(async () => {
  table = await createEmbedder();
  // As a folder the same model goes through the library.
  session = await createEmbedder({ model: folder, threads: 1 });
});

/** The largest difference between a number of ours and of the library's. */
async function farthest(texts: readonly string[]): Promise<number> {
  let most = 0;
  for (const text of texts) {
    const [[ours], [theirs]] = [await table.embedPassages([text]), await session.embedPassages([text])];
    if (!ours || !theirs || ours.length !== theirs.length) throw new Error("no vector");
    for (const [i, number] of ours.entries()) most = Math.max(most, Math.abs(number - (theirs[i] ?? 0)));
  }
  return most;
}

describe("TableModel", () => {
  it("reads the model that ships, so that no session is needed", () => {
    expect(TableModel.read(readModel())?.dimension).toBe(session.dimension);
  });

  it("gives questions the very numbers that the library's session gives them", async () => {
    expect(await farthest(questions)).toBe(0);
  });

  it("gives them to questions typed without marks", async () => {
    expect(await farthest(unmarked)).toBe(0);
  });

  it("gives them to words said again and again, unknown signs, and texts beyond the longest", async () => {
    expect(await farthest(["lúa lúa lúa gạo lúa gạo", "漢字 lúa 漢字", "lúa gạo ".repeat(2000), "x".repeat(500)])).toBe(
      0,
    );
  });

  it("gives passages with a heading the same but for the last bit", async () => {
    const headed = paragraphs.map((text) => `Thu ngân sách ☃ năm 2023\n${text}`);
    expect(await farthest([...paragraphs, ...headed])).toBeLessThan(1e-7);
    expect(
      await farthest(["Một đề mục dài hơn phần dưới nó\nlúa", "\nlúa gạo", "lúa\n\n", "a\nb\nc d e"]),
    ).toBeLessThan(1e-7);
  });

  it("leaves another graph, and what is no model, to the session", () => {
    const other = readModel();
    other.write("ReduceMin", other.indexOf("ReduceMax"));
    expect([TableModel.read(other), TableModel.read(Buffer.from("{}")), TableModel.read(Buffer.alloc(0))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
