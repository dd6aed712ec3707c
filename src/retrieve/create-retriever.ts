import type { Embedder, Retriever } from "../core/ports.ts";
import type { RetrievalQuery, ScoredPassage } from "../core/retrieval.ts";
import { mentions } from "./lexical/mentions.ts";
import { QuestionReader } from "./lexical/question-reader.ts";
import { Ranking, type RankingSettings } from "./ranking/ranking.ts";
import { SnapshotSearch } from "./ranking/snapshot-search.ts";
import type { Snapshot } from "./snapshot/snapshot.ts";

/**
 * Joins the lexical index, the vectors and the learned ranking over one snapshot.
 *
 * @param embedder the model that the snapshot was built with
 */
export function createRetriever(snapshot: Snapshot, embedder: Embedder, settings: RankingSettings = {}): Retriever {
  const reader = new QuestionReader(snapshot);
  const ranking = new Ranking(snapshot, settings);
  const search = new SnapshotSearch(snapshot, ranking);
  return {
    corpus: snapshot.corpus,
    mentions: (words) => mentions(snapshot.lexical, words),
    async retrieve(query: RetrievalQuery): Promise<ScoredPassage[]> {
      const question = reader.read(query.text);
      const [vector = new Float32Array(snapshot.dimension)] = await embedder.embedQuestions([question.embeddingText]);
      return ranking.rank(question, query, search.find(question.plan, vector));
    },
  };
}
