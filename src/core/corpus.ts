import type { Document } from "./document.ts";
import type { Fact } from "./fact.ts";
import type { Passage } from "./passage.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Everything that ingest reads out of a corpus folder: what a snapshot is built from. */
export interface Corpus {
  readonly documents: readonly Document[];
  /** In document order; passages of one document stand together, in reading order. */
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
  /** SHA-256 (hex) over all files that the corpus was read from: editions, received files, vocabulary. */
  readonly checksum: string;
}
