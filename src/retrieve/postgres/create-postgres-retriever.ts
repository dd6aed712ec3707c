import type { Embedder, Retriever } from "../../core/ports.ts";
import type { RetrievalQuery, ScoredPassage } from "../../core/retrieval.ts";
import { mentions } from "../lexical/mentions.ts";
import { type Clause, questionClauses } from "../lexical/question-clauses.ts";
import { QuestionReader } from "../lexical/question-reader.ts";
import { Saturation } from "../lexical/saturation.ts";
import { TermHits } from "../lexical/term-hits.ts";
import { pairShare, Ranking, type RankingSettings } from "../ranking/ranking.ts";
import type { RemoteSnapshot } from "../snapshot/snapshot.ts";
import { FetchedTerms } from "./fetched-terms.ts";
import type { PassageDatabase } from "./passage-database.ts";
import { unpackTerms } from "./passage-rows.ts";
import { vectorText } from "./passage-table.ts";
import { askedTerms, candidatesSql } from "./search-sql.ts";

type TermsRow = { readonly n: number; readonly terms: Buffer };
type CosineRow = { readonly n: number; readonly cosine: number };

// So many times as many passages as the ranker takes are fetched for their words: the server does not weigh how often they stand.
const fetched = 3;

/**
 * Finds passages in PostgreSQL, candidates by full-text search and by pgvector, and has the same ranker score them as over a
 * snapshot.
 *
 * @param embedder the model that the snapshot was built with
 */
export function createPostgresRetriever(
  snapshot: RemoteSnapshot,
  database: PassageDatabase,
  embedder: Embedder,
  settings: RankingSettings = {},
): Retriever {
  const reader = new QuestionReader(snapshot);
  const ranking = new Ranking(snapshot, settings);
  const saturation = new Saturation(snapshot.lexical);
  const search = new PostgresSearch(snapshot, database, ranking);
  return {
    corpus: snapshot.corpus,
    mentions: (words) => mentions(snapshot.lexical, words),
    async retrieve(query: RetrievalQuery): Promise<ScoredPassage[]> {
      const question = reader.read(query.text);
      const [vector = new Float32Array(snapshot.dimension)] = await embedder.embedQuestions([question.embeddingText]);
      const clauses = questionClauses(question.plan, snapshot.lexical, pairShare);
      const terms = new FetchedTerms();
      const hits = new TermHits(terms, saturation, snapshot.lexical.passageCount);
      const candidates = await search.candidates(clauses, vector, terms, hits);
      const cosines = await search.surround(candidates, vector, terms);
      hits.choose(ranking.surroundings(candidates));
      return ranking.rank(question, query, { candidates, clauses, hits, cosineOf: (n) => cosines.get(n) ?? 0 });
    },
  };
}

/** What is asked of the server for one question. */
class PostgresSearch {
  readonly #snapshot: RemoteSnapshot;
  readonly #database: PassageDatabase;
  readonly #ranking: Ranking;

  constructor(snapshot: RemoteSnapshot, database: PassageDatabase, ranking: Ranking) {
    this.#snapshot = snapshot;
    this.#database = database;
    this.#ranking = ranking;
  }

  /** Passages found by words, best first, then those found by meaning. */
  async candidates(
    clauses: readonly Clause[],
    vector: Float32Array,
    terms: FetchedTerms,
    hits: TermHits,
  ): Promise<number[]> {
    const { lexicalCandidates, vectorCandidates } = this.#ranking.settings;
    const { table } = this.#snapshot;
    const { lexemes, clauses: numbers, worths } = askedTerms(clauses);
    const hasDirection = vector.some((value) => value !== 0);
    const [found, near] = await Promise.all([
      this.#database.query<TermsRow>(candidatesSql(table), [lexemes, numbers, worths, lexicalCandidates * fetched]),
      hasDirection
        ? this.#database.query<{ readonly n: number }>(
            `SELECT n FROM ${table} ORDER BY embedding <#> $1::vector LIMIT ${vectorCandidates}`,
            [vectorText(vector)],
          )
        : [],
    ]);
    for (const { n, terms: bytes } of found) terms.keep(n, unpackTerms(bytes));
    hits.choose(Uint32Array.from(found, ({ n }) => n).sort());
    const totals = hits.totals(clauses);
    const best = [...hits.passages]
      .map((passage, row) => ({ passage, total: totals[row] ?? 0 }))
      .sort((a, b) => b.total - a.total || a.passage - b.passage)
      .slice(0, lexicalCandidates)
      .map(({ passage }) => passage);
    return [...new Set([...best, ...near.map(({ n }) => n)])];
  }

  /** Fetches the terms of what stands around candidates. @returns the candidates' cosines and those of the usual sample */
  async surround(
    candidates: readonly number[],
    vector: Float32Array,
    terms: FetchedTerms,
  ): Promise<ReadonlyMap<number, number>> {
    const { table } = this.#snapshot;
    const missing = [...this.#ranking.surroundings(candidates)].filter((passage) => !terms.has(passage));
    const asked = [...new Set([...candidates, ...this.#ranking.sample])];
    const [around, cosines] = await Promise.all([
      this.#database.query<TermsRow>(`SELECT n, terms FROM ${table} WHERE n = ANY($1)`, [missing]),
      this.#database.query<CosineRow>(
        `SELECT n, -(embedding <#> $1::vector) AS cosine FROM ${table} WHERE n = ANY($2)`,
        [vectorText(vector), asked],
      ),
    ]);
    for (const { n, terms: bytes } of around) terms.keep(n, unpackTerms(bytes));
    return new Map(cosines.map(({ n, cosine }) => [n, cosine]));
  }
}
