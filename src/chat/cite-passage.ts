import type { Citation } from "../core/citation.ts";
import type { Document } from "../core/document.ts";
import type { Passage } from "../core/passage.ts";
import { quoteSpan } from "../core/quote-span.ts";
import { shortDocumentLabel } from "../core/short-document-label.ts";

/** Cites a whole passage, mostly a table's row. @returns undefined when its document is gone or no word of it can be quoted */
export function citePassage(passage: Passage, documents: readonly Document[], number: number): Citation | undefined {
  const document = documents.find(({ id }) => id === passage.documentId);
  const quoted = quoteSpan(passage);
  if (!document || !quoted) return undefined;
  const kind = passage.kind === "row" ? ", bảng" : "";
  return {
    number,
    passageId: passage.id,
    documentId: document.id,
    label: `${shortDocumentLabel(document)}${kind}`,
    quote: quoted.quote,
    source: document.source,
    start: quoted.received.start,
    end: quoted.received.end,
  };
}
