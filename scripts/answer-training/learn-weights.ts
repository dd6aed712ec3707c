import { type AnswerWeights, confidenceNames, featureNames } from "../../src/app.ts";
import type { Example } from "./gather-examples.ts";
import { judgedCases } from "./judged-cases.ts";
import { learnConfidence } from "./learn-confidence.ts";
import { learnRanking } from "./learn-ranking.ts";

/**
 * Learns the ranking from the examples, then the confidence in its best candidates. Weights have three decimals, as
 * they are written down.
 *
 * @param threshold confidence below which the bot abstains; taken over as it is
 */
export function learnWeights(examples: readonly Example[], threshold: number): AnswerWeights {
  const lists = examples.map(({ candidates, answering }) =>
    candidates.map(({ features, view }) => ({
      features: featureNames.map((name) => features[name]),
      isAnswer: answering.has(view.passage.id),
    })),
  );
  const ranking = named(featureNames, learnRanking(lists, featureNames.length));
  const cases = examples.flatMap((example) => judgedCases(example, ranking));
  const { bias, weights } = learnConfidence(cases, confidenceNames.length);
  return {
    ranking,
    confidence: { bias: rounded(bias), features: named(confidenceNames, weights) },
    threshold,
  };
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, rounded(values[i] ?? 0)])) as Record<Name, number>;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
