import type { Corpus } from "../../core/corpus.ts";

/** The part of a corpus that boards are read from. */
export type BoardCorpus = Pick<Corpus, "documents" | "passages" | "facts" | "vocabulary">;
