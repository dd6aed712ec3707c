import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildBoards } from "./answer/board/build-boards.ts";
import { createAnswerer, type InspectableAnswerer } from "./answer/create-answerer.ts";
import { exampleQuestions } from "./answer/talk/examples.ts";
import type { Config } from "./config.ts";
import type { Board } from "./core/board.ts";
import type { Corpus } from "./core/corpus.ts";
import { HoiTinhError } from "./core/errors.ts";
import { once } from "./core/once.ts";
import type { Embedder, Retriever } from "./core/ports.ts";
import { corpusChecksum } from "./ingest/corpus-checksum.ts";
import { readCorpus } from "./ingest/read-corpus.ts";
import { createRetriever } from "./retrieve/create-retriever.ts";
import { createEmbedder } from "./retrieve/embedding/create-embedder.ts";
import { createPostgresRetriever } from "./retrieve/postgres/create-postgres-retriever.ts";
import { type PassageDatabase, passageDatabase } from "./retrieve/postgres/passage-database.ts";
import { buildSnapshot } from "./retrieve/snapshot/build-snapshot.ts";
import { openRemoteSnapshot, openSnapshot, type SnapshotExpectation } from "./retrieve/snapshot/open-snapshot.ts";

/** Folder of the installation: where the built-in models and the field's vocabulary stand. */
export const homeDir = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The corpus that ships: its `scope: field` vocabulary serves every corpus. */
export const fieldDir = join(homeDir, "corpus");

/** The engine: everything between a question and an answer. */
export interface Engine {
  readonly answerer: InspectableAnswerer;
  readonly retriever: Retriever;
  readonly embedder: Embedder;
  /** The server that passages are found in; undefined: in the snapshot's own files. */
  readonly database: PassageDatabase | undefined;
  /** Folder of the corpus that it answers from, absolute. */
  readonly corpusDir: string;
  /** Questions that it answers well, to greet people with; tried out when first asked for. */
  readonly examples: () => Promise<readonly string[]>;
  /** Plans beside results, made when first asked for. */
  readonly boards: () => readonly Board[];
}

/** What a start can be told; every field has a default. */
export interface EngineOptions {
  /** Called with one line for each step that takes time. Default: nothing is said. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Opens the engine: the snapshot if it is current, else a new one from the corpus.
 *
 * @throws HoiTinhError `state-unavailable` (passages on a server), `corpus-missing`, `corpus-empty`, `edition-invalid`, `edition-untied`, `vocabulary-invalid`, `model-unavailable`
 */
export async function openEngine(config: Config, options: EngineOptions = {}): Promise<Engine> {
  const corpusDir = corpusFolder(config.corpusDir);
  const dataDir = resolve(config.dataDir);
  const say = options.onProgress ?? (() => {});
  const embedder = await embedderOf(config);
  const database = databaseOf(config);
  const expected = { corpusChecksum: corpusChecksum(corpusDir, fieldDir), embedderName: embedder.name };
  let retriever = await openRetriever(dataDir, expected, embedder, database).catch((error) => tolerated(error, say));
  if (!retriever) {
    const { checksum } = await buildFrom(corpusDir, embedder, dataDir, say, database);
    retriever = await openRetriever(dataDir, { ...expected, corpusChecksum: checksum }, embedder, database);
  }
  return engineOn(retriever, { embedder, corpusDir, database });
}

/**
 * Builds the snapshot anew, be the one in force current or not.
 *
 * @returns what it was built from
 * @throws as {@link openEngine}
 */
export async function buildIndex(config: Config, options: EngineOptions = {}): Promise<Corpus> {
  const say = options.onProgress ?? (() => {});
  const [corpusDir, dataDir, database] = [corpusFolder(config.corpusDir), resolve(config.dataDir), databaseOf(config)];
  try {
    return await buildFrom(corpusDir, await embedderOf(config), dataDir, say, database);
  } finally {
    await database?.close();
  }
}

const embedderOf = ({ embeddingModel }: Pick<Config, "embeddingModel">): Promise<Embedder> =>
  createEmbedder({ model: embeddingModel, modelsDir: join(homeDir, "models") });

const databaseOf = ({ passagesUrl }: Config): PassageDatabase | undefined =>
  passagesUrl === undefined ? undefined : passageDatabase(passagesUrl);

async function buildFrom(
  corpusDir: string,
  embedder: Embedder,
  dataDir: string,
  say: (line: string) => void,
  database: PassageDatabase | undefined,
): Promise<Corpus> {
  say("Đang đọc tài liệu và lập chỉ mục…");
  const corpus = readCorpus(corpusDir, { fieldDir });
  await buildSnapshot(corpus, embedder, dataDir, undefined, database);
  say(`Đã lập chỉ mục ${corpus.documents.length} văn bản, ${corpus.passages.length} đoạn.`);
  return corpus;
}

/**
 * Opens the snapshot that is in force now, with the model of an engine that runs; builds nothing.
 *
 * @throws HoiTinhError `snapshot-missing`, `snapshot-stale`, `snapshot-damaged`; then the old engine serves on
 */
export async function reopenEngine({ embedder, corpusDir, database }: Engine, dataDir: string): Promise<Engine> {
  const expected = { corpusChecksum: corpusChecksum(corpusDir, fieldDir), embedderName: embedder.name };
  const retriever = await openRetriever(dataDir, expected, embedder, database);
  return engineOn(retriever, { embedder, corpusDir, database });
}

/** What another thread needs to answer from the same index; can be handed over to it. */
export interface AnswererSource {
  /** As in the settings. */
  readonly embeddingModel: string;
  /** Folder of the index, absolute. */
  readonly dataDir: string;
  /** The documents that the index must have been built from. */
  readonly corpusChecksum: string;
}

/**
 * Opens what answers alone, from the snapshot in force; builds nothing.
 *
 * @throws HoiTinhError `model-unavailable`, `snapshot-missing`, `snapshot-stale`, `snapshot-damaged`
 */
export async function openAnswerer(source: AnswererSource): Promise<Pick<Engine, "answerer" | "retriever">> {
  const embedder = await embedderOf(source);
  const expected = { corpusChecksum: source.corpusChecksum, embedderName: embedder.name };
  const retriever = await openRetriever(source.dataDir, expected, embedder, undefined);
  return { answerer: createAnswerer(retriever), retriever };
}

async function openRetriever(
  dataDir: string,
  expected: SnapshotExpectation,
  embedder: Embedder,
  database: PassageDatabase | undefined,
): Promise<Retriever> {
  if (!database) return createRetriever(await openSnapshot(dataDir, expected), embedder);
  return createPostgresRetriever(await openRemoteSnapshot(dataDir, expected, database), database, embedder);
}

function engineOn(retriever: Retriever, rest: Pick<Engine, "embedder" | "corpusDir" | "database">): Engine {
  const answerer = createAnswerer(retriever);
  return {
    ...rest,
    answerer,
    retriever,
    examples: once(() => exampleQuestions(retriever, answerer)),
    boards: once(() => buildBoards(retriever.corpus)),
  };
}

/** A snapshot that is missing, stale or damaged is built anew; anything else is an error. */
function tolerated(error: unknown, say: (line: string) => void): undefined {
  if (!(error instanceof HoiTinhError) || !error.code.startsWith("snapshot-")) throw error;
  if (error.code !== "snapshot-missing") say(error.message);
  return undefined;
}

/** The default corpus is the one that ships, wherever the command is called from. */
export function corpusFolder(given: string): string {
  const here = resolve(given);
  return given === "corpus" && !existsSync(here) ? join(homeDir, "corpus") : here;
}
