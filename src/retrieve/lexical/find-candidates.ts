import { highest } from "./highest.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { Postings } from "./posting-source.ts";
import type { Clause } from "./question-clauses.ts";
import type { Saturation } from "./saturation.ts";
import { TermHits } from "./term-hits.ts";

// So few postings are all walked: stopping early would cost as much as it spares.
const usualWalkable = 30_000;
// Passages that a bar is drawn from, in times of how many are wanted.
const sampled = 2;
// Room for sums in another order of 32-bit floats.
const slack = 1e-3;

/**
 * Finds the passages that share most with a question; reuses its buffers, so one search at a time.
 *
 * Long postings are not walked to their end (MaxScore): once the clauses left cannot bring a new passage among the best, only
 * passages met so far are looked up in them, and of those only the ones that can still get there.
 */
export class CandidateFinder {
  readonly #index: LexicalIndex;
  readonly #saturation: Saturation;
  readonly #walkable: number;
  readonly #hits: TermHits;
  readonly #totals: Float32Array;
  readonly #best: Float32Array;
  #touched: number[] = [];
  #among: Uint8Array | undefined;

  /** @param walkable so many postings are walked to their end; default 30,000 */
  constructor(index: LexicalIndex, saturation: Saturation, walkable = usualWalkable) {
    this.#walkable = walkable;
    this.#index = index;
    this.#saturation = saturation;
    this.#hits = new TermHits(index, saturation, index.passageCount);
    this.#totals = new Float32Array(index.passageCount);
    this.#best = new Float32Array(index.passageCount);
  }

  /**
   * The passages with the highest sums over the clauses, best first.
   *
   * @param among 1 for each passage that may be found, 0 for the others; default: all may
   */
  find(clauses: readonly Clause[], limit: number, among?: Uint8Array): number[] {
    this.#among = among;
    for (const passage of this.#touched) this.#totals[passage] = 0;
    this.#touched = [];
    let postings = 0;
    for (const clause of clauses) postings += sizeOf(clause);
    if (postings > this.#walkable) return this.#findEarly(cheapestFirst(clauses), limit);
    for (const clause of clauses) this.#add(clause);
    return highest(this.#touched, this.#totals, limit);
  }

  #findEarly(clauses: readonly Clause[], limit: number): number[] {
    const left = boundsLeft(clauses, this.#saturation.most);
    let [next, walked, walkedAtBar, bar] = [0, 0, 0, 0];
    for (; next < clauses.length && (left[next] ?? 0) >= bar; next++) {
      const clause = clauses[next];
      if (!clause) continue;
      this.#add(clause);
      walked += sizeOf(clause);
      if (this.#touched.length < limit * sampled * 2 || walked < walkedAtBar * 2) continue;
      bar = Math.max(bar, this.#bar(clauses.slice(next + 1), limit) - slack);
      walkedAtBar = walked;
    }
    const rest = clauses.slice(next);
    if (rest.length === 0) return highest(this.#touched, this.#totals, limit);
    bar = Math.max(bar, this.#bar(rest, limit) - slack);
    const least = bar - (left[next] ?? 0);
    const able = this.#touched.filter((passage) => (this.#totals[passage] ?? 0) >= least);
    this.#complete(able, rest);
    return highest(able, this.#totals, limit);
  }

  /** A sum that at least `limit` passages reach: those that lead so far, looked up in the clauses left. */
  #bar(rest: readonly Clause[], limit: number): number {
    const leading = highest(this.#touched, this.#totals, limit * sampled);
    this.#hits.choose(Uint32Array.from(leading).sort());
    const sums = this.#hits.totals(rest).map((more, row) => more + (this.#totals[this.#hits.passages[row] ?? 0] ?? 0));
    return sums.sort()[sums.length - limit] ?? 0;
  }

  /** Adds the clauses left to the sums of some passages. */
  #complete(passages: readonly number[], rest: readonly Clause[]): void {
    this.#hits.choose(Uint32Array.from(passages).sort());
    for (const [row, more] of this.#hits.totals(rest).entries()) {
      const passage = this.#hits.passages[row] ?? 0;
      this.#totals[passage] = (this.#totals[passage] ?? 0) + more;
    }
  }

  #add({ ways, worth }: Clause): void {
    const [only] = ways;
    if (ways.length === 1 && only) this.#addWay(only.postings, worth * only.weight);
    else this.#addBest(ways, worth);
  }

  #addWay({ start, end }: Postings, worth: number): void {
    const { passages, counts } = this.#index;
    const among = this.#among;
    for (let i = start; i < end; i++) {
      const passage = passages[i] ?? 0;
      if (among !== undefined && among[passage] === 0) continue;
      this.#raise(passage, worth * this.#saturation.of(passage, counts[i] ?? 0));
    }
  }

  #addBest(ways: Clause["ways"], worth: number): void {
    const { passages, counts } = this.#index;
    const [best, among] = [this.#best, this.#among];
    const seen: number[] = [];
    for (const { postings, weight } of ways) {
      for (let i = postings.start; i < postings.end; i++) {
        const passage = passages[i] ?? 0;
        if (among !== undefined && among[passage] === 0) continue;
        const value = weight * this.#saturation.of(passage, counts[i] ?? 0);
        const known = best[passage] ?? 0;
        if (known === 0) seen.push(passage);
        if (value > known) best[passage] = value;
      }
    }
    for (const passage of seen) {
      this.#raise(passage, worth * (best[passage] ?? 0));
      best[passage] = 0;
    }
  }

  #raise(passage: number, value: number): void {
    const total = this.#totals[passage] ?? 0;
    if (total === 0) this.#touched.push(passage);
    this.#totals[passage] = total + value;
  }
}

const sizeOf = ({ ways }: Clause): number => ways.reduce((sum, { postings }) => sum + postings.end - postings.start, 0);

const boundOf = ({ ways, worth }: Clause): number => worth * ways.reduce((most, way) => Math.max(most, way.weight), 0);

/** Clauses that say most for the postings they cost come first; long ones that say little are left to the end. */
function cheapestFirst(clauses: readonly Clause[]): Clause[] {
  const costs = new Map(clauses.map((clause) => [clause, sizeOf(clause) / Math.max(1e-9, boundOf(clause))]));
  return [...clauses].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
}

/** For each clause, how much it and those behind it can add to a passage at most; 0 behind the last. */
function boundsLeft(clauses: readonly Clause[], most: number): number[] {
  const left = [0];
  for (const clause of [...clauses].reverse()) left.push((left.at(-1) ?? 0) + boundOf(clause) * most);
  return left.reverse();
}
