import type { Span } from "../../core/span.ts";
import type { Shortened } from "./shortened.ts";
import { withoutJoiner } from "./without-joiner.ts";

/**
 * Says stretches of a text, "…" at the gaps; what only hung on the words left out goes.
 *
 * @param limit most characters
 */
export function saySpans(text: string, spans: readonly Span[], limit: number): Shortened {
  const kept: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    const gap = last ? text.slice(last.end, span.start).trim() : "…";
    if (last && /^(?:[,;:]|và|, và)?$/.test(gap)) last.end = span.end;
    else kept.push({ start: span.start, end: span.end });
  }
  const pieces = kept.map((span) => tidy(text.slice(span.start, span.end)));
  const joined = pieces.reduce((all, piece, i) => (i === 0 ? piece : `${all} … ${piece}`), "");
  if (!joined) return cutText(text, limit);
  return { text: cutText(capitalise(joined), limit).text, kept };
}

/** Takes off what only hung on the words left out: an opening "trong đó", what stands before words that nobody can read, a closing comma, a bracket without its partner. */
export function tidy(piece: string): string {
  let result = piece
    .replace(/^\[không đọc được\]\s*(?:[^[]{0,20}\[không đọc được\]\s*)*/u, "")
    .replace(/^kể cả [^,;:]{3,60}, (?=\p{L})/iu, "")
    .replace(/^\((?!\d+\))[^()]+\)[;,.]?\s+(?=\p{L}[^;]{20})/u, "")
    .replace(/^(?:trong đó|còn(?! (?:lại|\d))|và|đồng thời|song|nhưng)[,:]?\s+/iu, "")
    .replace(/[,;:]\s*$/, "")
    .trim();
  result = withoutLooseBrackets(result);
  return result.replace(/\s+/g, " ").trim();
}

/** Brackets whose partner was left out: an opening one becomes a dash, a closing one goes. */
function withoutLooseBrackets(text: string): string {
  const open: number[] = [];
  const loose = new Map<number, string>();
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push(at);
    else if (text[at] === ")" && open.pop() === undefined) loose.set(at, "");
  }
  for (const at of open) loose.set(at, "– ");
  return loose.size ? [...text].map((character, at) => loose.get(at) ?? character).join("") : text;
}

/** Begins with a capital letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Cuts a text at a word's end. */
export function cutText(text: string, limit: number): Shortened {
  if (text.length <= limit) return { text: text.trim(), kept: [{ start: 0, end: text.length }] };
  let end = text.lastIndexOf(" ", limit - 2);
  // A text without spaces is cut where it must be, but never inside a number.
  if (end <= 0) for (end = limit - 1; end > 0 && /\d/.test(text.charAt(end - 1)); ) end--;
  return { text: `${withoutJoiner(text.slice(0, end))}…`, kept: [{ start: 0, end }] };
}
