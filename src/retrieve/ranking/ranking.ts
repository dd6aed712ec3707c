import type { Corpus } from "../../core/corpus.ts";
import type { RetrievalQuery, ScoredPassage } from "../../core/retrieval.ts";
import type { Clause } from "../lexical/question-clauses.ts";
import type { SearchQuestion } from "../lexical/question-reader.ts";
import type { TermHits } from "../lexical/term-hits.ts";
import type { PassageIndex } from "../snapshot/snapshot.ts";
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
  /** Score taken off a passage of another place than the corpus is about when the question names none; default 3. */
  readonly elsewherePenalty?: number;
}

/** A question's candidates with their features, before they are put in order. */
export interface CandidateFeatures {
  /** Passage numbers. */
  readonly candidates: readonly number[];
  readonly table: FeatureTable;
  readonly lexical: readonly number[];
  readonly cosines: Float32Array;
}

/** What a search hands over to be ranked. */
export interface FoundCandidates {
  /** Passage numbers, each once. */
  readonly candidates: readonly number[];
  /** What they were found by. */
  readonly clauses: readonly Clause[];
  /** The candidates and what stands around them are chosen in it. */
  readonly hits: TermHits;
  /** A passage's cosine with the question, of candidates and of {@link Ranking.sample}. */
  readonly cosineOf: (passage: number) => number;
}

/** How much a pair counts beside a word when candidates are gathered. */
export const pairShare = 0.5;
const usualLimit = 10;
// How far, in passages, what stands around a candidate speaks for it.
const farthest = 5;

/** Orders the candidates of questions over one index. */
export class Ranking {
  readonly settings: Required<RankingSettings>;
  /** 1 for each passage of the corpus's own place, 0 for the others; undefined when all are its own. */
  readonly own: Uint8Array | undefined;
  readonly #snapshot: PassageIndex;
  readonly #order: WordOrderMatches | undefined;
  readonly #meaning: MeaningMatches;
  readonly #passages: PassageMatches;
  readonly #documentOf: Uint32Array;
  /** Marks of the passages that surround candidates, all zero before and after. */
  readonly #isFound: Uint8Array;
  readonly #weights: Float32Array;

  constructor(snapshot: PassageIndex, settings: RankingSettings = {}) {
    this.#snapshot = snapshot;
    const share = coarseness(snapshot.lexical.meanLengths[0] ?? 0);
    this.settings = {
      weights: weightsFor(share),
      lexicalCandidates: 120,
      vectorCandidates: 40,
      repeatPenalty: 1,
      elsewherePenalty: 3,
      ...settings,
    };
    this.#weights = inOrder(this.settings.weights);
    // A passage of one sentence holds its words close together anyway.
    this.#order = share > 0 ? new WordOrderMatches(snapshot.lexical) : undefined;
    this.#meaning = new MeaningMatches(snapshot.lexical.passageCount);
    this.#documentOf = documentNumbers(snapshot.corpus);
    this.#isFound = new Uint8Array(this.#documentOf.length);
    this.#passages = new PassageMatches(snapshot, this.#documentOf);
    this.own = snapshot.own;
  }

  /** Passages whose cosines with a question tell what is usual. */
  get sample(): readonly number[] {
    return this.#meaning.sample;
  }

  /** The best passages, at most `query.limit`. */
  rank(question: SearchQuestion, query: RetrievalQuery, found: FoundCandidates): ScoredPassage[] {
    const { candidates, table, lexical, cosines } = this.features(question, query, found);
    const { passages } = this.#snapshot.corpus;
    const scores = candidates.map((_, row) => table.weigh(row, this.#weights));
    this.#lowerElsewhere(question, candidates, scores);
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

  /** A question that names no other place is about the corpus's own: passages of other places are put lower. */
  #lowerElsewhere({ embeddingText }: SearchQuestion, candidates: readonly number[], scores: number[]): void {
    if (!this.own || this.#passages.namesPlace(embeddingText)) return;
    for (let row = 0; row < candidates.length; row++)
      if (this.own[candidates[row] ?? -1] === 0) scores[row] = (scores[row] ?? 0) - this.settings.elsewherePenalty;
  }

  /** Of passages that say nearly the same the best keeps its score; the others are put lower. */
  #lowerRepeats(candidates: readonly number[], scores: number[]): void {
    const seen = new Set<number>();
    for (const row of bestFirst(candidates, scores)) {
      const cluster = this.#snapshot.corpus.passages[candidates[row] ?? -1]?.cluster ?? -1;
      if (seen.has(cluster)) scores[row] = (scores[row] ?? 0) - this.settings.repeatPenalty;
      seen.add(cluster);
    }
  }

  /** The candidates of a question with all that ranking looks at. */
  features({ plan, ...read }: SearchQuestion, query: RetrievalQuery, found: FoundCandidates): CandidateFeatures {
    const { candidates, clauses, hits, cosineOf } = found;
    const totals = hits.totals(clauses);
    const table = new FeatureTable(candidates.length);
    new WordMatches(hits).fill(plan, candidates, table);
    this.#order?.fill(plan, candidates, table);
    const cosines = this.#meaning.fill(cosineOf, candidates, table);
    const { years = [], places = [], documentKinds = [] } = query;
    const asked = { text: read.text, fullText: read.embeddingText, years, places, documentKinds };
    this.#passages.fill(asked, candidates, table);
    const total = (passage: number): number => totals[hits.rowOf(passage)] ?? 0;
    this.#fillNeighbours(candidates, total, plan.weight, table);
    return { candidates, table, lexical: candidates.map(total), cosines };
  }

  /** Candidates and what stands around them in their documents, ascending. */
  surroundings(candidates: readonly number[]): Uint32Array {
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
   * @param total a passage's score
   */
  #fillNeighbours(
    candidates: readonly number[],
    total: (passage: number) => number,
    weight: number,
    table: FeatureTable,
  ): void {
    const best = candidates.reduce((most, passage) => Math.max(most, total(passage)), 1e-6);
    const bestOf = new Map<number, number>();
    for (const passage of candidates) {
      const document = this.#documentOf[passage] ?? 0;
      bestOf.set(document, Math.max(bestOf.get(document) ?? 0, total(passage)));
    }
    for (let row = 0; row < candidates.length; row++) {
      const passage = candidates[row] ?? 0;
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
  // Whole numbers are compared with: fractions would each be put on the heap.
  return candidates
    .map((_, row) => row)
    .sort((a, b) => {
      const [one, other] = [scores[a] ?? 0, scores[b] ?? 0];
      if (one !== other) return other > one ? 1 : -1;
      return (candidates[a] ?? 0) - (candidates[b] ?? 0);
    });
}

/** Number of each passage's document. */
function documentNumbers({ documents, passages }: Corpus): Uint32Array {
  const numbers = new Map(documents.map((document, i) => [document.id, i]));
  return Uint32Array.from(passages, (passage) => numbers.get(passage.documentId) ?? 0);
}

/** Weights in the order of the features. */
const inOrder = (weights: RankingWeights): Float32Array =>
  Float32Array.from(featureNames, (name) => weights[name] ?? 0);
