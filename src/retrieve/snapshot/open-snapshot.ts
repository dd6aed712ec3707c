import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Corpus } from "../../core/corpus.ts";
import { HoiTinhError } from "../../core/errors.ts";
import { LexicalIndex } from "../lexical/lexical-index.ts";
import type { PassageDatabase } from "../postgres/passage-database.ts";
import { hasPassageTable, tableName } from "../postgres/passage-table.ts";
import { NeighbourGraph } from "../vectors/neighbour-graph.ts";
import { openVectors } from "../vectors/passage-vectors.ts";
import { ownPassages } from "./own-passages.ts";
import { Sections, sumFile } from "./section-file.ts";
import {
  type Manifest,
  type ManifestFile,
  manifestName,
  type PassageIndex,
  type RemoteSnapshot,
  type Snapshot,
  snapshotFormat,
} from "./snapshot.ts";
import { openPassages } from "./stored-passages.ts";

/** What a snapshot must have been built from to be used. */
export interface SnapshotExpectation {
  readonly corpusChecksum: string;
  readonly embedderName: string;
}

const manifestSchema = z.object({
  format: z.number(),
  corpusChecksum: z.string(),
  embedder: z.string(),
  dimension: z.number().int().positive(),
  passages: z.number().int().nonnegative(),
  files: z
    .array(
      z.object({ name: z.string().regex(/^snapshot-[\w-]+\.(bin|graph)$/), bytes: z.number(), sha256: z.string() }),
    )
    .min(1)
    .max(2),
  graphDimension: z.number().int().positive().optional(),
  table: z.string().regex(tableName).optional(),
});

/**
 * Opens the snapshot in force.
 *
 * @throws HoiTinhError `snapshot-missing`, `snapshot-stale` (other corpus, model or format) or `snapshot-damaged`; the caller
 *   then builds a new one and tells so with the error's line
 */
export async function openSnapshot(dataDir: string, expected: SnapshotExpectation): Promise<Snapshot> {
  return open(dataDir, expected, async (manifest) => {
    const [main, graph] = manifest.files;
    if (!main || !graph || manifest.graphDimension === undefined) throw new Error("files missing");
    const sections = await Sections.read(join(dataDir, main.name), main);
    return {
      ...loadIndex(sections, manifest),
      vectors: openVectors(sections, manifest.dimension),
      graph: await readGraph(dataDir, graph, manifest.graphDimension),
    };
  });
}

/**
 * Opens the snapshot in force whose passages stand in a table of a PostgreSQL server.
 *
 * @throws HoiTinhError as {@link openSnapshot}; `snapshot-missing` also when the server lacks the table, `state-unavailable` when
 *   it cannot be asked
 */
export async function openRemoteSnapshot(
  dataDir: string,
  expected: SnapshotExpectation,
  database: PassageDatabase,
): Promise<RemoteSnapshot> {
  const snapshot = await open(
    dataDir,
    expected,
    async (manifest) => {
      const [[main], table] = [manifest.files, manifest.table];
      if (!main || table === undefined) throw new Error("files missing");
      return { ...loadIndex(await Sections.read(join(dataDir, main.name), main), manifest), table };
    },
    true,
  );
  if (!(await hasPassageTable(database, snapshot.table))) throw missing(dataDir);
  return snapshot;
}

async function open<Opened>(
  dataDir: string,
  expected: SnapshotExpectation,
  load: (manifest: Manifest) => Promise<Opened>,
  isRemote = false,
): Promise<Opened> {
  const manifest = await readManifest(dataDir);
  refuseStale(manifest, expected, isRemote, dataDir);
  try {
    return await load(manifest);
  } catch (cause) {
    // Another process may have put a newer snapshot in force in between and removed these files.
    const now = await readManifest(dataDir);
    if (now.files[0]?.name !== manifest.files[0]?.name) return open(dataDir, expected, load, isRemote);
    throw damaged(dataDir, cause);
  }
}

async function readManifest(dataDir: string): Promise<Manifest> {
  const path = join(dataDir, manifestName);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw missing(dataDir, cause);
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(dataDir, cause);
  }
}

function missing(dataDir: string, cause?: unknown): HoiTinhError {
  return new HoiTinhError("snapshot-missing", `Chưa có chỉ mục trong ${dataDir}: đang dựng chỉ mục mới từ tài liệu.`, {
    cause,
  });
}

function refuseStale(manifest: Manifest, expected: SnapshotExpectation, isRemote: boolean, dataDir: string): void {
  const why =
    manifest.format !== snapshotFormat || (manifest.table !== undefined) !== isRemote
      ? "được dựng theo cách khác"
      : manifest.embedder !== expected.embedderName
        ? "được dựng bằng mô hình nhúng khác"
        : manifest.corpusChecksum !== expected.corpusChecksum
          ? "không còn khớp với tài liệu"
          : undefined;
  if (why === undefined) return;
  throw new HoiTinhError("snapshot-stale", `Chỉ mục trong ${dataDir} ${why}: đang dựng lại từ tài liệu.`);
}

function damaged(dataDir: string, cause: unknown): HoiTinhError {
  return new HoiTinhError("snapshot-damaged", `Chỉ mục trong ${dataDir} bị hỏng: đang dựng lại từ tài liệu.`, {
    cause,
  });
}

const isMinority = (marks: Uint8Array): boolean => marks.reduce((sum, mark) => sum + mark, 0) * 2 < marks.length;

function loadIndex(sections: Sections, { table, dimension, embedder }: Manifest): PassageIndex {
  const isRemote = table !== undefined;
  const corpus = { ...sections.json<Omit<Corpus, "passages">>("corpus"), passages: openPassages(sections) };
  const own = ownPassages(corpus);
  const arrays = {
    table: sections.get("terms", "Uint32Array"),
    passages: isRemote ? new Uint32Array(0) : sections.get("postings", "Uint32Array"),
    counts: isRemote ? new Uint16Array(0) : sections.get("counts", "Uint16Array"),
    lengths: sections.get("lengths", "Uint16Array"),
    words: sections.get("words", "Uint32Array"),
    wordStarts: sections.get("wordStarts", "Uint32Array"),
  };
  return {
    corpus,
    own,
    // What is usual is told by all passages while most speak for the corpus's place, by its own among many others.
    lexical: new LexicalIndex(arrays, own && isMinority(own) ? own : undefined),
    syllables: sections.json<string[]>("syllables"),
    signals: {
      kinds: sections.get("kinds", "Uint32Array"),
      periodStarts: sections.get("periodStarts", "Uint32Array"),
      periods: sections.get("periods", "Int32Array"),
    },
    dimension,
    embedder,
  };
}

/**
 * The library reads from a file alone, and takes the process down when that file is damaged or goes away under it: it is given a
 * copy that was checked, which no other process knows.
 */
async function readGraph(dataDir: string, file: ManifestFile, dimension: number): Promise<NeighbourGraph> {
  const folder = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
  try {
    const copy = join(folder, "graph");
    await copyFile(join(dataDir, file.name), copy);
    const { bytes, sha256 } = await sumFile(copy);
    if (bytes !== file.bytes || sha256 !== file.sha256) throw new Error(`${file.name} has another checksum`);
    return NeighbourGraph.read(copy, dimension);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
