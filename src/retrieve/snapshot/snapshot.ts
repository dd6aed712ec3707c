import type { Corpus } from "../../core/corpus.ts";
import type { LexicalIndex } from "../lexical/lexical-index.ts";
import type { NeighbourGraph } from "../vectors/neighbour-graph.ts";
import type { PassageVectors } from "../vectors/passage-vectors.ts";
import type { PassageSignals } from "./passage-signals.ts";

/** Version of the files' format; a snapshot of another version is stale. Raise it whenever building changes. */
export const snapshotFormat = 9;

/** The file that names the snapshot in force; written last, by renaming. */
export const manifestName = "snapshot.json";

/** What the manifest says. */
export interface Manifest {
  readonly format: number;
  readonly corpusChecksum: string;
  readonly embedder: string;
  readonly dimension: number;
  readonly passages: number;
  /** So many of a vector's first numbers the graph compares; absent when there is none. */
  readonly graphDimension?: number | undefined;
  /** The passages' table on the PostgreSQL server; absent when the files hold everything. */
  readonly table?: string | undefined;
  readonly files: readonly ManifestFile[];
}

/** A file of the snapshot with its length in bytes and its SHA-256 (hex). */
export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What every retriever keeps in memory. */
export interface PassageIndex {
  readonly corpus: Corpus;
  /** See `ownPassages`. */
  readonly own: Uint8Array | undefined;
  readonly lexical: LexicalIndex;
  readonly syllables: readonly string[];
  readonly signals: PassageSignals;
  readonly dimension: number;
  readonly embedder: string;
}

/** A snapshot in memory: everything that answering needs. */
export interface Snapshot extends PassageIndex {
  readonly vectors: PassageVectors;
  readonly graph: NeighbourGraph;
}

/** A snapshot without what passages are found by: that stands in a table of a PostgreSQL server. Its lexical index knows terms, no postings. */
export interface RemoteSnapshot extends PassageIndex {
  readonly table: string;
}
