import { quoteSpan } from "../../core/quote-span.ts";
import type { Span } from "../../core/span.ts";
import { words } from "../../vietnamese/words.ts";
import { heaviestChain } from "../align/heaviest-chain.ts";
import type { Run } from "../align/pairing.ts";
import type { TiedDraft } from "../align/tie-passages.ts";
import { withoutIllegible } from "../align/tie-passages.ts";
import type { ReadDocument } from "../read-document.ts";
import type { Problem } from "./problem.ts";

/** A passage of at least this many words must stand in the received text with more than half of them. */
const leastWords = 4;
/** A document may leave at most this share of its words untied: letters that OCR lost altogether. */
const mostUntied = 0.015;
/** Captions, bylines and table cells of at most this many characters may stand elsewhere than reading order has them. */
const wandererCharacters = 90;

/**
 * Checks that an edition really stands in its received span: hardly a word untied, no passage without its counterpart, and
 * body and notes each running forward through the received text.
 */
export function checkSpans(read: ReadDocument): Problem[] {
  const { document, tied, spans } = read;
  const problems: Problem[] = [];
  let all = 0;
  let missing = 0;
  for (const one of tied) {
    const { total, untied } = countUntied(one);
    all += total;
    missing += untied;
    if (total >= leastWords && untied * 2 > total) {
      problems.push(spanProblem(document.id, `không thấy “${shorten(one.draft.text)}” trong ${document.source}`));
    }
  }
  if (all > 0 && missing > Math.max(4, mostUntied * all)) {
    problems.push(
      spanProblem(document.id, `${missing}/${all} chữ không thấy trong khoảng đã ghi của ${document.source}`),
    );
  }
  for (const isNote of [false, true]) {
    const stream = tied.filter((one) => (one.draft.kind === "note") === isNote && !one.draft.isHidden);
    problems.push(...checkOrder(document.id, stream, spans));
  }
  return problems;
}

/** What does not fit the longest run of passages in received order stands out of order. */
function checkOrder(id: string, stream: readonly TiedDraft[], spans: readonly Span[]): Problem[] {
  const placed: { draft: TiedDraft["draft"]; run: Run }[] = [];
  let left = 0;
  for (const { draft, ties } of stream) {
    const stretch = quoteSpan({ text: draft.text, ties });
    const mayWander = draft.kind === "caption" || draft.text.length <= wandererCharacters;
    if (!stretch || mayWander) continue;
    const run = { left, right: readingPlace(stretch.received.start, spans), length: draft.text.length };
    placed.push({ draft, run });
    left += draft.text.length;
  }
  const kept = heaviestChain(placed.map(({ run }) => run));
  const ends = new Set(kept.map((run) => run.left + run.length));
  return placed
    .filter(({ run }) => !ends.has(run.left + run.length))
    .map(({ draft }) => spanProblem(id, `“${shorten(draft.text)}” đứng ngược thứ tự của bản nhận`));
}

/** Place of a received offset in reading order: spans one after the other. */
function readingPlace(offset: number, spans: readonly Span[]): number {
  let before = 0;
  for (const span of spans) {
    if (offset >= span.start && offset < span.end) return before + offset - span.start;
    before += span.end - span.start;
  }
  return before;
}

function countUntied({ draft, ties }: TiedDraft): { total: number; untied: number } {
  const total = words(withoutIllegible(draft.text)).length;
  return { total, untied: total - ties.length / 4 };
}

function spanProblem(id: string, what: string): Problem {
  return { kind: "span", message: `${id}: ${what}. Hãy kiểm tra span và lời văn của bản sạch.` };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(" ", 58))}…`;
}
