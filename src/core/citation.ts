/** Where a statement of an answer stands. */
export interface Citation {
  /** 1-based number that the answer's `[n]` marks refer to. */
  readonly number: number;
  readonly passageId: string;
  readonly documentId: string;
  /** One line for people: document, issuer, date, section. */
  readonly label: string;
  /** The quoted words, clean text. */
  readonly quote: string;
  /** Received file and the span `[start, end)` of the quoted words in it (UTF-16 code units). */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}
