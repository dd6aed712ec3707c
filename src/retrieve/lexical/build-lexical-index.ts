import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { type Channel, hashKey, wordKey } from "./hash-key.ts";
import { fieldCount, type LexicalArrays, slotSize } from "./lexical-index.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** The texts of a passage by field: text, context, section path, title. */
export type FieldTexts = readonly [text: string, context: string, section: string, title: string];

/** A built index: its arrays, and the syllables that the passages are written in. */
export interface BuiltLexicalIndex {
  readonly arrays: LexicalArrays;
  /** Marked syllables of text, context and section fields, in no certain order. */
  readonly syllables: readonly string[];
}

interface Growing {
  /** Its key when it is a word of the texts, else undefined. */
  readonly word: number | undefined;
  /** The word when it is written in letters alone, else undefined. */
  readonly syllable: string | undefined;
  readonly passages: number[];
  readonly counts: number[];
  frequency: number;
}

const textField = 0;
const titleField = fieldCount - 1;
const most = 255;

/** Builds a lexical index over passages given by their fields. */
export function buildLexicalIndex(texts: readonly FieldTexts[]): BuiltLexicalIndex {
  const terms = new Map<string, Growing>();
  const syllables = new Set<string>();
  const lengths = new Uint16Array(texts.length * fieldCount);
  const words: number[] = [];
  const wordStarts = new Uint32Array(texts.length + 1);
  // A context or a title stands at many passages: its terms are looked up once.
  const analysed = new Map<string, readonly Growing[]>();
  const analyse = (text: string): readonly Growing[] => {
    const known = analysed.get(text);
    if (known) return known;
    const found = keysOf(tokenize(text)).map((key) => termOf(terms, key));
    analysed.set(text, found);
    return found;
  };
  for (const [passage, fieldTexts] of texts.entries()) {
    for (const [field, text] of fieldTexts.entries()) {
      let length = 0;
      for (const term of analyse(text)) {
        add(term, passage, field);
        if (term.word === undefined) continue;
        length++;
        if (field === textField) words.push(term.word);
        if (field !== titleField && term.syllable !== undefined) syllables.add(term.syllable);
      }
      lengths[passage * fieldCount + field] = Math.min(65535, length);
    }
    wordStarts[passage + 1] = words.length;
  }
  return { arrays: { ...pack(terms), lengths, words: Uint32Array.from(words), wordStarts }, syllables: [...syllables] };
}

/** All index keys of a field, channel letter first. */
function keysOf(tokens: readonly Token[]): string[] {
  const keys: string[] = [];
  let before: { readonly text: string; readonly folded: string } | undefined;
  for (const { text, isPart, isBroken } of tokens) {
    const folded = foldMarks(text);
    keys.push(`w${text}`, `f${folded}`);
    if (isPart) continue;
    if (before && !isBroken) keys.push(`p${before.text} ${text}`, `q${before.folded} ${folded}`);
    before = { text, folded };
  }
  return keys;
}

function termOf(terms: Map<string, Growing>, key: string): Growing {
  const known = terms.get(key);
  if (known) return known;
  const isWord = key.startsWith("w");
  const term: Growing = {
    word: isWord ? wordKey(key.slice(1)) : undefined,
    syllable: /^w\p{L}+$/u.test(key) ? key.slice(1) : undefined,
    passages: [],
    counts: [],
    frequency: 0,
  };
  terms.set(key, term);
  return term;
}

function add(term: Growing, passage: number, field: number): void {
  const last = term.passages.length - 1;
  const isNew = term.passages[last] !== passage;
  const before = isNew ? 0 : (term.counts[last] ?? 0);
  const shift = field * 8;
  const isCounted = !isNew && (before & 0xffffff) !== 0;
  if (field !== titleField && !isCounted) term.frequency++;
  const count = Math.min(most, ((before >>> shift) & most) + 1);
  const packed = ((before & ~(most << shift)) | (count << shift)) >>> 0;
  if (isNew) {
    term.passages.push(passage);
    term.counts.push(packed);
  } else term.counts[last] = packed;
}

function pack(terms: ReadonlyMap<string, Growing>): Pick<LexicalArrays, "table" | "passages" | "counts"> {
  let slots = 16;
  while (slots < terms.size * 2) slots *= 2;
  let total = 0;
  for (const term of terms.values()) total += term.passages.length;
  const table = new Uint32Array(slots * slotSize);
  const passages = new Uint32Array(total);
  const counts = new Uint32Array(total);
  let start = 0;
  for (const [key, term] of terms) {
    const { low, high } = hashKey(key.charAt(0) as Channel, key.slice(1));
    let slot = low & (slots - 1);
    while (table[slot * slotSize + 3] !== 0) slot = (slot + 1) & (slots - 1);
    table.set([low, high, start, term.passages.length, term.frequency], slot * slotSize);
    passages.set(term.passages, start);
    counts.set(term.counts, start);
    start += term.passages.length;
  }
  return { table, passages, counts };
}
