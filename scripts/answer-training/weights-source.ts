import { type AnswerWeights, confidenceNames, featureNames } from "../../src/app.ts";

/** The text of `src/answer/ranking/learned-weights.ts` for some weights, formatted as Biome wants it. */
export function weightsSource({ ranking, confidence, threshold }: AnswerWeights): string {
  return `import type { AnswerWeights } from "./weights.ts";

/** Learned by scripts/train-answer.ts from the question sets under test/. */
export const learnedWeights: AnswerWeights = {
  ranking: {
${weightLines(featureNames, (name) => ranking[name], "    ")}
  },
  confidence: {
    bias: ${written(confidence.bias)},
    features: {
${weightLines(confidenceNames, (name) => confidence.features[name], "      ")}
    },
  },
  threshold: ${written(threshold)},
};
`;
}

/** One line a weight: `name: 0.123,`. */
export function weightLines<Name extends string>(
  names: readonly Name[],
  weightOf: (name: Name, at: number) => number,
  indent: string,
): string {
  return names.map((name, at) => `${indent}${name}: ${written(weightOf(name, at))},`).join("\n");
}

/** At most three decimals, never "-0". */
function written(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
