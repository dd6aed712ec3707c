import type { Passage } from "./passage.ts";
import type { Span } from "./span.ts";

/** A stretch of a passage that may be quoted: what is shown, and where it stands in the received file. */
export interface QuotableStretch {
  /** Stretch of the passage's text, whole words. */
  readonly text: Span;
  /** The same stretch in the received file. */
  readonly received: Span;
  /** The words to show: those of {@link text}, a row's cells set apart by wide spaces, "[…]" for what is illegible. */
  readonly quote: string;
}

/** Stands between a row's cells in a quote: the received text has nothing there, and browsers do not collapse it. */
const cellGap = "\u2003";

/** Ties further apart than this in the received file (a page break, a footnote between) do not belong to one quote; characters. */
export const quoteGapCharacters = 40;

/** A quote with a larger share of spoilt words than this would not resemble its original; then more around it is quoted. */
const mostSpoilt = 0.2;
/** A quote shorter than this must hold no spoilt word at all; characters. */
const shortQuoteCharacters = 30;

/**
 * Finds what of a stretch of a passage's text may be quoted: the largest run of tied words that stand together in the
 * received file. Most often this is the whole stretch; where a page's footnotes cut a sentence in two, it is its longer part.
 * Where most words of the stretch are spoilt in the received file, the whole run around it is quoted.
 *
 * @param start, end stretch of `passage.text`; default: all of it
 * @returns `undefined` when no word of the stretch is tied
 */
export function quoteSpan(
  passage: Pick<Passage, "text" | "ties" | "spoiltWords">,
  start = 0,
  end = passage.text.length,
): QuotableStretch | undefined {
  const narrow = longest(runs(passage.ties, start, end));
  return narrow && stretchOf(passage, readableRun(passage, narrow), end);
}

/**
 * Finds everything of a stretch that may be quoted: each run of tied words that stand together in the received file, in the
 * order of the text. Two or more where a page's footnotes cut it; as {@link quoteSpan} where a run is spoilt.
 *
 * @param start, end stretch of `passage.text`
 */
export function quoteSpans(
  passage: Pick<Passage, "text" | "ties" | "spoiltWords">,
  start: number,
  end: number,
): QuotableStretch[] {
  const found = new Map<number, QuotableStretch>();
  for (const narrow of runs(passage.ties, start, end)) {
    const run = readableRun(passage, narrow);
    found.set(run.textStart, stretchOf(passage, run, end));
  }
  return [...found.values()];
}

interface Run {
  textStart: number;
  textEnd: number;
  receivedStart: number;
  receivedEnd: number;
}

/** The run itself; the whole run around it where most of its words are spoilt. */
function readableRun(passage: Pick<Passage, "text" | "ties" | "spoiltWords">, narrow: Run): Run {
  const isSpoilt = spoiltShare(passage, narrow) > (weight(narrow) < shortQuoteCharacters ? 0 : mostSpoilt);
  if (!isSpoilt) return narrow;
  const whole = runs(passage.ties, 0, passage.text.length);
  return whole.find((run) => run.textStart <= narrow.textStart && run.textEnd >= narrow.textEnd) ?? narrow;
}

function stretchOf({ text }: Pick<Passage, "text">, run: Run, end: number): QuotableStretch {
  const textEnd = withClosing(text, run.textEnd, Math.max(end, run.textEnd));
  return {
    text: { start: run.textStart, end: textEnd },
    received: { start: run.receivedStart, end: run.receivedEnd },
    quote: text.slice(run.textStart, textEnd).replaceAll(" | ", cellGap).replaceAll("[không đọc được]", "[…]"),
  };
}

const weight = (run: Run) => run.textEnd - run.textStart;

function longest(found: readonly Run[]): Run | undefined {
  let best: Run | undefined;
  for (const run of found) if (!best || weight(run) > weight(best)) best = run;
  return best;
}

/** Share of the tied letters of a run that belong to spoilt words. */
function spoiltShare({ ties, spoiltWords = [] }: Pick<Passage, "ties" | "spoiltWords">, run: Run): number {
  if (spoiltWords.length === 0) return 0;
  const spoilt = new Set(spoiltWords);
  let all = 0;
  let bad = 0;
  for (let i = 0; i + 1 < ties.length; i += 4) {
    const [start = 0, end = 0] = [ties[i], ties[i + 1]];
    if (start < run.textStart || end > run.textEnd) continue;
    all += end - start;
    if (spoilt.has(start)) bad += end - start;
  }
  return all === 0 ? 0 : bad / all;
}

function runs(ties: readonly number[], start: number, end: number): Run[] {
  const found: Run[] = [];
  let run: Run | undefined;
  for (let i = 0; i + 3 < ties.length; i += 4) {
    const [textStart, textEnd] = [ties[i] ?? 0, ties[i + 1] ?? 0];
    if (textEnd <= start || textStart >= end) continue;
    const [receivedStart, receivedEnd] = [ties[i + 2] ?? 0, ties[i + 3] ?? 0];
    if (
      run &&
      receivedStart - run.receivedEnd <= quoteGapCharacters &&
      run.receivedStart - receivedEnd <= quoteGapCharacters
    ) {
      run.textEnd = textEnd;
      run.receivedStart = Math.min(run.receivedStart, receivedStart);
      run.receivedEnd = Math.max(run.receivedEnd, receivedEnd);
    } else {
      run = { textStart, textEnd, receivedStart, receivedEnd };
      found.push(run);
    }
  }
  return found;
}

// Marks that close the last word stay with it: "%", a bracket, a full stop.
function withClosing(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /[\p{P}\p{S}]/u.test(text.charAt(at))) at++;
  return at;
}
