import { type AnswerWeights, confidenceNames, featureNames } from "../../src/app.ts";

/** The text of `src/answer/learned-weights.ts` for some weights, formatted as Biome wants it. */
export function weightsSource({ ranking, confidence, threshold }: AnswerWeights): string {
  return `import type { AnswerWeights } from "./weights.ts";

/** Learned by scripts/train-answer.ts from the question sets under test/. */
export const learnedWeights: AnswerWeights = {
  ranking: {
${featureNames.map((name) => `    ${name}: ${written(ranking[name])},`).join("\n")}
  },
  confidence: {
    bias: ${written(confidence.bias)},
    features: {
${confidenceNames.map((name) => `      ${name}: ${written(confidence.features[name])},`).join("\n")}
    },
  },
  threshold: ${written(threshold)},
};
`;
}

/** At most three decimals, never "-0". */
function written(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
