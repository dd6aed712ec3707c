import { descend, dot } from "./descend.ts";

/** One best candidate, and whether it was right to answer with it. */
export interface Judgement {
  readonly signs: readonly number[];
  readonly isAnswerable: boolean;
  /** What it counts for beside the others; 1 is a whole question. */
  readonly weight: number;
}

/** A logistic model. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** How strongly weights (not the bias) are pulled to 0. */
const pull = 0.001;

/**
 * Learns a logistic model of "this can be answered" from weighted judgements.
 *
 * @param size number of signs
 * @returns all zeros (0.5 for everything) when there is no judgement
 */
export function learnConfidence(judgements: readonly Judgement[], size: number): Logistic {
  const total = judgements.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const gradientAt = (point: readonly number[]): number[] => {
    const [bias = 0, ...weights] = point;
    const gradient = [0, ...weights.map((weight) => pull * weight)];
    for (const { signs, isAnswerable, weight } of judgements) {
      const error = (weight / total) * (probability({ bias, weights }, signs) - (isAnswerable ? 1 : 0));
      gradient[0] = (gradient[0] ?? 0) + error;
      for (let i = 0; i < size; i++) gradient[i + 1] = (gradient[i + 1] ?? 0) + error * (signs[i] ?? 0);
    }
    return gradient;
  };
  const [bias = 0, ...weights] = descend(size + 1, gradientAt, { steps: 800, rate: 0.05 });
  return { bias, weights };
}

/** What a logistic model says of some signs, 0 to 1. */
export function probability(model: Logistic, signs: readonly number[]): number {
  return 1 / (1 + Math.exp(-model.bias - dot(model.weights, signs)));
}
