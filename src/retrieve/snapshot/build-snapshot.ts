import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../core/code-of.ts";
import type { Corpus } from "../../core/corpus.ts";
import type { Document } from "../../core/document.ts";
import { HoiTinhError } from "../../core/errors.ts";
import type { Passage } from "../../core/passage.ts";
import type { Embedder } from "../../core/ports.ts";
import { buildLexicalIndex, type FieldTexts } from "../lexical/build-lexical-index.ts";
import type { LexicalArrays } from "../lexical/lexical-index.ts";
import type { PassageDatabase } from "../postgres/passage-database.ts";
import { fillPassageTable } from "../postgres/passage-table.ts";
import { graphDimension, NeighbourGraph } from "../vectors/neighbour-graph.ts";
import { packVectors, roomForVectors } from "../vectors/passage-vectors.ts";
import { parentRows } from "./parent-rows.ts";
import { passageSignals } from "./passage-signals.ts";
import { embeddingText, fieldTexts } from "./passage-texts.ts";
import { jsonSection, type SectionArray, sumFile, writeSections } from "./section-file.ts";
import { signatureBlocks } from "./signature-blocks.ts";
import { type Manifest, manifestName, snapshotFormat } from "./snapshot.ts";
import { packPassages } from "./stored-passages.ts";

/** Called with how many passages have their vectors, and how many there are. */
export type BuildProgress = (done: number, total: number) => void;

const batchSize = 128;
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
  const before = await readManifest(dataDir);
  const index = indexSections(corpus);
  const sections = { ...corpusSections(corpus), ...index.sections };
  const built = database
    ? { sections, table: await fillTable(corpus, embedder, onProgress, database, index.arrays, before?.table) }
    : await withVectors(corpus, embedder, onProgress, { ...sections, ...postingSections(index.arrays) });
  const id = randomUUID().slice(0, 13);
  const files = { main: `snapshot-${id}.bin`, graph: `snapshot-${id}.graph`, draft: `${manifestName}.${id}` };
  try {
    const written = [{ name: files.main, ...(await writeSections(join(dataDir, files.main), built.sections)) }];
    if ("graph" in built) {
      built.graph.write(join(dataDir, files.graph));
      written.push({ name: files.graph, ...(await sumFile(join(dataDir, files.graph))) });
    }
    const manifest: Manifest = {
      format: snapshotFormat,
      corpusChecksum: corpus.checksum,
      embedder: embedder.name,
      dimension: embedder.dimension,
      passages: corpus.passages.length,
      ...("graph" in built ? { graphDimension: built.graph.dimension } : { table: built.table }),
      files: written,
    };
    await writeFile(join(dataDir, files.draft), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(join(dataDir, files.draft), join(dataDir, manifestName));
  } catch (error) {
    await Promise.all(Object.values(files).map((name) => rm(join(dataDir, name), { force: true })));
    throw unwritable(error, dataDir);
  }
  await removeOld(dataDir, before, [files.main, files.graph]);
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

/** Embeds all passages. @param use is given each vector with the passage's number */
async function embedAll(
  passages: readonly Passage[],
  embedder: Embedder,
  onProgress: BuildProgress,
  use: (vector: Float32Array, number: number) => void,
): Promise<void> {
  for (let at = 0; at < passages.length; at += batchSize) {
    const batch = passages.slice(at, at + batchSize);
    for (const [i, row] of (await embedder.embedPassages(batch.map(embeddingText))).entries()) use(row, at + i);
    onProgress(Math.min(at + batchSize, passages.length), passages.length);
  }
}

async function withVectors(
  { passages }: Corpus,
  embedder: Embedder,
  onProgress: BuildProgress,
  sections: Record<string, SectionArray>,
) {
  const vectors = roomForVectors(passages.length, embedder.dimension);
  const graph = NeighbourGraph.ofSize(passages.length, graphDimension(passages.length, embedder));
  await embedAll(passages, embedder, onProgress, (vector, number) => {
    vectors.set(number, vector);
    graph.add(number, vector);
  });
  return { sections: { ...sections, ...packVectors(vectors) }, graph };
}

async function fillTable(
  { passages }: Corpus,
  embedder: Embedder,
  onProgress: BuildProgress,
  database: PassageDatabase,
  arrays: LexicalArrays,
  replaced: string | undefined,
): Promise<string> {
  const { dimension } = embedder;
  const vectors = new Float32Array(passages.length * dimension);
  await embedAll(passages, embedder, onProgress, (vector, number) => vectors.set(vector, number * dimension));
  return fillPassageTable(database, arrays, { vectors, dimension }, replaced);
}

function corpusSections({ passages, ...rest }: Corpus) {
  return { corpus: jsonSection(rest), ...packPassages(passages) };
}

const postingSections = ({ passages, counts }: LexicalArrays) => ({ postings: passages, counts });

function indexSections({ passages, documents }: Corpus) {
  const { arrays, syllables } = buildLexicalIndex(searchedTexts(passages, documents));
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

function* searchedTexts(passages: readonly Passage[], documents: readonly Document[]): Generator<FieldTexts> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const signatures = signatureBlocks(passages);
  const parents = parentRows(passages);
  for (const [i, passage] of passages.entries()) {
    const around = [signatures.get(i), parents.get(i)].filter(Boolean).join("\n");
    yield fieldTexts(passage, byId.get(passage.documentId), around);
  }
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
