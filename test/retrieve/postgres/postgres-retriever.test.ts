import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../../src/config.ts";
import type { Embedder, Retriever } from "../../../src/core/ports.ts";
import { openEngine } from "../../../src/open-engine.ts";
import { createPostgresRetriever } from "../../../src/retrieve/postgres/create-postgres-retriever.ts";
import { type PassageDatabase, passageDatabase } from "../../../src/retrieve/postgres/passage-database.ts";
import { buildSnapshot } from "../../../src/retrieve/snapshot/build-snapshot.ts";
import { openRemoteSnapshot, openSnapshot } from "../../../src/retrieve/snapshot/open-snapshot.ts";
import { retrieverContract } from "../../contracts/retriever-contract.ts";
import { hashEmbedder } from "../../fakes/hash-embedder.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";
import { type PassageServer, startPassageServer } from "../../support/passage-server.ts";

const patience = 300_000;
/** Every so many questions of the set are asked; 1: all of them. */
const every = Number(process.env["RETRIEVAL_EVERY"] ?? 7);
let server: PassageServer;
let database: PassageDatabase;
const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
  folders.push(made);
  return made;
};

beforeAll(async () => {
  server = await startPassageServer();
  database = passageDatabase(server.url);
}, patience);
afterAll(async () => {
  await database.close();
  await server.stop();
  await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true })));
}, patience);

async function retrieverOver(corpus: ReturnType<typeof smallCorpus>, embedder: Embedder): Promise<Retriever> {
  const data = await folder();
  await buildSnapshot(corpus, embedder, data, undefined, database);
  const expected = { corpusChecksum: corpus.checksum, embedderName: embedder.name };
  return createPostgresRetriever(await openRemoteSnapshot(data, expected, database), database, embedder);
}

retrieverContract("the retriever with its passages in PostgreSQL", (corpus) => retrieverOver(corpus, hashEmbedder()));

describe("passages in PostgreSQL", () => {
  const corpus = smallCorpus();
  const embedder = hashEmbedder();
  const expected = { corpusChecksum: corpus.checksum, embedderName: embedder.name };
  const tables = async (): Promise<string[]> =>
    (await database.query<{ readonly name: string }>("SELECT name FROM passage_tables ORDER BY name")).map(
      (r) => r.name,
    );

  it("are put there once for all processes with the same documents", async () => {
    await retrieverOver(corpus, embedder);
    const before = await tables();
    await retrieverOver(corpus, embedder);
    expect(await tables()).toEqual(before);
  });

  it("are built anew when the server has lost them, or when the files were built to hold them", async () => {
    const data = await folder();
    await buildSnapshot(corpus, embedder, data, undefined, database);
    const { table } = await openRemoteSnapshot(data, expected, database);
    await database.query("DELETE FROM passage_tables WHERE name = $1", [table]);
    await expect(openRemoteSnapshot(data, expected, database)).rejects.toMatchObject({ code: "snapshot-missing" });
    await expect(openSnapshot(data, expected)).rejects.toMatchObject({ code: "snapshot-stale" });
    await buildSnapshot(corpus, embedder, data);
    await expect(openRemoteSnapshot(data, expected, database)).rejects.toMatchObject({ code: "snapshot-stale" });
  });

  it("go when they were replaced long ago", async () => {
    const data = await folder();
    await buildSnapshot(corpus, embedder, data, undefined, database);
    const { table } = await openRemoteSnapshot(data, expected, database);
    const other = { ...corpus, passages: corpus.passages.slice(1), checksum: "other" };
    await buildSnapshot(other, embedder, data, undefined, database);
    expect(await tables()).toContain(table);
    await database.query("UPDATE passage_tables SET replaced = now() - interval '2 hours' WHERE name = $1", [table]);
    await buildSnapshot(other, embedder, data, undefined, database);
    expect(await tables()).not.toContain(table);
  });

  it("that cannot be reached are told in one line without the address", async () => {
    const nowhere = passageDatabase("postgres://user:geheim@127.0.0.1:1/x");
    const told = await nowhere.query("SELECT 1").catch((error: Error) => error);
    expect(told).toMatchObject({ code: "state-unavailable", isRetryable: true });
    expect(String(told)).not.toMatch(/geheim|127\.0\.0\.1/);
    await nowhere.close();
  });
});

describe("the shipped corpus in PostgreSQL", () => {
  it(
    "gives the same passages in the top 5 for 98% of the question set",
    async () => {
      const settings = { DATA_DIR: await folder(), CORPUS_DIR: "corpus" };
      const local = await openEngine(parseConfig(settings));
      const remote = await openEngine(
        parseConfig({ ...settings, DATA_DIR: await folder(), RETRIEVAL: "postgres", DATABASE_URL: server.url }),
      );
      const lines = readFileSync("test/evaluation/questions.jsonl", "utf8")
        .split("\n")
        .filter((line, i) => line && i % every === 0);
      let same = 0;
      for (const line of lines) {
        const { question: text } = JSON.parse(line) as { readonly question: string };
        const [here, there] = [
          await local.retriever.retrieve({ text, limit: 5 }),
          await remote.retriever.retrieve({ text, limit: 5 }),
        ];
        const ids = new Set(here.map(({ passage }) => passage.id));
        if (there.length === here.length && there.every(({ passage }) => ids.has(passage.id))) same++;
      }
      await remote.database?.close();
      expect(same / lines.length).toBeGreaterThanOrEqual(0.98);
    },
    patience,
  );
});
