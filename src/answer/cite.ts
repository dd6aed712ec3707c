import type { Citation } from "../core/citation.ts";
import { quoteSpan } from "../core/quote-span.ts";
import { shortDocumentLabel } from "../core/short-document-label.ts";
import type { PassageView } from "./passage-view.ts";

/** Stands between the cells of a quoted row: wide, and white space, as in the received text. */
const cellSpace = "\u2003";

/** Most characters of a quote. */
const quoteLimit = 420;

/**
 * Makes the citation of a stretch of a passage: the quoted words and their span in the received file.
 *
 * @returns `undefined` when the stretch is not tied to the received text (then it must not be cited)
 */
export function cite(view: PassageView, number: number, start: number, end: number): Citation | undefined {
  const { passage, document } = view;
  const from = Math.max(0, start);
  const to = end - from > quoteLimit ? wordEnd(passage.text, from + quoteLimit) : end;
  const stretch = quoteSpan(passage, from, to) ?? quoteSpan(passage);
  if (!stretch) return undefined;
  return {
    number,
    passageId: passage.id,
    documentId: document.id,
    label: [shortDocumentLabel(document), sectionLabel(view)].filter(Boolean).join(", "),
    quote: passage.text.slice(stretch.text.start, stretch.text.end).trim().replaceAll(" | ", cellSpace),
    source: document.source,
    start: stretch.received.start,
    end: stretch.received.end,
  };
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > 0 ? space : at;
}

function sectionLabel(view: PassageView): string {
  const path = view.passage.sectionPath.filter((name) => name !== view.document.title);
  const last = path.at(-1) ?? "";
  const short = last.length > 56 ? `${last.slice(0, last.lastIndexOf(" ", 54))}…` : last;
  const kind = view.passage.kind === "note" ? "chú thích" : view.passage.kind === "row" ? "bảng" : "";
  return [short && `mục “${short}”`, kind].filter(Boolean).join(", ");
}
