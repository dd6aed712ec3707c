import { descend, dot } from "./descend.ts";

/** One passage that a question was given to choose from. */
export interface Choice {
  readonly features: readonly number[];
  readonly isAnswer: boolean;
}

/** How strongly weights are pulled to 0. */
const pull = 0.0006;

/**
 * Learns what each feature counts for: the softmax over a question's choices shall fall on those that answer it
 * (on any of them: one is enough). Lists without an answer teach nothing and are left out.
 *
 * @param lists the choices of each question; every choice has `size` features
 * @param size number of features
 * @returns one weight a feature; all 0 when no list has an answer
 */
export function learnRanking(lists: readonly (readonly Choice[])[], size: number): number[] {
  const taught = lists.filter((choices) => choices.some((choice) => choice.isAnswer));
  const gradientAt = (weights: readonly number[]): number[] => {
    const gradient = weights.map((weight) => pull * weight);
    for (const choices of taught) addGradient(gradient, choices, weights, 1 / taught.length);
    return gradient;
  };
  return descend(size, gradientAt, { steps: 600, rate: 0.1 });
}

/** Adds the gradient of −log P(one of the answers), times `share`. */
function addGradient(gradient: number[], choices: readonly Choice[], weights: readonly number[], share: number): void {
  const scores = choices.map((choice) => dot(weights, choice.features));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  let all = 0;
  let answers = 0;
  for (const [i, power] of powers.entries()) {
    all += power;
    if (choices[i]?.isAnswer) answers += power;
  }
  for (const [i, { features, isAnswer }] of choices.entries()) {
    const power = powers[i] ?? 0;
    const error = share * (power / all - (isAnswer ? power / Math.max(answers, 1e-12) : 0));
    for (let d = 0; d < gradient.length; d++) gradient[d] = (gradient[d] ?? 0) + error * (features[d] ?? 0);
  }
}
