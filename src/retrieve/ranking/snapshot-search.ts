import { CandidateFinder } from "../lexical/find-candidates.ts";
import type { QuestionPlan } from "../lexical/plan-question.ts";
import { questionClauses } from "../lexical/question-clauses.ts";
import { Saturation } from "../lexical/saturation.ts";
import { TermHits } from "../lexical/term-hits.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { dotProduct } from "./dot-product.ts";
import { type FoundCandidates, pairShare, type Ranking } from "./ranking.ts";

/** Finds a question's candidates in a snapshot, by words and by vectors; reuses its buffers, so one question at a time. */
export class SnapshotSearch {
  readonly #snapshot: Snapshot;
  readonly #ranking: Ranking;
  readonly #finder: CandidateFinder;
  readonly #hits: TermHits;

  /** @param ranking takes what is found, before the next question is searched */
  constructor(snapshot: Snapshot, ranking: Ranking) {
    this.#snapshot = snapshot;
    this.#ranking = ranking;
    const saturation = new Saturation(snapshot.lexical);
    this.#finder = new CandidateFinder(snapshot.lexical, saturation);
    this.#hits = new TermHits(snapshot.lexical, saturation, snapshot.lexical.passageCount);
  }

  find(plan: QuestionPlan, vector: Float32Array): FoundCandidates {
    const { lexical, vectors, dimension } = this.#snapshot;
    const clauses = questionClauses(plan, lexical, pairShare);
    const best = this.#finder.find(clauses, this.#ranking.settings.lexicalCandidates);
    const candidates = [...new Set([...best, ...this.#near(vector)])];
    this.#hits.choose(this.#ranking.surroundings(candidates));
    const cosineOf = (passage: number): number => dotProduct(vector, vectors, passage * dimension);
    return { candidates, clauses, hits: this.#hits, cosineOf };
  }

  #near(vector: Float32Array): readonly number[] {
    const { graph, lexical } = this.#snapshot;
    const count = Math.min(this.#ranking.settings.vectorCandidates, lexical.passageCount);
    const hasDirection = vector.some((value) => value !== 0);
    return hasDirection && count > 0 ? graph.searchKnn(Array.from(vector), count).neighbors : [];
  }
}
