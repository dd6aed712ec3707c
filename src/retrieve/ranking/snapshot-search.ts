import { CandidateFinder } from "../lexical/find-candidates.ts";
import { highest } from "../lexical/highest.ts";
import type { QuestionPlan } from "../lexical/plan-question.ts";
import { type Clause, questionClauses } from "../lexical/question-clauses.ts";
import { Saturation } from "../lexical/saturation.ts";
import { TermHits } from "../lexical/term-hits.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
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

  /** @param ranking takes what is found, before the next question is searched */
  constructor(snapshot: Snapshot, ranking: Ranking) {
    this.#snapshot = snapshot;
    this.#ranking = ranking;
    this.#own = Uint32Array.from(numbersOf(ranking.own));
    const saturation = new Saturation(snapshot.lexical);
    this.#finder = new CandidateFinder(snapshot.lexical, saturation);
    this.#hits = new TermHits(snapshot.lexical, saturation, snapshot.lexical.passageCount);
  }

  find(plan: QuestionPlan, vector: Float32Array): FoundCandidates {
    const { graph, lexical, vectors } = this.#snapshot;
    const clauses = questionClauses(plan, lexical, pairShare);
    // Widened once: a product of 64-bit numbers needs no widening of its own.
    const wide = Float64Array.from(vector);
    const cosines = new Map<number, number>();
    const cosineOf = (passage: number): number => {
      const known = cosines.get(passage);
      if (known !== undefined) return known;
      const cosine = vectors.product(passage, wide);
      cosines.set(passage, cosine);
      return cosine;
    };
    const roughOf = (passage: number): number => vectors.product(passage, wide, graph.dimension);
    const isWhole = graph.dimension === vector.length;
    const near = this.#near(vector, cosineOf, isWhole ? undefined : roughOf);
    const candidates = [...new Set([...this.#best(clauses), ...near])];
    this.#hits.choose(this.#ranking.surroundings(candidates));
    return { candidates, clauses, hits: this.#hits, cosineOf };
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
    const rows = Array.from(totals.keys()).filter((row) => (totals[row] ?? 0) > 0);
    return [...highest(rows, totals, limit).map((row) => this.#own[row] ?? 0), ...others];
  }

  /** Passages found by meaning, likewise. @param roughOf tells cosines roughly at less cost, where the graph does */
  #near(vector: Float32Array, cosineOf: Cosine, roughOf: Cosine | undefined): readonly number[] {
    const { graph, lexical } = this.#snapshot;
    const limit = Math.min(this.#ranking.settings.vectorCandidates, lexical.passageCount);
    if (limit === 0 || vector.every((value) => value === 0)) return [];
    const isOwnLookedAt = this.#own.length > 0 && this.#own.length <= mostLookedAt;
    const wanted = isOwnLookedAt ? Math.ceil(limit * elsewhereShare) : limit;
    const near = graph.near(vector, wanted);
    const found = near.length > wanted ? nearest(near, cosineOf, wanted) : near;
    if (!isOwnLookedAt) return found;
    const own = roughOf ? nearest(this.#own, roughOf, limit * roughTimes) : this.#own;
    return [...nearest(own, cosineOf, limit), ...found];
  }
}

type Cosine = (passage: number) => number;

/** The passages with the highest cosines, best first. */
function nearest(passages: readonly number[] | Uint32Array, cosineOf: Cosine, limit: number): number[] {
  const cosines = Float32Array.from(passages, cosineOf);
  return highest(Array.from(cosines.keys()), cosines, limit).map((at) => passages[at] ?? 0);
}

const numbersOf = (marks: Uint8Array = new Uint8Array(0)): number[] =>
  Array.from(marks.keys()).filter((number) => marks[number] === 1);
