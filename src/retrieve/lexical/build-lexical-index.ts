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
  const analysed = new Map<string, readonly string[]>();
  const analyse = (text: string): readonly string[] => {
    const known = analysed.get(text);
    if (known) return known;
    const keys = keysOf(tokenize(text));
    analysed.set(text, keys);
    return keys;
  };
  for (const [passage, fieldTexts] of texts.entries()) {
    for (const [field, text] of fieldTexts.entries()) {
      const keys = analyse(text);
      let length = 0;
      for (const key of keys) {
        add(terms, key, passage, field);
        if (key.startsWith("w")) length++;
        if (field === textField && key.startsWith("w")) words.push(wordKey(key.slice(1)));
        if (field !== titleField && /^w\p{L}+$/u.test(key)) syllables.add(key.slice(1));
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
  let before: Token | undefined;
  for (const token of tokens) {
    keys.push(`w${token.text}`, `f${foldMarks(token.text)}`);
    if (token.isPart) continue;
    if (before && !token.isBroken) {
      const pair = `${before.text} ${token.text}`;
      keys.push(`p${pair}`, `q${foldMarks(pair)}`);
    }
    before = token;
  }
  return keys;
}

function add(terms: Map<string, Growing>, key: string, passage: number, field: number): void {
  let term = terms.get(key);
  if (!term) {
    term = { passages: [], counts: [], frequency: 0 };
    terms.set(key, term);
  }
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
