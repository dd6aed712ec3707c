import type { FeatureName } from "./feature-table.ts";
import learned from "./ranking-weights.json" with { type: "json" };

/** What each feature counts; a feature that is missing counts nothing. */
export type RankingWeights = Readonly<Partial<Record<FeatureName, number>>>;

/** Weights that ship; `scripts/train-ranker.ts` writes them. */
export const rankingWeights: RankingWeights = learned.weights;
