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
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features, weights) }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(
  features: Readonly<Record<FeatureName, number>>,
  weights: Readonly<Record<FeatureName, number>>,
): number {
  let score = 0;
  for (const name of featureNames) score += features[name] * weights[name];
  return score;
}
