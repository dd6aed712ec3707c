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

  test("takes the period that a report is on, not the one that it looks ahead to", () => {
    expect(from("quan-tan-lo-quy-1-2026.txt")[0]).toMatchObject({ place: "quận Tân Lộ", period: "quý I năm 2026" });
    expect(from("so-du-lich-9-thang-2025.txt")[0]).toMatchObject({ period: "9 tháng đầu năm 2025" });
  });
});
