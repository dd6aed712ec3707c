import type { DocumentKind } from "./document.ts";
import type { Passage } from "./passage.ts";

/** What to look for. Hints move the ranking and never empty it. */
export interface RetrievalQuery {
  readonly text: string;
  /** Place names that the question names. */
  readonly places?: readonly string[];
  /** Years that the question names or implies, e.g. 2023. */
  readonly years?: readonly number[];
  /** Kinds of document that the question names ("nghị quyết", "báo"). */
  readonly documentKinds?: readonly DocumentKind[];
  /** How many passages to return; default 10. */
  readonly limit?: number;
}

/** A passage with its score, higher is better, comparable within one query only. */
export interface ScoredPassage {
  readonly passage: Passage;
  readonly score: number;
  /** BM25 score over marked and folded words. */
  readonly lexical: number;
  /** Cosine with the question, −1 to 1. */
  readonly cosine: number;
}
