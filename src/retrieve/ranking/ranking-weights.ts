import { type FeatureName, featureNames } from "./feature-table.ts";
import learned from "./ranking-weights.json" with { type: "json" };

/** What each feature counts; a feature that is missing counts nothing. */
export type RankingWeights = Readonly<Partial<Record<FeatureName, number>>>;

/** Weights for a corpus cut into sentences and for one cut into paragraphs. */
export interface RankingWeightSets {
  readonly fine: RankingWeights;
  readonly coarse: RankingWeights;
}

/** Weights that ship; `scripts/train-ranker.ts` writes them. */
export const rankingWeights: RankingWeightSets = { fine: learned.fine.weights, coarse: learned.coarse.weights };

/** The weights between the two sets. @param coarseness how coarsely the corpus is cut, 0 to 1 */
export const weightsFor = (coarseness: number, { fine, coarse }: RankingWeightSets = rankingWeights): RankingWeights =>
  Object.fromEntries(
    featureNames.map((name) => [name, (1 - coarseness) * (fine[name] ?? 0) + coarseness * (coarse[name] ?? 0)]),
  );
