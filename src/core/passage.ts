import type { Span } from "./span.ts";

/** What a passage is in its document. */
export type PassageKind = "heading" | "sentence" | "item" | "row" | "note" | "caption";

/** A cell of a table row: the head of its column and its text. */
export interface Cell {
  readonly head: string;
  readonly text: string;
}

/**
 * A piece of a clean edition that can be cited: a sentence or two, a bullet, a table row, a footnote.
 *
 * `ties` join its text to the received file, word by word: a flat list of quadruples
 * `textStart, textEnd, receivedStart, receivedEnd` (UTF-16 code units; text offsets within {@link text}, received
 * offsets within the received file), ascending by `textStart`. Words without a counterpart have no quadruple.
 */
export interface Passage {
  /** Stable name: `<document id>/<ordinal>`. */
  readonly id: string;
  readonly documentId: string;
  readonly kind: PassageKind;
  /** Headings above the passage, outermost first, without Markdown marks. */
  readonly sectionPath: readonly string[];
  /** Plain text as people read it: no Markdown, no footnote marks. A row's cells are joined with " | ". */
  readonly text: string;
  /** What a reader needs to understand the text: the sentence before, a list's opening line, a note's sentence, a table's title. */
  readonly context: string;
  /** Its span in the clean edition's file. */
  readonly editionSpan: Span;
  /** Its span in the received file, from the first to the last tied word. */
  readonly receivedSpan: Span;
  readonly ties: readonly number[];
  /**
   * Offsets in {@link text} of the tied words that OCR spoilt so far that their received form hardly looks like them. A
   * short quote made of such words would not resemble its original; `quoteSpan` then quotes more around them.
   */
  readonly spoiltWords?: readonly number[] | undefined;
  /** Set for rows. */
  readonly cells?: readonly Cell[] | undefined;
  /** Paragraph or list that the passage belongs to: passages of one block follow each other in the text. */
  readonly block: number;
  /** Number of the cluster of near-equal passages (report, summary, resolution) that it belongs to; its own if alone. */
  readonly cluster: number;
}
