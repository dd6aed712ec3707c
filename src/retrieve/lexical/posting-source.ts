/** Where a term's postings stand, and in how many passages it occurs outside of their titles. */
export interface Postings {
  readonly start: number;
  readonly end: number;
  readonly frequency: number;
}

/** Called for each chosen passage that holds a term, rows ascending. */
export type AddHit = (row: number, passage: number, packedCounts: number) => void;

/** Where postings are looked up. */
export interface PostingSource {
  /**
   * @param chosen passages to look for, ascending
   * @param rowOf row of a passage among them plus one; 0 for the others
   */
  collect(postings: Postings, chosen: Uint32Array, rowOf: Uint32Array, add: AddHit): void;
}
