import type { Span } from "../../core/span.ts";
import type { Line } from "./line.ts";
import { isShouted } from "./marks.ts";

/** One document's lines, and the stretches of the received file that they stand in, in reading order. */
export interface DocumentPart {
  readonly lines: readonly Line[];
  readonly spans: readonly Span[];
}

const onwards = /^\(?\s*(?:xem )?tiếp (?:theo )?(?:ở )?trang \d+\s*\)?$/iu;
/** The mark of a continuation stands below its headline, in the first lines. */
const firstLines = 5;
const leastHeadline = 6;

/** Whether a line says where an article goes on, or where it began: "(Xem tiếp trang 2)", "(Tiếp theo trang 1)". */
export function isOnwards(text: string): boolean {
  return onwards.test(text);
}

/**
 * Puts the articles of a newspaper together that go on elsewhere: a headline cut short with dots above "(Tiếp theo trang 1)"
 * belongs to the article whose headline begins so. A continuation whose beginning is not there stays as it is.
 */
export function joinContinued(parts: readonly DocumentPart[]): DocumentPart[] {
  const joined: DocumentPart[] = [];
  for (const part of parts) {
    const rest = continuationOf(part.lines);
    const at = rest ? joined.findIndex(({ lines }) => headlineStarts(lines, rest.headline)) : -1;
    const before = joined[at];
    if (!rest || !before) joined.push(part);
    else {
      const lines = [...before.lines.filter((line) => !isOnwards(line.text)), ...rest.lines];
      joined[at] = { lines, spans: [...before.spans, ...part.spans] };
    }
  }
  return joined;
}

function continuationOf(lines: readonly Line[]): { headline: string; lines: readonly Line[] } | undefined {
  const at = lines.slice(0, firstLines).findIndex((line) => isOnwards(line.text));
  const above = lines.slice(0, at);
  if (at < 1 || !above.every((line) => isShouted(line.text))) return undefined;
  const text = joinTexts(above);
  const headline = text.replace(/\s*(?:\.{2,}|…)$/u, "");
  return headline === text || headline.length < leastHeadline ? undefined : { headline, lines: lines.slice(at + 1) };
}

function headlineStarts(lines: readonly Line[], headline: string): boolean {
  return lines.some((line, at) => {
    if (!headline.startsWith(line.text) && !line.text.startsWith(headline)) return false;
    const run = lines.slice(at);
    const end = run.findIndex((one) => !isShouted(one.text));
    return joinTexts(run.slice(0, end < 0 ? run.length : end)).startsWith(headline);
  });
}

function joinTexts(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(" ");
}
