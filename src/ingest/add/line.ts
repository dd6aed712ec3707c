/** A line of a received text, read for its structure. */
export interface Line {
  /** Without white space at its ends; may be the restored form. */
  readonly text: string;
  /** The same with its white space, for tables and columns. */
  readonly raw: string;
  /** As it was received, without white space at its ends: restoration leaves out the signs of notes. */
  readonly received: string;
  /** Offsets `[start, end)` of the received line in the received text. */
  readonly start: number;
  readonly end: number;
  /** Whether an empty line stands before it. */
  readonly isAfterBlank: boolean;
  /** Page, counted from 0. */
  readonly page: number;
}
