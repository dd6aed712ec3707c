import type { Line } from "./line.ts";
import { isCapitals, isKindLine, isMotto } from "./marks.ts";

/** A line that names a document's kind belongs to a letterhead at most this many lines above it. */
const letterheadLines = 16;
/** A letterhead's first lines (issuer) stand at most this many lines above the motto. */
const issuerLines = 3;
/** A stretch shorter than this is no document of its own; characters. */
const leastDocumentCharacters = 200;

/**
 * Tells the documents of one received text apart: each begins with a letterhead (the state's motto), or with a line in
 * capitals that names its kind ("PHỤ LỤC", "NGHỊ QUYẾT").
 */
export function splitDocuments(lines: readonly Line[]): Line[][] {
  const starts = [0];
  for (const [index, line] of lines.entries()) {
    const last = starts.at(-1) ?? 0;
    if (isMotto(line.text)) {
      const start = withIssuer(lines, index);
      if (isFar(lines, last, start)) starts.push(start);
    } else if (isKindLine(line.text) && startsPage(lines, index)) {
      const hasLetterhead = lines
        .slice(Math.max(last, index - letterheadLines), index)
        .some((before) => isMotto(before.text));
      if (!hasLetterhead && isFar(lines, last, index)) starts.push(index);
    }
  }
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
}

function isFar(lines: readonly Line[], last: number, start: number): boolean {
  return start > last && (lines[start]?.start ?? 0) - (lines[last]?.start ?? 0) >= leastDocumentCharacters;
}

/** Only a page's first lines, or a line set apart, can name a new document. */
function startsPage(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && (line.isAfterBlank || line.page !== lines[index - 1]?.page);
}

function withIssuer(lines: readonly Line[], motto: number): number {
  let start = motto;
  while (
    start > 0 &&
    motto - start < issuerLines &&
    isCapitals(lines[start - 1]?.text ?? "") &&
    !lines[start]?.isAfterBlank
  )
    start--;
  return start;
}
