import { highest } from "./highest.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { Postings } from "./posting-source.ts";
import type { Clause } from "./question-clauses.ts";
import type { Saturation } from "./saturation.ts";
import { TermHits } from "./term-hits.ts";

// So few postings are all walked: stopping early would cost as much as it spares.
const usualWalkable = 30_000;
// So many postings are walked at most, whatever the corpus's size: the clauses left then only order what was found, of which so many
// times as many passages as are wanted are looked up.
const mostWalked = { best: 400_000, some: 16_000 };
const completed = { best: 12, some: 7 };
// Passages that a bar is drawn from, in times of how many are wanted.
const sampled = 2;
// Room for sums in another order of 32-bit floats.
const slack = 1e-3;

/**
 * Finds the passages that share most with a question; reuses its buffers, so one search at a time.
 *
 * Long postings are not walked to their end (MaxScore): once the clauses left cannot bring a new passage among the best, only
 * passages met so far are looked up in them, and of those only the ones that can still get there. In a large corpus walking ends
 * before that: the commonest words for what they say then find nothing by themselves.
 */
export class CandidateFinder {
  readonly #index: LexicalIndex;
  readonly #saturation: Saturation;
  readonly #walkable: number;
  readonly #hits: TermHits;
  readonly #totals: Float32Array;
  readonly #best: Float32Array;
  /** Passages met, as many as {@link #met}. */
  readonly #touched: Uint32Array;
  #met = 0;
  /** Passages that the clause at hand was met in. */
  readonly #seen: Uint32Array;
  #among: Uint8Array | undefined;

  /** @param walkable so many postings are walked to their end; default 30,000 */
  constructor(index: LexicalIndex, saturation: Saturation, walkable = usualWalkable) {
    this.#walkable = walkable;
    this.#index = index;
    this.#saturation = saturation;
    this.#hits = new TermHits(index, saturation, index.passageCount);
    this.#totals = new Float32Array(index.passageCount);
    this.#best = new Float32Array(index.passageCount);
    this.#touched = new Uint32Array(index.passageCount);
    this.#seen = new Uint32Array(index.passageCount);
  }

  /**
   * The passages with the highest sums over the clauses, best first.
   *
   * @param among 1 for each passage that may be found, 0 for the others; default: all may
   * @param most so many postings are walked at most; default 400,000
   */
  find(clauses: readonly Clause[], limit: number, among?: Uint8Array, most = mostWalked.best): number[] {
    this.#among = among;
    const different = joined(clauses);
    const postings = different.reduce((sum, clause) => sum + sizeOf(clause), 0);
    if (postings > this.#walkable) return this.#forget(this.#findEarly(cheapestFirst(different), limit, most));
    for (const clause of different) this.#add(clause);
    return this.#forget(highest(this.#found(), this.#totals, limit));
  }

  /**
   * Passages that share much with a question, best first, though not surely the best: those found in the clauses that say most for
   * the postings they cost.
   */
  findSome(clauses: readonly Clause[], limit: number): number[] {
    this.#among = undefined;
    const ordered = cheapestFirst(joined(clauses));
    let [next, walked] = [0, 0];
    for (const clause of ordered) {
      if (this.#met >= limit && walked + sizeOf(clause) > mostWalked.some) break;
      this.#add(clause);
      walked += sizeOf(clause);
      next++;
    }
    const able = highest(this.#found(), this.#totals, limit * completed.some);
    this.#complete(able, ordered.slice(next));
    return this.#forget(highest(able, this.#totals, limit));
  }

  /** Forgets the sums while they are at hand, not at the next question. @returns what it is given */
  #forget(found: number[]): number[] {
    const totals = this.#totals;
    for (const passage of this.#found()) totals[passage] = 0;
    this.#met = 0;
    return found;
  }

  #findEarly(clauses: readonly Clause[], limit: number, most: number): number[] {
    const left = boundsLeft(clauses, this.#saturation.most);
    let [next, walked, walkedAtBar, bar, isCut] = [0, 0, 0, 0, false];
    for (const clause of clauses) {
      if ((left[next] ?? 0) < bar) break;
      isCut = walked + sizeOf(clause) > most && this.#met >= limit;
      if (isCut) break;
      next++;
      this.#add(clause);
      walked += sizeOf(clause);
      if (this.#met < limit * sampled * 2 || walked < walkedAtBar * 2) continue;
      bar = Math.max(bar, this.#bar(clauses.slice(next), limit) - slack);
      walkedAtBar = walked;
    }
    const rest = clauses.slice(next);
    if (rest.length === 0) return highest(this.#found(), this.#totals, limit);
    bar = Math.max(bar, this.#bar(rest, limit) - slack);
    const least = bar - (left[next] ?? 0);
    const within = this.#found().filter((passage) => (this.#totals[passage] ?? 0) >= least);
    const able = isCut ? highest(within, this.#totals, limit * completed.best) : within;
    this.#complete(able, rest);
    return highest(able, this.#totals, limit);
  }

  /** A sum that at least `limit` passages reach: those that lead so far, looked up in the clauses left. */
  #bar(rest: readonly Clause[], limit: number): number {
    const leading = highest(this.#found(), this.#totals, limit * sampled);
    this.#hits.choose(Uint32Array.from(leading).sort());
    const sums = this.#hits.totals(rest).map((more, row) => more + (this.#totals[this.#hits.passages[row] ?? 0] ?? 0));
    return sums.sort()[sums.length - limit] ?? 0;
  }

  /** Adds the clauses left to the sums of some passages. */
  #complete(passages: ArrayLike<number>, rest: readonly Clause[]): void {
    this.#hits.choose(Uint32Array.from(passages).sort());
    for (const [row, more] of this.#hits.totals(rest).entries()) {
      const passage = this.#hits.passages[row] ?? 0;
      this.#totals[passage] = (this.#totals[passage] ?? 0) + more;
    }
  }

  /** Passages met so far. */
  #found(): Uint32Array {
    return this.#touched.subarray(0, this.#met);
  }

  #add({ ways, worth }: Clause): void {
    const [only] = ways;
    if (ways.length === 1 && only) this.#addWay(only.postings, worth * only.weight);
    else this.#addBest(ways, worth);
  }

  #addWay({ start, end }: Postings, worth: number): void {
    const { passages, counts } = this.#index;
    const [saturation, totals, touched, among] = [this.#saturation, this.#totals, this.#touched, this.#among];
    let met = this.#met;
    for (let i = start; i < end; i++) {
      const passage = passages[i] ?? 0;
      if (among !== undefined && among[passage] === 0) continue;
      const total = totals[passage] ?? 0;
      if (total === 0) touched[met++] = passage;
      totals[passage] = total + worth * saturation.of(passage, counts[i] ?? 0);
    }
    this.#met = met;
  }

  #addBest(ways: Clause["ways"], worth: number): void {
    const seen = this.#seen;
    const { passages, counts } = this.#index;
    const [saturation, best, among] = [this.#saturation, this.#best, this.#among];
    let size = 0;
    for (const { postings, weight } of ways) {
      for (let i = postings.start; i < postings.end; i++) {
        const passage = passages[i] ?? 0;
        if (among !== undefined && among[passage] === 0) continue;
        const value = weight * saturation.of(passage, counts[i] ?? 0);
        const known = best[passage] ?? 0;
        if (known === 0) seen[size++] = passage;
        if (value > known) best[passage] = value;
      }
    }
    this.#raise(seen.subarray(0, size), worth);
  }

  /** Adds what the ways of a clause found at best, and forgets it. */
  #raise(seen: Uint32Array, worth: number): void {
    const [best, totals, touched] = [this.#best, this.#totals, this.#touched];
    let met = this.#met;
    for (const passage of seen) {
      const total = totals[passage] ?? 0;
      if (total === 0) touched[met++] = passage;
      totals[passage] = total + worth * (best[passage] ?? 0);
      best[passage] = 0;
    }
    this.#met = met;
  }
}

/** Clauses of the same postings as one, worth what they are together: wordings share many. */
function joined(clauses: readonly Clause[]): Clause[] {
  const others: Clause[] = [];
  const alone = new Map<number, { worth: number; readonly ways: Clause["ways"] }>();
  for (const { worth, ways } of clauses) {
    const [only] = ways;
    if (ways.length > 1 || !only) {
      others.push({ worth, ways });
      continue;
    }
    const known = alone.get(only.postings.start);
    if (known) known.worth += worth * only.weight;
    else alone.set(only.postings.start, { worth: worth * only.weight, ways: [{ ...only, weight: 1 }] });
  }
  return [...others, ...alone.values()];
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
