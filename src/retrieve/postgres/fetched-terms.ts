import type { AddHit, ChosenPassages, PostingSource, Postings } from "../lexical/posting-source.ts";

/** Postings of passages whose rows were fetched: their terms are looked through one passage at a time. */
export class FetchedTerms implements PostingSource {
  readonly #terms = new Map<number, Uint32Array>();

  /** @param terms terms and packed counts one after the other, terms ascending */
  keep(passage: number, terms: Uint32Array): void {
    this.#terms.set(passage, terms);
  }

  has(passage: number): boolean {
    return this.#terms.has(passage);
  }

  collect({ start }: Postings, { passages }: ChosenPassages, add: AddHit): void {
    for (let row = 0; row < passages.length; row++) {
      const passage = passages[row] ?? 0;
      const terms = this.#terms.get(passage);
      if (!terms) continue;
      const at = placeOf(terms, start);
      if (at >= 0) add(row, passage, terms[at + 1] ?? 0);
    }
  }
}

/** Place of a term among a passage's, which stand at even places; −1 when it is not there. */
function placeOf(terms: Uint32Array, start: number): number {
  let [low, high] = [0, terms.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const term = terms[middle * 2] ?? 0;
    if (term === start) return middle * 2;
    if (term < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
