import { CandidateFinder } from "../lexical/find-candidates.ts";
import { highest } from "../lexical/highest.ts";
import type { QuestionPlan } from "../lexical/plan-question.ts";
import { type Clause, questionClauses } from "../lexical/question-clauses.ts";
import { Saturation } from "../lexical/saturation.ts";
import { TermHits } from "../lexical/term-hits.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { PassageVectors } from "../vectors/passage-vectors.ts";
import { type FoundCandidates, pairShare, type Ranking } from "./ranking.ts";

// Candidates of any place beside those of the corpus's own, of as many as those.
const elsewhereShare = 1 / 3;
// A rough look, by the numbers that the graph compares, leaves so many times as many as are wanted.
const roughTimes = 5;
// So few passages of the corpus's own place are all looked at.
const mostLookedAt = 5000;

/** Finds a question's candidates in a snapshot, by words and by vectors; reuses its buffers, so one question at a time. */
export class SnapshotSearch {
  readonly #snapshot: Snapshot;
  readonly #ranking: Ranking;
  readonly #finder: CandidateFinder;
  readonly #hits: TermHits;
  /** Passages of the corpus's own place, ascending; none when all are. */
  readonly #own: Uint32Array;
  /** Rows of {@link #own}. */
  readonly #ownRows: Uint32Array;
  readonly #copies: VectorCopies | undefined;

  /** @param ranking takes what is found, before the next question is searched */
  constructor(snapshot: Snapshot, ranking: Ranking) {
    this.#snapshot = snapshot;
    this.#ranking = ranking;
    this.#own = Uint32Array.from(numbersOf(ranking.own));
    this.#ownRows = this.#own.map((_, row) => row);
    const { dimension, graph, lexical, vectors } = snapshot;
    if (graph.dimension < dimension)
      this.#copies = {
        own: vectors.firstOf(this.#isOwnLookedAt ? this.#own : [], graph.dimension),
        sample: vectors.firstOf(ranking.sample, dimension),
      };
    const saturation = new Saturation(lexical);
    this.#finder = new CandidateFinder(lexical, saturation);
    this.#hits = new TermHits(lexical, saturation, lexical.passageCount);
  }

  find(plan: QuestionPlan, vector: Float32Array): FoundCandidates {
    const { lexical, vectors } = this.#snapshot;
    const clauses = questionClauses(plan, lexical, pairShare);
    // Widened once: a product of 64-bit numbers needs no widening of its own.
    const wide = Float64Array.from(vector);
    const cosines = new Map<number, number>();
    const { sample } = this.#copies ?? {};
    if (sample)
      for (const [i, passage] of this.#ranking.sample.entries()) cosines.set(passage, sample.product(i, wide));
    const cosineOf = (passage: number): number => {
      const known = cosines.get(passage);
      if (known !== undefined) return known;
      const cosine = vectors.product(passage, wide);
      cosines.set(passage, cosine);
      return cosine;
    };
    const near = this.#near(vector, wide, cosineOf);
    const candidates = [...new Set([...this.#best(clauses), ...near])];
    this.#hits.choose(this.#ranking.surroundings(candidates));
    return { candidates, clauses, hits: this.#hits, cosineOf };
  }

  get #isOwnLookedAt(): boolean {
    return this.#own.length > 0 && this.#own.length <= mostLookedAt;
  }

  /** Passages found by words: those of the corpus's own place do not compete with others for room. */
  #best(clauses: readonly Clause[]): number[] {
    const { own, settings } = this.#ranking;
    const limit = settings.lexicalCandidates;
    if (!own) return this.#finder.find(clauses, limit);
    const others = this.#finder.findSome(clauses, Math.ceil(limit * elsewhereShare));
    if (this.#own.length > mostLookedAt) return [...this.#finder.find(clauses, limit, own), ...others];
    this.#hits.choose(this.#own);
    const totals = this.#hits.totals(clauses);
    const rows = highest(this.#ownRows, totals, limit).filter((row) => (totals[row] ?? 0) > 0);
    return [...rows.map((row) => this.#own[row] ?? 0), ...others];
  }

  /** Passages found by meaning, likewise. */
  #near(vector: Float32Array, wide: Float64Array, cosineOf: Cosine): readonly number[] {
    const { graph, lexical } = this.#snapshot;
    const limit = Math.min(this.#ranking.settings.vectorCandidates, lexical.passageCount);
    if (limit === 0 || vector.every((value) => value === 0)) return [];
    const wanted = this.#isOwnLookedAt ? Math.ceil(limit * elsewhereShare) : limit;
    const near = graph.near(vector, wanted);
    const found = near.length > wanted ? nearest(near, cosineOf, wanted) : near;
    if (!this.#isOwnLookedAt) return found;
    return [...nearest(this.#nearOwn(wide, limit * roughTimes), cosineOf, limit), ...found];
  }

  /** Passages of the corpus's own place that may be near: all, or so many by the numbers that the graph compares. */
  #nearOwn(wide: Float64Array, limit: number): readonly number[] | Uint32Array {
    const { own } = this.#copies ?? {};
    if (!own) return this.#own;
    const roughly = new Float32Array(this.#own.length);
    for (let row = 0; row < roughly.length; row++) roughly[row] = own.product(row, wide);
    return highest(this.#ownRows, roughly, limit).map((row) => this.#own[row] ?? 0);
  }
}

/** Copies of vectors that every question compares, close together. */
interface VectorCopies {
  /** As much as the graph compares of the vectors of the corpus's own place; none when not all are looked at. */
  readonly own: PassageVectors;
  /** Those whose cosines tell what is usual. */
  readonly sample: PassageVectors;
}

type Cosine = (passage: number) => number;

/** The passages with the highest cosines, best first. */
function nearest(passages: readonly number[] | Uint32Array, cosineOf: Cosine, limit: number): number[] {
  const cosines = new Float32Array(passages.length);
  const places = new Uint32Array(passages.length);
  for (let i = 0; i < passages.length; i++) {
    places[i] = i;
    cosines[i] = cosineOf(passages[i] ?? 0);
  }
  return highest(places, cosines, limit).map((at) => passages[at] ?? 0);
}

const numbersOf = (marks: Uint8Array = new Uint8Array(0)): number[] =>
  Array.from(marks.keys()).filter((number) => marks[number] === 1);
