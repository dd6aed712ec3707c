import type { Corpus } from "../../core/corpus.ts";
import type { RetrievalQuery, ScoredPassage } from "../../core/retrieval.ts";
import { CandidateFinder } from "../lexical/find-candidates.ts";
import { type Clause, questionClauses } from "../lexical/question-clauses.ts";
import type { SearchQuestion } from "../lexical/question-reader.ts";
import { Saturation } from "../lexical/saturation.ts";
import { TermHits } from "../lexical/term-hits.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { coarseness } from "./coarseness.ts";
import { FeatureTable, featureNames } from "./feature-table.ts";
import { MeaningMatches } from "./meaning-matches.ts";
import { PassageMatches } from "./passage-matches.ts";
import { type RankingWeights, weightsFor } from "./ranking-weights.ts";
import { WordMatches } from "./word-matches.ts";
import { WordOrderMatches } from "./word-order-matches.ts";

/** How candidates are found and ranked; every field has the default that ships. */
export interface RankingSettings {
  /** Default: what was learned for corpora cut as finely or coarsely as this one. */
  readonly weights?: RankingWeights;
  /** Candidates taken from the lexical index; default 120. */
  readonly lexicalCandidates?: number;
  /** Candidates taken from the vectors; default 40. */
  readonly vectorCandidates?: number;
  /** Score taken off a passage when a better one says nearly the same (report, summary, resolution); default 1. */
  readonly repeatPenalty?: number;
}

/** A question's candidates with their features, before they are put in order. */
export interface CandidateFeatures {
  /** Passage numbers. */
  readonly candidates: readonly number[];
  readonly table: FeatureTable;
  readonly lexical: readonly number[];
  readonly cosines: Float32Array;
}

// How much a pair counts beside a word when candidates are gathered.
const pairShare = 0.5;
const usualLimit = 10;
// How far, in passages, what stands around a candidate speaks for it.
const farthest = 5;

/** Finds and orders passages for questions over one snapshot. */
export class Ranking {
  readonly #snapshot: Snapshot;
  readonly #finder: CandidateFinder;
  readonly #hits: TermHits;
  readonly #words: WordMatches;
  readonly #order: WordOrderMatches | undefined;
  readonly #meaning: MeaningMatches;
  readonly #passages: PassageMatches;
  readonly #documentOf: Uint32Array;
  /** Marks of the passages that surround candidates, all zero before and after. */
  readonly #isFound: Uint8Array;
  readonly #settings: Required<RankingSettings>;
  readonly #weights: Float32Array;

  constructor(snapshot: Snapshot, settings: RankingSettings = {}) {
    this.#snapshot = snapshot;
    const share = coarseness(snapshot.lexical.meanLengths[0] ?? 0);
    this.#settings = {
      weights: weightsFor(share),
      lexicalCandidates: 120,
      vectorCandidates: 40,
      repeatPenalty: 1,
      ...settings,
    };
    this.#weights = inOrder(this.#settings.weights);
    const saturation = new Saturation(snapshot.lexical);
    this.#finder = new CandidateFinder(snapshot.lexical, saturation);
    this.#hits = new TermHits(snapshot.lexical, saturation);
    this.#words = new WordMatches(this.#hits);
    // A passage of one sentence holds its words close together anyway.
    this.#order = share > 0 ? new WordOrderMatches(snapshot.lexical) : undefined;
    this.#meaning = new MeaningMatches(snapshot.vectors, snapshot.dimension);
    this.#documentOf = documentNumbers(snapshot.corpus);
    this.#isFound = new Uint8Array(this.#documentOf.length);
    this.#passages = new PassageMatches(snapshot, this.#documentOf);
  }

  /** The best passages, at most `query.limit`. */
  rank(question: SearchQuestion, vector: Float32Array, query: RetrievalQuery): ScoredPassage[] {
    const { candidates, table, lexical, cosines } = this.features(question, vector, query);
    const { passages } = this.#snapshot.corpus;
    const scores = candidates.map((_, row) => weigh(table.row(row), this.#weights));
    this.#lowerRepeats(candidates, scores);
    return bestFirst(candidates, scores)
      .slice(0, query.limit ?? usualLimit)
      .flatMap((row) => {
        const passage = passages[candidates[row] ?? -1];
        return passage
          ? [{ passage, score: scores[row] ?? 0, lexical: lexical[row] ?? 0, cosine: cosines[row] ?? 0 }]
          : [];
      });
  }

  /** Of passages that say nearly the same the best keeps its score; the others are put lower. */
  #lowerRepeats(candidates: readonly number[], scores: number[]): void {
    const seen = new Set<number>();
    for (const row of bestFirst(candidates, scores)) {
      const cluster = this.#snapshot.corpus.passages[candidates[row] ?? -1]?.cluster ?? -1;
      if (seen.has(cluster)) scores[row] = (scores[row] ?? 0) - this.#settings.repeatPenalty;
      seen.add(cluster);
    }
  }

  /** The candidates of a question with all that ranking looks at. */
  features(question: SearchQuestion, vector: Float32Array, query: RetrievalQuery): CandidateFeatures {
    const clauses = questionClauses(question.plan, this.#snapshot.lexical, pairShare);
    const candidates = this.#gather(clauses, vector);
    this.#hits.choose(this.#surroundings(candidates));
    const totals = this.#hits.totals(clauses);
    const table = new FeatureTable(candidates.length);
    this.#words.fill(question.plan, candidates, table);
    this.#order?.fill(question.plan, candidates, table);
    const cosines = this.#meaning.fill(vector, candidates, table);
    const { years = [], places = [], documentKinds = [] } = query;
    const asked = { text: question.text, fullText: question.embeddingText, years, places, documentKinds };
    this.#passages.fill(asked, candidates, table);
    const lexical = candidates.map((passage) => totals[this.#hits.rowOf(passage)] ?? 0);
    this.#fillNeighbours(candidates, totals, question.plan.weight, table);
    return { candidates, table, lexical, cosines };
  }

  #gather(clauses: readonly Clause[], vector: Float32Array): number[] {
    const { lexicalCandidates, vectorCandidates } = this.#settings;
    const count = Math.min(vectorCandidates, this.#snapshot.lexical.passageCount);
    const hasDirection = vector.some((value) => value !== 0);
    const near = hasDirection && count > 0 ? this.#snapshot.graph.searchKnn(Array.from(vector), count).neighbors : [];
    return [...new Set([...this.#finder.find(clauses, lexicalCandidates), ...near])];
  }

  /** Candidates and what stands around them in their documents, ascending. */
  #surroundings(candidates: readonly number[]): Uint32Array {
    const found: number[] = [];
    for (const passage of candidates) {
      const document = this.#documentOf[passage];
      for (let other = passage - farthest; other <= passage + farthest; other++) {
        if (this.#documentOf[other] !== document || this.#isFound[other] === 1) continue;
        this.#isFound[other] = 1;
        found.push(other);
      }
    }
    for (const passage of found) this.#isFound[passage] = 0;
    return new Uint32Array(found).sort();
  }

  /**
   * What stands around a passage speaks for it: its neighbours, its page, its document.
   *
   * @param totals by rows of the hits
   */
  #fillNeighbours(candidates: readonly number[], totals: Float32Array, weight: number, table: FeatureTable): void {
    const total = (passage: number): number => totals[this.#hits.rowOf(passage)] ?? 0;
    const best = candidates.reduce((most, passage) => Math.max(most, total(passage)), 1e-6);
    const bestOf = new Map<number, number>();
    for (const passage of candidates) {
      const document = this.#documentOf[passage] ?? 0;
      bestOf.set(document, Math.max(bestOf.get(document) ?? 0, total(passage)));
    }
    for (const [row, passage] of candidates.entries()) {
      table.set(row, "neighbours", this.#bestAround(passage, 1, 1, total) / weight);
      table.set(row, "nearby", this.#bestAround(passage, 2, farthest, total) / weight);
      table.set(row, "documentBest", (bestOf.get(this.#documentOf[passage] ?? 0) ?? 0) / best);
      table.set(row, "lead", total(passage) / best);
    }
  }

  /** Best score of a passage of the same document so many passages away, on either side. */
  #bestAround(passage: number, from: number, to: number, total: (passage: number) => number): number {
    const document = this.#documentOf[passage];
    let most = 0;
    for (let step = from; step <= to; step++) {
      if (this.#documentOf[passage - step] === document) most = Math.max(most, total(passage - step));
      if (this.#documentOf[passage + step] === document) most = Math.max(most, total(passage + step));
    }
    return most;
  }
}

/** Rows in the order of their scores; of equals the passage that stands earlier. */
function bestFirst(candidates: readonly number[], scores: readonly number[]): number[] {
  return candidates
    .map((_, row) => row)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (candidates[a] ?? 0) - (candidates[b] ?? 0));
}

/** Number of each passage's document. */
function documentNumbers({ documents, passages }: Corpus): Uint32Array {
  const numbers = new Map(documents.map((document, i) => [document.id, i]));
  return Uint32Array.from(passages, (passage) => numbers.get(passage.documentId) ?? 0);
}

/** Weights in the order of the features. */
const inOrder = (weights: RankingWeights): Float32Array =>
  Float32Array.from(featureNames, (name) => weights[name] ?? 0);

function weigh(features: Float32Array, weights: Float32Array): number {
  let score = 0;
  for (let i = 0; i < weights.length; i++) score += (features[i] ?? 0) * (weights[i] ?? 0);
  return score;
}
