/** Where a term's postings stand, and in how many passages it occurs outside of their titles. */
export interface Postings {
  readonly start: number;
  readonly end: number;
  readonly frequency: number;
}

/** Called for each chosen passage that holds a term, rows ascending. */
export type AddHit = (row: number, passage: number, packedCounts: number) => void;

/** Passages that postings are looked up for. */
export interface ChosenPassages {
  /** Ascending, each once. */
  readonly passages: Uint32Array;
  /** Row of each passage of the index among them plus one; 0 for the others. */
  readonly rowOf: Uint32Array;
  /** Where they follow each other without a gap: the first and the last passage of each such run, one after the other. */
  readonly runs: Uint32Array;
}

/** Where postings are looked up. */
export interface PostingSource {
  collect(postings: Postings, chosen: ChosenPassages, add: AddHit): void;
}
