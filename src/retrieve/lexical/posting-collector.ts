import type { KeyHash } from "./hash-key.ts";
import { fieldCount } from "./lexical-index.ts";
import { NumberList } from "./number-list.ts";
import { countBits, countOneMore } from "./posting-counts.ts";
import { TermNumbers } from "./term-numbers.ts";

/** The postings of all terms, term after term. */
export interface GatheredPostings {
  /** Where each term's postings begin; one number more than there are terms. */
  readonly starts: Uint32Array;
  /** In how many passages each term stands outside of their titles. */
  readonly frequencies: NumberList;
  /** Passages of the postings, ascending within a term. */
  readonly passages: Uint32Array;
  /** See `LexicalArrays.counts`. */
  readonly counts: Uint16Array;
}

const titleField = fieldCount - 1;
const outsideTitle = (1 << (titleField * countBits)) - 1;

/** Collects postings passage by passage, and puts them in the order of their terms at the end: each is written down twice, no more. */
export class PostingCollector {
  readonly #numbers = new TermNumbers();
  /** Of each term: postings, frequency, and place of its newest posting plus one. */
  readonly #sizes = new NumberList();
  readonly #frequencies = new NumberList();
  readonly #newest = new NumberList();
  /** Postings in the order in which they came up. */
  readonly #terms = new NumberList();
  readonly #counts = new NumberList();
  readonly #ends = new NumberList();
  #passageStart = 0;

  get termCount(): number {
    return this.#numbers.size;
  }

  /** A term's number; a new term is given one. */
  numberOf(hash: KeyHash): number {
    const number = this.#numbers.of(hash);
    if (number === this.#sizes.length) for (const list of [this.#sizes, this.#frequencies, this.#newest]) list.push(0);
    return number;
  }

  hashOf(term: number): KeyHash {
    return this.#numbers.hashOf(term);
  }

  /** Notes that a term stands in a field of the passage at hand. */
  add(term: number, field: number): void {
    let at = this.#newest.at(term) - 1;
    if (at < this.#passageStart) {
      at = this.#terms.length;
      this.#terms.push(term);
      this.#counts.push(0);
      this.#newest.set(term, at + 1);
      this.#sizes.set(term, this.#sizes.at(term) + 1);
    }
    const before = this.#counts.at(at);
    if (field !== titleField && (before & outsideTitle) === 0)
      this.#frequencies.set(term, this.#frequencies.at(term) + 1);
    this.#counts.set(at, countOneMore(before, field));
  }

  /** The passage at hand is done; what is added next stands in the one behind it. */
  endPassage(): void {
    this.#passageStart = this.#terms.length;
    this.#ends.push(this.#terms.length);
  }

  gather(): GatheredPostings {
    const starts = new Uint32Array(this.termCount + 1);
    for (let term = 0; term < this.termCount; term++) starts[term + 1] = (starts[term] ?? 0) + this.#sizes.at(term);
    const next = starts.slice();
    const passages = new Uint32Array(this.#terms.length);
    const counts = new Uint16Array(this.#terms.length);
    for (let passage = 0, at = 0; passage < this.#ends.length; passage++) {
      for (const end = this.#ends.at(passage); at < end; at++) {
        const term = this.#terms.at(at);
        const place = next[term] ?? 0;
        passages[place] = passage;
        counts[place] = this.#counts.at(at);
        next[term] = place + 1;
      }
    }
    return { starts, frequencies: this.#frequencies, passages, counts };
  }
}
