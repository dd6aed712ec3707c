import { type AnswerWeights, confidenceNames } from "../../src/app.ts";
import { foldsOf } from "./folds.ts";
import type { Example } from "./gather-examples.ts";
import { inOrder, judgedCases } from "./judged-cases.ts";
import { probability } from "./learn-confidence.ts";
import { learnWeights } from "./learn-weights.ts";
import type { Prediction } from "./measures.ts";

/** Weights, and examples that they were not learned from. */
export interface Fold {
  readonly weights: AnswerWeights;
  readonly held: readonly Example[];
}

/** Where the answer of an answerable question came out. */
export interface Placing {
  readonly set: string;
  /** Place of the first answering passage, 0 for the best; `Infinity` when it is not among the candidates. */
  readonly place: number;
}

/** Number of folds. */
export const foldCount = 5;

const seed = 2024;

/** Learns once for each fold, from all the others; conversations are never parted. The same examples fall alike. */
export function learnFolds(examples: readonly Example[], threshold: number): Fold[] {
  const folds = foldsOf(
    examples.map(({ question }) => question),
    foldCount,
    seed,
  );
  return Array.from({ length: foldCount }, (_, fold) => ({
    weights: learnWeights(
      examples.filter((_, i) => folds[i] !== fold),
      threshold,
    ),
    held: examples.filter((_, i) => folds[i] === fold),
  }));
}

/** Where a fold's ranking puts the answers of the questions that it has not seen. */
export function placings({ weights, held }: Fold): Placing[] {
  return held
    .filter(({ question }) => question.isAnswerable)
    .map(({ question, asked, candidates, answering }) => {
      const ranked = inOrder(candidates, asked, weights.ranking);
      const place = ranked.findIndex(({ candidate }) => answering.has(candidate.view.passage.id));
      return { set: question.set, place: place < 0 ? Number.POSITIVE_INFINITY : place };
    });
}

/** How sure a fold's weights are of the questions that they have not seen. */
export function predictions({ weights, held }: Fold): Prediction[] {
  const { bias, features } = weights.confidence;
  const model = { bias, weights: confidenceNames.map((name) => features[name]) };
  return held
    .flatMap((example) => judgedCases(example, weights.ranking))
    .map(({ signs, kind, isRight, doubt }) => ({ confidence: probability(model, signs) * doubt, kind, isRight }));
}
