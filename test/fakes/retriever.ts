import type { Corpus } from "../../src/core/corpus.ts";
import type { Passage } from "../../src/core/passage.ts";
import type { Retriever } from "../../src/core/ports.ts";
import type { RetrievalQuery } from "../../src/core/retrieval.ts";
import { tokens } from "../../src/vietnamese/tokens.ts";

/** A retriever that records what it was asked. */
export interface FakeRetriever extends Retriever {
  readonly queries: RetrievalQuery[];
}

/** Ranks passages by the question's words that stand in them or above them, rare words first. Passages without any are left out. */
export function createFakeRetriever(corpus: Corpus): FakeRetriever {
  const queries: RetrievalQuery[] = [];
  const titles = new Map(corpus.documents.map((document) => [document.id, document.title]));
  const formsOf = (passage: Passage) =>
    new Set(
      tokens(
        [passage.text, passage.context, ...passage.sectionPath, titles.get(passage.documentId) ?? ""].join(" . "),
      ).map((token) => token.form),
    );
  const all = corpus.passages.map((passage) => ({ passage, forms: formsOf(passage) }));
  const weight = (form: string) =>
    Math.log((all.length + 1) / (all.filter(({ forms }) => forms.has(form)).length + 0.5));
  return {
    corpus,
    queries,
    mentions: (words) =>
      corpus.passages.some(({ text }) =>
        tokens(text)
          .map(({ form }) => form)
          .join(" ")
          .includes(words),
      ),
    retrieve: async (query) => {
      queries.push(query);
      const asked = [...new Set(tokens(query.text).map((token) => token.form))];
      const sum = asked.reduce((total, form) => total + weight(form), 0) || 1;
      return all
        .map(({ passage, forms }) => {
          const score = asked.reduce((total, form) => total + (forms.has(form) ? weight(form) : 0), 0);
          return { passage, score, lexical: 2 * score, cosine: score / sum };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, query.limit ?? 10);
    },
  };
}
