import type { Span } from "./span.ts";

/** The kinds of document that a clean edition can be. */
export const documentKinds = ["report", "summary-report", "resolution", "article", "speech", "appendix"] as const;

/** One of {@link documentKinds}. */
export type DocumentKind = (typeof documentKinds)[number];

/** One text by one issuer on one date, as its front matter describes it. Unknown fields are left out, never invented. */
export interface Document {
  /** Stable name, kebab-case; also the name of the edition's file without its ending. */
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Who issued it, in full, e.g. "Ủy ban nhân dân tỉnh …". */
  readonly issuer?: string | undefined;
  /** Document number as printed, e.g. "01/NQ-CP". */
  readonly number?: string | undefined;
  /** ISO date as far as it is known: `2023`, `2023-11` or `2023-11-30`. */
  readonly date?: string | undefined;
  /** The place that the document speaks of when it names none, e.g. the province. */
  readonly place?: string | undefined;
  /** The period that the document reports on or plans for, e.g. "năm 2023". */
  readonly period?: string | undefined;
  readonly author?: string | undefined;
  /** Newspaper or journal, for articles. */
  readonly publication?: string | undefined;
  /** Page of the publication, for articles. */
  readonly page?: string | undefined;
  /** Name of the received file in `raw/`. */
  readonly source: string;
  /** The document's span in the received file; absent: the whole file. */
  readonly span?: Span | undefined;
  /** Set instead of {@link span} when the document stands in several stretches of the file (a newspaper page), in reading order. */
  readonly spans?: readonly Span[] | undefined;
}
