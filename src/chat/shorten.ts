/**
 * Shortens a text to at most `length` characters at word boundaries and marks the cut with "…". When the text holds
 * one of the words in `keep`, the part around the first of them stays.
 */
export function shorten(text: string, length: number, keep: ReadonlySet<string> = new Set()): string {
  if (text.length <= length) return text;
  if (length < 2) return "…".slice(0, length);
  const wanted = [...text.matchAll(/\S+/g)].find((word) => keep.has(bare(word[0])));
  const wantedEnd = wanted ? wanted.index + wanted[0].length : 0;
  if (wantedEnd <= length - 1) return `${wholeWords(text, 0, length - 1)}…`;
  const from = Math.max(0, Math.min(text.length - (length - 1), wantedEnd - Math.floor((length - 2) / 2)));
  const start = text.lastIndexOf(" ", from) + 1 > from ? from : text.indexOf(" ", from) + 1 || from;
  const isTail = text.length - start <= length - 1;
  return isTail ? `…${text.slice(start)}` : `…${wholeWords(text, start, start + length - 2)}…`;
}

/** The figures of a text, without the punctuation around them: what a shortened quote should still show. */
export function figures(text: string): ReadonlySet<string> {
  return new Set((text.match(/\S+/g) ?? []).filter((word) => /\d/.test(word)).map(bare));
}

const bare = (word: string): string => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? "";

function wholeWords(text: string, start: number, end: number): string {
  if (/\s/.test(text[end] ?? " ")) return text.slice(start, end).trimEnd();
  const space = text.lastIndexOf(" ", end);
  const cut = space > start ? space : end;
  return text.slice(start, cut).replace(/[\s,;:–-]+$/u, "");
}
