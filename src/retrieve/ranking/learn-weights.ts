import { featureNames } from "./feature-table.ts";
import type { RankingWeights } from "./ranking-weights.ts";

/** One question to learn from: its candidates' features, row by row, and which of them answer it. */
export interface RankingExample {
  readonly values: Float32Array;
  readonly isAnswer: readonly boolean[];
  /** How much the question counts; default 1. */
  readonly importance?: number;
}

/** How weights are learned. */
export interface LearningSettings {
  /** Pull of every weight towards its prior, in units of the features' spread; default 0.02. */
  readonly pull?: number;
  /**
   * What weights are pulled towards in place of 0, in the features' own units. Default: a good share for the cosine. On public
   * benchmarks of other fields it pays twice what the shipped question set alone would give it.
   */
  readonly prior?: RankingWeights;
  /** Steps of gradient descent; default 200. */
  readonly steps?: number;
}

const width = featureNames.length;
const usualPrior: RankingWeights = { cosine: 4 };

/**
 * Learns ranking weights: maximises the likelihood that a draw by softmax over a question's scores falls on an answer
 * (listwise), with a quadratic pull to a prior. Deterministic. Questions without an answer among their candidates are left out.
 */
export function learnWeights(examples: readonly RankingExample[], settings: LearningSettings = {}): RankingWeights {
  const { pull = 0.02, steps = 200, prior = usualPrior } = settings;
  const usable = examples.filter((example) => example.isAnswer.some(Boolean) && !example.isAnswer.every(Boolean));
  const spread = spreadOf(usable);
  const scaled = usable.map((example) => ({
    ...example,
    values: example.values.map((value, i) => value / (spread[i % width] ?? 1)),
  }));
  const goal = featureNames.map((name, i) => (prior[name] ?? 0) * (spread[i] ?? 1));
  const total = usable.reduce((sum, { importance = 1 }) => sum + importance, 0);
  const weights = new Float64Array(width);
  if (usable.length === 0) return named(weights, spread);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(width);
    for (const example of scaled) addGradient(example, weights, gradient);
    const rate = 0.1 * (1 - (0.9 * step) / steps);
    for (let i = 0; i < width; i++) {
      const slope = (gradient[i] ?? 0) / total - pull * ((weights[i] ?? 0) - (goal[i] ?? 0));
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const [first, second] = [(mean[i] ?? 0) / (1 - 0.9 ** step), (square[i] ?? 0) / (1 - 0.999 ** step)];
      weights[i] = (weights[i] ?? 0) + (rate * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return named(weights, spread);
}

/** Weights by name, taken back to the features' own units. */
function named(weights: Float64Array, spread: Float64Array): RankingWeights {
  return Object.fromEntries(featureNames.map((name, i) => [name, round((weights[i] ?? 0) / (spread[i] ?? 1))]));
}

/** Standard deviation of each feature over all candidates; 1 for one that never varies. */
function spreadOf(examples: readonly RankingExample[]): Float64Array {
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)];
  let rows = 0;
  for (const { values, isAnswer } of examples) {
    rows += isAnswer.length;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      sum[i % width] = (sum[i % width] ?? 0) + value;
      squares[i % width] = (squares[i % width] ?? 0) + value * value;
    }
  }
  return sum.map((s, i) => Math.sqrt(Math.max(0, (squares[i] ?? 0) / rows - (s / rows) ** 2)) || 1);
}

function addGradient(example: RankingExample, weights: Float64Array, gradient: Float64Array): void {
  const { values, isAnswer, importance = 1 } = example;
  const scores = isAnswer.map((_, row) => {
    let score = 0;
    for (let i = 0; i < width; i++) score += (weights[i] ?? 0) * (values[row * width + i] ?? 0);
    return score;
  });
  const highest = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - highest));
  const all = chances.reduce((a, b) => a + b, 0);
  const right = chances.reduce((a, b, row) => a + (isAnswer[row] ? b : 0), 0);
  for (const [row, chance] of chances.entries()) {
    const share = importance * ((isAnswer[row] ? chance / Math.max(right, 1e-12) : 0) - chance / all);
    if (Math.abs(share) < 1e-5) continue;
    for (let i = 0; i < width; i++) gradient[i] = (gradient[i] ?? 0) + share * (values[row * width + i] ?? 0);
  }
}

const round = (value: number): number => Number(value.toPrecision(4));
