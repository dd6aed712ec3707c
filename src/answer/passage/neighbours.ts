import type { Retriever } from "../../core/ports.ts";
import type { Turn } from "../../core/question.ts";
import type { ScoredPassage } from "../../core/retrieval.ts";

/** Passages of the blocks that the last answer stood on, and their neighbours in the text; scored as the last one that was found. */
export function neighbours(
  turn: Turn | undefined,
  retriever: Retriever,
  numberOf: (id: string) => number | undefined,
  retrieved: readonly ScoredPassage[],
): ScoredPassage[] {
  const known = new Set(retrieved.map(({ passage }) => passage.id));
  const score = retrieved.at(-1)?.score ?? 0;
  const { passages } = retriever.corpus;
  const cited = new Set((turn?.passageIds ?? []).flatMap((id) => numberOf(id) ?? []));
  const at = [...cited].sort((a, b) => a - b);
  const near = new Set(at.flatMap((i) => [i - 3, i - 2, i - 1, i, i + 1, i + 2, i + 3]));
  return [...near]
    .map((i) => passages[i])
    .filter((passage) => passage !== undefined && !known.has(passage.id))
    .map((passage) => ({
      passage: passage as ScoredPassage["passage"],
      score,
      lexical: 0,
      cosine: 0,
    }));
}
