import type { Answer } from "./core/answer.ts";
import type { Passage } from "./core/passage.ts";
import { passagePlaces } from "./core/passage-places.ts";
import type { ScoredPassage } from "./core/retrieval.ts";

/** An answer as it passes between threads: passages, which both have, go by their numbers. */
export interface AnswerInTransit extends Omit<Answer, "retrieved"> {
  readonly retrieved: readonly (Omit<ScoredPassage, "passage"> & { readonly passage: number })[];
}

/** Packs answers on one side. @param passages those of the corpus, the same and in the same order on both sides */
export function packer(passages: readonly Passage[]): (answer: Answer) => AnswerInTransit {
  const { numberOf } = passagePlaces(passages);
  return (answer) => ({
    ...answer,
    retrieved: answer.retrieved.map((scored) => ({ ...scored, passage: numberOf(scored.passage.id) ?? -1 })),
  });
}

/** Unpacks answers on the other side. */
export function unpacker(passages: readonly Passage[]): (answer: AnswerInTransit) => Answer {
  return (answer) => ({
    ...answer,
    retrieved: answer.retrieved.flatMap(({ passage: number, ...scores }) => {
      const passage = passages[number];
      return passage ? [{ passage, ...scores }] : [];
    }),
  });
}
