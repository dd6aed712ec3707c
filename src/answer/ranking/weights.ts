import type { ConfidenceWeights } from "../confidence/confidence.ts";
import type { RankingWeights } from "./rank.ts";

/** Weights of the candidate features and of the confidence, learned by scripts/train-answer.ts. */
export interface AnswerWeights {
  readonly ranking: RankingWeights;
  /** Logistic model of "the best candidate answers the question". */
  readonly confidence: ConfidenceWeights;
  /** Below this confidence the bot abstains. */
  readonly threshold: number;
}
