import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import hnswlib from "hnswlib-node";
import { codeOf } from "../../core/code-of.ts";
import type { Corpus } from "../../core/corpus.ts";
import { HoiTinhError } from "../../core/errors.ts";
import type { Passage } from "../../core/passage.ts";
import type { Embedder } from "../../core/ports.ts";
import { buildLexicalIndex } from "../lexical/build-lexical-index.ts";
import type { PassageDatabase } from "../postgres/passage-database.ts";
import { fillPassageTable } from "../postgres/passage-table.ts";
import { parentRows } from "./parent-rows.ts";
import { passageSignals } from "./passage-signals.ts";
import { embeddingText, fieldTexts } from "./passage-texts.ts";
import { jsonSection, packSections } from "./section-file.ts";
import { signatureBlocks } from "./signature-blocks.ts";
import { type Manifest, type ManifestFile, manifestName, snapshotFormat } from "./snapshot.ts";

/** Called with how many passages have their vectors, and how many there are. */
export type BuildProgress = (done: number, total: number) => void;

const batchSize = 128;
// Neighbours kept a node and width of the search while building: hnswlib's own recommendation for small collections.
const graphSettings = { neighbours: 16, buildWidth: 200 };
const orphanAgeMilliseconds = 3_600_000;

/**
 * Builds the snapshot of a corpus and puts it in force at once: files are written under names of their own and the manifest,
 * which names them, is renamed over the old one. Readers and other builders are never disturbed; the last one to finish wins.
 *
 * @param database keeps what passages are found by (postings, vectors) in the place of the files; default: the files hold everything
 * @throws HoiTinhError `snapshot-unwritable` when the disk is full or the folder not ours to write to; `state-unavailable` when the
 *   database cannot be used; nothing half is left
 */
export async function buildSnapshot(
  corpus: Corpus,
  embedder: Embedder,
  dataDir: string,
  onProgress: BuildProgress = () => {},
  database?: PassageDatabase,
): Promise<void> {
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw unwritable(error, dataDir);
  });
  const vectors = await embedAll(corpus.passages, embedder, onProgress);
  const index = indexSections(corpus);
  const before = await readManifest(dataDir);
  const { dimension } = embedder;
  const table = database && (await fillPassageTable(database, index.arrays, { vectors, dimension }, before?.table));
  const found = table ? {} : { postings: index.arrays.passages, counts: index.arrays.counts, vectors };
  const main = packSections({ ...corpusSections(corpus), ...index.sections, ...found });
  const id = `${createHash("sha256").update(main).digest("hex").slice(0, 8)}-${randomUUID().slice(0, 8)}`;
  const graphFile = `snapshot-${id}.graph`;
  const mainFile = `snapshot-${id}.bin`;
  const names = table ? [mainFile] : [mainFile, graphFile];
  try {
    await writeFile(join(dataDir, mainFile), main);
    if (!table) buildGraph(vectors, dimension).writeIndexSync(join(dataDir, graphFile));
    const manifest: Manifest = {
      format: snapshotFormat,
      corpusChecksum: corpus.checksum,
      embedder: embedder.name,
      dimension,
      passages: corpus.passages.length,
      table,
      files: await Promise.all(names.map((name) => describe(dataDir, name))),
    };
    const draft = join(dataDir, `${manifestName}.${id}`);
    await writeFile(draft, `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(draft, join(dataDir, manifestName));
  } catch (error) {
    await Promise.all(
      [mainFile, graphFile, `${manifestName}.${id}`].map((name) => rm(join(dataDir, name), { force: true })),
    );
    throw unwritable(error, dataDir);
  }
  await removeOld(dataDir, before, names);
}

/** What keeps files from being written, by the system's code. */
const writingTroubles: Readonly<Record<string, string>> = {
  ENOSPC: "đĩa đã đầy",
  EDQUOT: "đã hết hạn mức đĩa",
  EROFS: "ổ đĩa chỉ cho đọc",
  EACCES: "không có quyền ghi",
  EPERM: "không có quyền ghi",
  EIO: "đĩa hỏng",
};

function unwritable(error: unknown, dataDir: string): unknown {
  const why = writingTroubles[codeOf(error) ?? ""];
  if (why === undefined) return error;
  const line = `Không ghi được chỉ mục vào ${dataDir}: ${why}. Dọn chỗ trống hoặc đặt DATA_DIR khác rồi chạy lại.`;
  return new HoiTinhError("snapshot-unwritable", line, { cause: error, isRetryable: true });
}

async function embedAll(
  passages: readonly Passage[],
  embedder: Embedder,
  onProgress: BuildProgress,
): Promise<Float32Array> {
  const vectors = new Float32Array(passages.length * embedder.dimension);
  for (let at = 0; at < passages.length; at += batchSize) {
    const batch = passages.slice(at, at + batchSize);
    for (const [i, row] of (await embedder.embedPassages(batch.map(embeddingText))).entries()) {
      vectors.set(row, (at + i) * embedder.dimension);
    }
    onProgress(Math.min(at + batchSize, passages.length), passages.length);
  }
  return vectors;
}

/** Corpus as sections; ties, by far the most numbers, stay out of the JSON. */
function corpusSections(corpus: Corpus) {
  const starts = new Uint32Array(corpus.passages.length + 1);
  const ties: number[] = [];
  for (const [i, passage] of corpus.passages.entries()) {
    for (const number of passage.ties) ties.push(number);
    starts[i + 1] = ties.length;
  }
  const { passages, ...rest } = corpus;
  return {
    corpus: jsonSection(rest),
    passages: jsonSection(passages.map(({ ties: _ties, ...passage }) => passage)),
    tieStarts: starts,
    ties: Uint32Array.from(ties),
  };
}

function indexSections({ passages, documents }: Corpus) {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const signatures = signatureBlocks(passages);
  const parents = parentRows(passages);
  const around = (i: number): string => [signatures.get(i), parents.get(i)].filter(Boolean).join("\n");
  const texts = passages.map((p, i) => fieldTexts(p, byId.get(p.documentId), around(i)));
  const { arrays, syllables } = buildLexicalIndex(texts);
  const signals = passageSignals(passages);
  const sections = {
    syllables: jsonSection(syllables),
    terms: arrays.table,
    lengths: arrays.lengths,
    words: arrays.words,
    wordStarts: arrays.wordStarts,
    kinds: signals.kinds,
    periodStarts: signals.periodStarts,
    periods: signals.periods,
  };
  return { arrays, sections };
}

function buildGraph(vectors: Float32Array, dimension: number): hnswlib.HierarchicalNSW {
  const count = vectors.length / dimension;
  const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
  graph.initIndex(Math.max(1, count), graphSettings.neighbours, graphSettings.buildWidth);
  for (let i = 0; i < count; i++) graph.addPoint(Array.from(vectors.subarray(i * dimension, (i + 1) * dimension)), i);
  return graph;
}

async function describe(dataDir: string, name: string): Promise<ManifestFile> {
  const content = await readFile(join(dataDir, name));
  return { name, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

async function readManifest(dataDir: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, manifestName), "utf8")) as Manifest;
  } catch {
    return undefined;
  }
}

/** Removes the files of the snapshot that was replaced, and what a crashed build left behind long ago. */
async function removeOld(dataDir: string, before: Manifest | undefined, keep: readonly string[]): Promise<void> {
  const replaced = new Set(before?.files?.map((file) => file.name));
  for (const name of await readdir(dataDir)) {
    if (!/^snapshot(-|\.json\.)/.test(name) || keep.includes(name)) continue;
    const age = await stat(join(dataDir, name)).then(
      (s) => Date.now() - s.mtimeMs,
      () => 0,
    );
    if (replaced.has(name) || age > orphanAgeMilliseconds) await rm(join(dataDir, name), { force: true });
  }
}
