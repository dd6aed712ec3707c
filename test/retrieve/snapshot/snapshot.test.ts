import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRetriever } from "../../../src/retrieve/create-retriever.ts";
import { buildSnapshot } from "../../../src/retrieve/snapshot/build-snapshot.ts";
import { openSnapshot } from "../../../src/retrieve/snapshot/open-snapshot.ts";
import { hashEmbedder } from "../../fakes/hash-embedder.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";
import { plainPassage } from "../../support/plain-passage.ts";

const corpus = smallCorpus();
const embedder = hashEmbedder();
const expected = { corpusChecksum: corpus.checksum, embedderName: embedder.name };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const manifest = async () => JSON.parse(await readFile(join(folder, "snapshot.json"), "utf8"));

describe("a snapshot", () => {
  it("gives back the corpus as it was, ties included", async () => {
    await buildSnapshot(corpus, embedder, folder);
    const opened = await openSnapshot(folder, expected);
    expect(opened.corpus.passages.map(plainPassage)).toEqual(corpus.passages);
    expect(opened.corpus.documents).toEqual(corpus.documents);
    expect(opened.corpus.vocabulary).toEqual(corpus.vocabulary);
  });

  it("gives back the corpus also when it was built from another snapshot's, with names of any kind", async () => {
    const named = {
      ...corpus,
      passages: corpus.passages.map((one, i) => (i % 2 ? { ...one, id: `${one.id}+` } : one)),
    };
    await buildSnapshot(named, embedder, folder);
    const first = await openSnapshot(folder, expected);
    await buildSnapshot(first.corpus, embedder, folder);
    expect((await openSnapshot(folder, expected)).corpus.passages.map(plainPassage)).toEqual(named.passages);
  });

  it("tells its progress up to the last passage", async () => {
    const told: [number, number][] = [];
    await buildSnapshot(corpus, embedder, folder, (done, total) => told.push([done, total]));
    expect(told.at(-1)).toEqual([corpus.passages.length, corpus.passages.length]);
  });

  it("leaves exactly its own files, also after it was built anew", async () => {
    await buildSnapshot(corpus, embedder, folder);
    await buildSnapshot({ ...corpus, checksum: "other" }, embedder, folder);
    const { files } = await manifest();
    expect((await readdir(folder)).sort()).toEqual(
      [...files.map((file: { name: string }) => file.name), "snapshot.json"].sort(),
    );
  });

  it("is missing before it is built", async () => {
    await expect(openSnapshot(folder, expected)).rejects.toMatchObject({ code: "snapshot-missing" });
  });

  it.each([
    ["another corpus", { ...expected, corpusChecksum: "other" }],
    ["another model", { ...expected, embedderName: "other" }],
  ])("is stale for %s", async (_what, other) => {
    await buildSnapshot(corpus, embedder, folder);
    await expect(openSnapshot(folder, other)).rejects.toMatchObject({ code: "snapshot-stale" });
  });

  it("is stale when another version of the program wrote it", async () => {
    await buildSnapshot(corpus, embedder, folder);
    await writeFile(join(folder, "snapshot.json"), JSON.stringify({ ...(await manifest()), format: 0 }));
    await expect(openSnapshot(folder, expected)).rejects.toMatchObject({ code: "snapshot-stale" });
  });

  it.each([
    ["a byte of the index changed", 0, (bytes: Buffer) => bytes.fill(bytes[500] === 1 ? 2 : 1, 500, 501)],
    ["the index was cut short", 0, (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ["the graph was emptied", 1, () => Buffer.alloc(0)],
    ["a byte of the graph changed", 1, (bytes: Buffer) => bytes.fill((bytes[60] ?? 0) ^ 255, 60, 61)],
  ])("is damaged when %s", async (_what, file, damage) => {
    await buildSnapshot(corpus, embedder, folder);
    const path = join(folder, (await manifest()).files[file].name);
    await writeFile(path, damage(await readFile(path)));
    await expect(openSnapshot(folder, expected)).rejects.toMatchObject({ code: "snapshot-damaged" });
  });

  it.each(["", "{", "[]", '{"format":1}'])("is damaged when its manifest reads %j", async (text) => {
    await writeFile(join(folder, "snapshot.json"), text);
    await expect(openSnapshot(folder, expected)).rejects.toMatchObject({ code: "snapshot-damaged" });
  });

  it("says a refusal in one line that tells what happens next", async () => {
    await writeFile(join(folder, "snapshot.json"), "x");
    await expect(openSnapshot(folder, expected)).rejects.toThrow(
      /^Chỉ mục trong [^\n]+ bị hỏng: đang dựng lại từ tài liệu\.$/,
    );
  });

  it("stays whole while others build and read at the same time", async () => {
    await buildSnapshot(corpus, embedder, folder);
    const builders = Array.from({ length: 4 }, () => buildSnapshot(corpus, embedder, folder));
    const readers = Array.from({ length: 12 }, async () => {
      const retriever = createRetriever(await openSnapshot(folder, expected), embedder);
      return (await retriever.retrieve({ text: "tổng đàn lợn", limit: 1 }))[0]?.passage.id;
    });
    expect(new Set(await Promise.all(readers))).toEqual(new Set(["bao-cao-2031/2"]));
    await Promise.all(builders);
    await openSnapshot(folder, expected);
  });

  it("leaves nothing behind when building fails", async () => {
    const failing = { ...embedder, embedPassages: () => Promise.reject(new Error("no")) };
    await expect(buildSnapshot(corpus, failing, folder)).rejects.toThrow("no");
    expect(await readdir(folder)).toEqual([]);
  });
});
