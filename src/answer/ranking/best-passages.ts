import type { Answer } from "../../core/answer.ts";
import type { Passage } from "../../core/passage.ts";
import type { ScoredPassage } from "../../core/retrieval.ts";
import type { Ranked } from "./rank.ts";

/** How many are kept. */
const limit = 10;

/**
 * The passages that speak best of a question, best first, each once: those that its headline stands on, then the candidates in
 * the order in which the answer was looked for.
 *
 * @param spoken what was said; `undefined` or without citations for a refusal
 */
export function bestPassages(
  ranked: readonly Ranked[],
  spoken: Pick<Answer, "citations" | "headlineCitations">,
  byId: (id: string) => Passage | undefined,
): readonly ScoredPassage[] {
  const known = new Map(ranked.map(({ candidate }) => [candidate.scored.passage.id, candidate.scored]));
  const cited = spoken.headlineCitations.flatMap((number) => {
    const id = spoken.citations.find((citation) => citation.number === number)?.passageId ?? "";
    const passage = byId(id);
    return known.get(id) ?? (passage ? [{ passage, score: 0, lexical: 0, cosine: 0 }] : []);
  });
  const order = new Map([...cited, ...known.values()].map((scored) => [scored.passage.id, scored]));
  return [...order.values()].slice(0, limit);
}
