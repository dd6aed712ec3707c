import type { Citation } from "../../core/citation.ts";
import type { Passage } from "../../core/passage.ts";
import { type QuotableStretch, quoteSpan, quoteSpans } from "../../core/quote-span.ts";
import { shortDocumentLabel } from "../../core/short-document-label.ts";
import type { Span } from "../../core/span.ts";
import { digitStrings } from "../../vietnamese/numbers.ts";
import type { PassageView } from "../passage/passage-view.ts";

/** Most characters of a quote. */
const quoteLimit = 420;
const hasWord = /[\p{L}\d]/u;
/** A further part of what is said that is shorter than this needs no quote of its own, unless it holds a figure; characters. */
const leastFurther = 40;

/**
 * Makes the citation of a stretch of a passage: the quoted words and their span in the received file.
 *
 * @param start, end a stretch without a word stands for the whole passage
 * @returns `undefined` when the stretch is not tied to the received text (then it must not be cited)
 */
export function cite(view: PassageView, number: number, start: number, end: number): Citation | undefined {
  const { passage } = view;
  const [from, to] = hasWord.test(passage.text.slice(start, end))
    ? [Math.max(0, start), end]
    : [0, passage.text.length];
  const stretch = quoteSpan(passage, from, Math.min(to, endWithin(passage.text, from)));
  return stretch && citationOf(view, number, stretch);
}

/**
 * Cites all that is said of a passage. One citation most often; further ones, of the same passage, for what stands on the
 * next page of the received file or too far off for one quote.
 *
 * @param number of the first citation; the others follow
 * @param kept the stretches that are said, ascending
 * @param said their words, whose figures must stand in the quotes
 * @returns in the order of the text; empty when nothing of it is tied to the received text
 */
export function citeAll(view: PassageView, number: number, kept: readonly Span[], said: string): Citation[] {
  const { passage } = view;
  const open = new Set(digitStrings(said));
  const chosen: QuotableStretch[] = [];
  for (const { stretch, isRest } of longestFirst(passage, kept)) {
    const figures = digitStrings(stretch.quote).filter((digits) => open.has(digits));
    const isSlight = isRest || stretch.quote.length < leastFurther;
    if (chosen.length > 0 && figures.length === 0 && isSlight) continue;
    for (const digits of figures) open.delete(digits);
    chosen.push(stretch);
  }
  chosen.sort((one, other) => one.text.start - other.text.start);
  return chosen.map((stretch, i) => citationOf(view, number + i, stretch));
}

interface SaidStretch {
  readonly stretch: QuotableStretch;
  /** Whether it is what a quote's limit cut off. */
  readonly isRest: boolean;
}

function longestFirst(passage: Passage, kept: readonly Span[]): SaidStretch[] {
  const found = joinNear(kept).flatMap(({ start, end }) => {
    const cut = Math.min(end, endWithin(passage.text, start));
    return [
      ...quoteSpans(passage, start, cut).map((stretch) => ({ stretch, isRest: false })),
      ...quoteSpans(passage, cut, end).map((stretch) => ({ stretch, isRest: true })),
    ];
  });
  return found.sort(
    (one, other) => Number(one.isRest) - Number(other.isRest) || other.stretch.quote.length - one.stretch.quote.length,
  );
}

/** Joins what stands near enough for one quote. */
function joinNear(kept: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of kept) {
    const last = joined.at(-1);
    if (last && end - last.start <= quoteLimit) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function citationOf(view: PassageView, number: number, { quote, received }: QuotableStretch): Citation {
  const { passage, document } = view;
  return {
    number,
    passageId: passage.id,
    documentId: document.id,
    label: [shortDocumentLabel(document), sectionLabel(view)].filter(Boolean).join(", "),
    quote: quote.trim(),
    source: document.source,
    start: received.start,
    end: received.end,
  };
}

/** Where a quote that begins at `from` ends at the latest, at a word's end. */
function endWithin(text: string, from: number): number {
  return text.length - from > quoteLimit ? wordEnd(text, from + quoteLimit) : text.length;
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
