import { firstFrom } from "./first-from.ts";
import { type Channel, hashKey } from "./hash-key.ts";
import type { AddHit, ChosenPassages, PostingSource, Postings } from "./posting-source.ts";

/** Parts of a passage that are searched, in the order of their bytes in a posting. */
export const fields = ["text", "context", "section", "title"] as const;

/** Number of {@link fields}. */
export const fieldCount = fields.length;

/** 32-bit numbers a slot of the hash table takes: hash low, hash high, first posting, postings, document frequency. */
export const slotSize = 5;

/** Slots of the hash table for so many terms: two in three are taken. */
export const slotsFor = (terms: number): number => Math.max(16, Math.ceil(terms * 1.5));

/** Slot at which a term is looked for first, by the low half of its hash. */
export const slotOf = (low: number, slots: number): number => Math.floor((low / 2 ** 32) * slots);

/** The arrays of a lexical index, as a snapshot keeps them. */
export interface LexicalArrays {
  /** Open-addressing hash table; see {@link slotSize} and {@link slotOf}. A slot without postings is empty. */
  readonly table: Uint32Array;
  /** Passage numbers, ascending within a term. */
  readonly passages: Uint32Array;
  /** How often the term stands in each field of the passage, see `countBits`. */
  readonly counts: Uint16Array;
  /** Tokens a field of a passage holds, `fieldCount` numbers a passage. */
  readonly lengths: Uint16Array;
  /** The words of each passage's text in their order, as the low halves of their hashes, passage after passage. */
  readonly words: Uint32Array;
  /** Where each passage's words begin in {@link words}; one number more than there are passages. */
  readonly wordStarts: Uint32Array;
}

// A leap costs about as much as walking so many postings.
const leapCost = 12;

/** A lexical index over read-only arrays: nothing is parsed when it is opened. */
export class LexicalIndex implements PostingSource {
  readonly passageCount: number;
  readonly passages: Uint32Array;
  readonly counts: Uint16Array;
  readonly lengths: Uint16Array;
  readonly words: Uint32Array;
  readonly wordStarts: Uint32Array;
  /** Mean tokens of each field, in the passages that tell what is usual. */
  readonly meanLengths: readonly number[];
  readonly #table: Uint32Array;
  readonly #slots: number;

  /** @param own 1 for each passage that tells what is usual (those of the corpus's own place), 0 for the others; default: all do */
  constructor(arrays: LexicalArrays, own?: Uint8Array) {
    this.#table = arrays.table;
    this.#slots = arrays.table.length / slotSize;
    this.passages = arrays.passages;
    this.counts = arrays.counts;
    this.lengths = arrays.lengths;
    this.words = arrays.words;
    this.wordStarts = arrays.wordStarts;
    this.passageCount = arrays.lengths.length / fieldCount;
    this.meanLengths = meansOf(arrays.lengths, own);
  }

  /** Finds a term's postings. @returns `undefined` when no passage holds the term */
  find(channel: Channel, term: string): Postings | undefined {
    const { low, high } = hashKey(channel, term);
    const table = this.#table;
    for (let slot = slotOf(low, this.#slots); ; slot = slot + 1 === this.#slots ? 0 : slot + 1) {
      const at = slot * slotSize;
      const size = table[at + 3] ?? 0;
      if (size === 0) return undefined;
      if (table[at] !== low || table[at + 1] !== high) continue;
      const start = table[at + 2] ?? 0;
      return { start, end: start + size, frequency: table[at + 4] ?? 0 };
    }
  }

  collect(postings: Postings, { runs, rowOf }: ChosenPassages, add: AddHit): void {
    if (postings.end - postings.start > (runs.length / 2) * leapCost) this.#leap(postings, runs, rowOf, add);
    else this.#walk(postings, rowOf, add);
  }

  /** In how many passages a term occurs; 0 when unknown. */
  frequency(channel: Channel, term: string): number {
    return this.find(channel, term)?.frequency ?? 0;
  }

  /** Inverse document frequency of a frequency, always positive. */
  weight(frequency: number): number {
    return Math.log(1 + (this.passageCount - frequency + 0.5) / (frequency + 0.5));
  }

  #walk({ start, end }: Postings, rowOf: Uint32Array, add: AddHit): void {
    for (let i = start; i < end; i++) {
      const passage = this.passages[i] ?? 0;
      const row = rowOf[passage] ?? 0;
      if (row > 0) add(row - 1, passage, this.counts[i] ?? 0);
    }
  }

  /** Leaps from run to run, and walks what stands within each. */
  #leap({ start, end }: Postings, runs: Uint32Array, rowOf: Uint32Array, add: AddHit): void {
    const { passages, counts } = this;
    let at = start;
    for (let run = 0; run < runs.length && at < end; run += 2) {
      const [first, last] = [runs[run] ?? 0, runs[run + 1] ?? 0];
      if ((passages[at] ?? 0) < first) at = firstFrom(passages, first, at + 1, end);
      for (; at < end; at++) {
        const passage = passages[at] ?? 0;
        if (passage > last) break;
        add((rowOf[passage] ?? 0) - 1, passage, counts[at] ?? 0);
      }
    }
  }
}

function meansOf(lengths: Uint16Array, own: Uint8Array | undefined): number[] {
  const sums = fields.map(() => 0);
  let count = 0;
  for (let passage = 0; passage * fieldCount < lengths.length; passage++) {
    if (own !== undefined && own[passage] === 0) continue;
    for (let field = 0; field < fieldCount; field++)
      sums[field] = (sums[field] ?? 0) + (lengths[passage * fieldCount + field] ?? 0);
    count++;
  }
  return sums.map((sum) => Math.max(1, sum / Math.max(1, count)));
}
