import { wordKey } from "./hash-key.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import { inText } from "./posting-counts.ts";
import { tokenize } from "./tokenize.ts";

/** Whether the text of some passage holds these words one after the other, whatever punctuation stands between them. */
export function mentions(index: LexicalIndex, words: string): boolean {
  const terms = tokenize(words)
    .filter((token) => !token.isPart)
    .map((token) => token.text);
  const found = terms.flatMap((term) => index.find("w", term) ?? []);
  const [rarest] = [...found].sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!rarest || found.length < terms.length) return false;
  const keys = terms.map(wordKey);
  if (index.passages.length === 0) return isAnywhere(index, keys);
  for (let i = rarest.start; i < rarest.end; i++)
    if (((index.counts[i] ?? 0) & inText) !== 0 && isIn(index, index.passages[i] ?? 0, keys)) return true;
  return false;
}

/** For an index that knows terms and the order of words, no postings. */
function isAnywhere(index: LexicalIndex, keys: readonly number[]): boolean {
  for (let passage = 0; passage < index.passageCount; passage++) if (isIn(index, passage, keys)) return true;
  return false;
}

const isIn = ({ words, wordStarts }: LexicalIndex, passage: number, keys: readonly number[]): boolean =>
  holds(words, wordStarts[passage] ?? 0, wordStarts[passage + 1] ?? 0, keys);

function holds(words: Uint32Array, from: number, to: number, keys: readonly number[]): boolean {
  for (let at = from; at <= to - keys.length; at++) {
    let met = 0;
    while (met < keys.length && words[at + met] === keys[met]) met++;
    if (met === keys.length) return true;
  }
  return false;
}
