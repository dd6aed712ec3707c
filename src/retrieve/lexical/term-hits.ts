import type { AddHit, ChosenPassages, PostingSource, Postings } from "./posting-source.ts";
import type { Clause } from "./question-clauses.ts";
import type { Saturation } from "./saturation.ts";

/** Hits `[from, to)` of a term in {@link TermHits}. */
export interface HitRange {
  readonly from: number;
  readonly to: number;
}

/** Where the terms of one question stand among chosen passages; reuses its buffers, so one question at a time. */
export class TermHits {
  /** Row of each hit: place of its passage among the chosen ones. */
  rows = new Uint32Array(1 << 12);
  /** Packed counts of each hit. */
  counts = new Uint32Array(1 << 12);
  /** BM25F's share of the term in the passage. */
  shares = new Float64Array(1 << 12);
  readonly #source: PostingSource;
  readonly #saturation: Saturation;
  readonly #known = new Map<number, HitRange>();
  #chosen: ChosenPassages;
  #size = 0;
  readonly #add: AddHit;

  constructor(source: PostingSource, saturation: Saturation, passageCount: number) {
    this.#source = source;
    this.#saturation = saturation;
    const none = new Uint32Array(0);
    this.#chosen = { passages: none, rowOf: new Uint32Array(passageCount), runs: none };
    this.#add = (row, passage, packed) => {
      const at = this.#size++;
      this.rows[at] = row;
      this.counts[at] = packed;
      this.shares[at] = this.#saturation.of(passage, packed);
    };
  }

  /** The chosen passages. */
  get passages(): Uint32Array {
    return this.#chosen.passages;
  }

  /** Chooses the passages to look at. @param passages each once, ascending */
  choose(passages: Uint32Array): void {
    const { rowOf } = this.#chosen;
    for (const passage of this.#chosen.passages) rowOf[passage] = 0;
    for (let row = 0; row < passages.length; row++) rowOf[passages[row] ?? 0] = row + 1;
    this.#chosen = { passages, rowOf, runs: runsOf(passages) };
    this.#known.clear();
    this.#size = 0;
  }

  /** Row of a passage; −1 when it was not chosen. */
  rowOf(passage: number): number {
    return (this.#chosen.rowOf[passage] ?? 0) - 1;
  }

  /** Hits of a term, rows ascending; looked up when they are first asked for. */
  of(postings: Postings): HitRange {
    const known = this.#known.get(postings.start);
    if (known) return known;
    const from = this.#size;
    this.#makeRoom(Math.min(this.passages.length, postings.end - postings.start));
    this.#source.collect(postings, this.#chosen, this.#add);
    const range = { from, to: this.#size };
    this.#known.set(postings.start, range);
    return range;
  }

  /** What clauses add up to for each row. */
  totals(clauses: readonly Clause[]): Float32Array {
    const totals = new Float32Array(this.passages.length);
    const best = new Float32Array(this.passages.length);
    for (const { worth, ways } of clauses) {
      const [only] = ways;
      if (ways.length === 1 && only) this.#addWay(totals, only.postings, worth * only.weight);
      else this.#addBest(totals, best, { worth, ways });
    }
    return totals;
  }

  #addWay(totals: Float32Array, postings: Postings, worth: number): void {
    const { from, to } = this.of(postings);
    for (let i = from; i < to; i++) {
      const row = this.rows[i] ?? 0;
      totals[row] = (totals[row] ?? 0) + worth * (this.shares[i] ?? 0);
    }
  }

  /** @param best all zero, before and after */
  #addBest(totals: Float32Array, best: Float32Array, { worth, ways }: Clause): void {
    const ranges = ways.map(({ postings }) => this.of(postings));
    for (const [way, { from, to }] of ranges.entries()) {
      const weight = ways[way]?.weight ?? 0;
      for (let i = from; i < to; i++) {
        const value = weight * (this.shares[i] ?? 0);
        const row = this.rows[i] ?? 0;
        if (value > (best[row] ?? 0)) best[row] = value;
      }
    }
    for (const { from, to } of ranges) {
      for (let i = from; i < to; i++) {
        const row = this.rows[i] ?? 0;
        const value = best[row] ?? 0;
        if (value === 0) continue;
        totals[row] = (totals[row] ?? 0) + worth * value;
        best[row] = 0;
      }
    }
  }

  #makeRoom(more: number): void {
    const needed = this.#size + more;
    if (needed <= this.rows.length) return;
    const size = Math.max(needed, this.rows.length * 2);
    const [rows, counts, shares] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)];
    rows.set(this.rows);
    counts.set(this.counts);
    shares.set(this.shares);
    [this.rows, this.counts, this.shares] = [rows, counts, shares];
  }
}

/** See {@link ChosenPassages.runs}. */
function runsOf(passages: Uint32Array): Uint32Array {
  const runs = new Uint32Array(passages.length * 2);
  let size = 0;
  for (let row = 0; row < passages.length; row++) {
    const passage = passages[row] ?? 0;
    if (size > 0 && runs[size - 1] === passage - 1) runs[size - 1] = passage;
    else {
      runs[size++] = passage;
      runs[size++] = passage;
    }
  }
  return runs.subarray(0, size);
}
