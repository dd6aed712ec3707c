import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { hashKey, wordKey } from "./hash-key.ts";
import { fieldCount, type LexicalArrays, slotOf, slotSize, slotsFor } from "./lexical-index.ts";
import { NumberList } from "./number-list.ts";
import { PostingCollector } from "./posting-collector.ts";
import { tokenize } from "./tokenize.ts";

/** The texts of a passage by field: text, context, section path, title. */
export type FieldTexts = readonly [text: string, context: string, section: string, title: string];

/** A built index: its arrays, and the syllables that the passages are written in. */
export interface BuiltLexicalIndex {
  readonly arrays: LexicalArrays;
  /** Marked syllables of text, context and section fields, in no certain order. */
  readonly syllables: readonly string[];
}

/** A field's terms in their order, by number. */
interface Analysed {
  readonly terms: readonly number[];
  /** Its words, as passages keep them; parts of codes are among them. */
  readonly words: readonly number[];
  /** Words that are written in letters alone. */
  readonly syllables: readonly string[];
}

const textField = 0;
const titleField = fieldCount - 1;
const mostLength = 65_535;
// Contexts, headings and titles that stand at many passages are split once; forgotten all at once when there are more.
const mostRemembered = 5_000;

/** Builds a lexical index over passages given by their fields, in the order of their numbers. */
export function buildLexicalIndex(texts: Iterable<FieldTexts>): BuiltLexicalIndex {
  const postings = new PostingCollector();
  const syllables = new Set<string>();
  const lengths = new NumberList();
  const words = new NumberList();
  const wordStarts = new NumberList();
  const analyse = analyser(postings);
  wordStarts.push(0);
  for (const fieldTexts of texts) {
    for (const [field, text] of fieldTexts.entries()) {
      const found = analyse(text, field);
      for (const term of found.terms) postings.add(term, field);
      if (field === textField) for (const word of found.words) words.push(word);
      if (field !== titleField) for (const syllable of found.syllables) syllables.add(syllable);
      lengths.push(Math.min(mostLength, found.words.length));
    }
    postings.endPassage();
    wordStarts.push(words.length);
  }
  const arrays = {
    ...pack(postings),
    lengths: Uint16Array.from(lengths.toArray()),
    words: words.toArray(),
    wordStarts: wordStarts.toArray(),
  };
  return { arrays, syllables: [...syllables] };
}

function analyser(postings: PostingCollector): (text: string, field: number) => Analysed {
  const remembered = new Map<string, Analysed>();
  return (text, field) => {
    if (field === textField) return analysed(text, postings);
    const known = remembered.get(text);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const found = analysed(text, postings);
    remembered.set(text, found);
    return found;
  };
}

function analysed(text: string, postings: PostingCollector): Analysed {
  const found = { terms: [] as number[], words: [] as number[], syllables: [] as string[] };
  let before: { readonly text: string; readonly folded: string } | undefined;
  for (const { text: word, isPart, isBroken } of tokenize(text)) {
    const folded = foldMarks(word);
    found.terms.push(postings.numberOf(hashKey("w", word)), postings.numberOf(hashKey("f", folded)));
    found.words.push(wordKey(word));
    if (/^\p{L}+$/u.test(word)) found.syllables.push(word);
    if (isPart) continue;
    if (before && !isBroken)
      found.terms.push(
        postings.numberOf(hashKey("p", `${before.text} ${word}`)),
        postings.numberOf(hashKey("q", `${before.folded} ${folded}`)),
      );
    before = { text: word, folded };
  }
  return found;
}

function pack(postings: PostingCollector): Pick<LexicalArrays, "table" | "passages" | "counts"> {
  const { starts, frequencies, passages, counts } = postings.gather();
  const slots = slotsFor(postings.termCount);
  const table = new Uint32Array(slots * slotSize);
  for (let term = 0; term < postings.termCount; term++) {
    const { low, high } = postings.hashOf(term);
    let slot = slotOf(low, slots);
    while (table[slot * slotSize + 3] !== 0) slot = (slot + 1) % slots;
    const start = starts[term] ?? 0;
    table.set([low, high, start, (starts[term + 1] ?? 0) - start, frequencies.at(term)], slot * slotSize);
  }
  return { table, passages, counts };
}
