import { wordKey } from "./hash-key.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import { tokenize } from "./tokenize.ts";

const textMask = 0xff;

/** Whether the text of some passage holds these words one after the other, whatever punctuation stands between them. */
export function mentions(index: LexicalIndex, words: string): boolean {
  const terms = tokenize(words)
    .filter((token) => !token.isPart)
    .map((token) => token.text);
  const found = terms.flatMap((term) => index.find("w", term) ?? []);
  const [rarest] = [...found].sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!rarest || found.length < terms.length) return false;
  const keys = terms.map(wordKey);
  for (let i = rarest.start; i < rarest.end; i++)
    if (((index.counts[i] ?? 0) & textMask) !== 0 && holds(index, index.passages[i] ?? 0, keys)) return true;
  return false;
}

function holds({ words, wordStarts }: LexicalIndex, passage: number, keys: readonly number[]): boolean {
  const last = (wordStarts[passage + 1] ?? 0) - keys.length;
  for (let at = wordStarts[passage] ?? 0; at <= last; at++) {
    let met = 0;
    while (met < keys.length && words[at + met] === keys[met]) met++;
    if (met === keys.length) return true;
  }
  return false;
}
