import type { Span } from "../../core/span.ts";
import { sentences } from "../../vietnamese/sentences.ts";

/** A block of at most this many characters stays whole when it holds no more than two sentences. */
const wholeBlockCharacters = 350;
/** A sentence shorter than this is joined to its neighbour. */
const fragmentCharacters = 40;

/**
 * Cuts a paragraph, list item or note into the stretches that become passages: sentences, very short ones joined to the
 * one before (or after); a short block of one or two sentences stays whole.
 */
export function splitBlock(text: string): Span[] {
  const found = sentences(text);
  if (found.length <= 1 || (found.length === 2 && text.length <= wholeBlockCharacters)) {
    return text.trim() === "" ? [] : [{ start: 0, end: text.length }];
  }
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    const isFragment =
      span.end - span.start < fragmentCharacters || (last && last.end - last.start < fragmentCharacters);
    if (last && isFragment) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
