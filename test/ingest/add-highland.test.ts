import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
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

/** The passages whose text holds the words. */
const passagesWith = (words: string) =>
  corpus.passages.filter((passage) => passage.text.includes(words)).map((passage) => passage.text);

beforeAll(async () => {
  for (const name of readdirSync(join(fixture, "raw")).sort()) await addFile(join(fixture, "raw", name), options);
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

  test("joins lines over a page's end", () => {
    expect(passagesWith("Tỷ lệ che phủ rừng (có tính cây cao su) ước đạt")[0]).toMatch(/chưa đạt kế hoạch 63,2%\.$/);
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
