import { type Candidate, type FeatureName, featureNames } from "./features.ts";

/** What each feature counts for. */
export type RankingWeights = Readonly<Record<FeatureName, number>>;

/** A candidate with its score, higher is better. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Orders candidates, best first. */
export function rank(candidates: readonly Candidate[], weights: RankingWeights): Ranked[] {
  // Whole numbers are compared with: fractions would each be put on the heap.
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features, weights) }))
    .sort((a, b) => (a.score === b.score ? 0 : b.score > a.score ? 1 : -1));
}

function scoreOf(
  features: Readonly<Record<FeatureName, number>>,
  weights: Readonly<Record<FeatureName, number>>,
): number {
  let score = 0;
  for (const name of featureNames) score += features[name] * weights[name];
  return score;
}
