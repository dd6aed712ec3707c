import { featureNames } from "../ranking/feature-table.ts";
import { type LearningSettings, learnWeights, type RankingExample } from "../ranking/learn-weights.ts";
import type { RankingWeights } from "../ranking/ranking-weights.ts";
import { type RankFigures, rankFigures } from "./measure-retrieval.ts";
import { type RankingCase, wellTyped } from "./ranking-cases.ts";

/** What learning gives: weights from all questions, and figures from questions that the weights did not see. */
export interface LearnedRanking {
  readonly weights: RankingWeights;
  /** Cross-validated figures by name: all, by style, and the same questions typed without marks or with slips. */
  readonly crossValidated: ReadonlyMap<string, RankFigures>;
  /** Figures on the questions that the weights were learned from. */
  readonly fit: RankFigures;
}

const folds = 5;

/**
 * Learns the ranking from a question set and says by cross-validation what it is worth. Conversations stay in one fold.
 *
 * @param always examples to learn from in every fold, never measured; default none
 */
export function crossValidate(
  cases: readonly RankingCase[],
  settings: LearningSettings = {},
  always: readonly RankingExample[] = [],
): LearnedRanking {
  const learn = (some: readonly RankingCase[]): RankingWeights =>
    learnWeights([...always, ...some.map((one) => one.example)], settings);
  const ranked: { one: RankingCase; rank: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(cases.filter((one) => foldOf(one) !== fold));
    for (const one of cases) if (foldOf(one) === fold) ranked.push({ one, rank: rankOf(one.example, weights) });
  }
  const weights = learn(cases);
  const asTyped = cases.filter((one) => one.typing === "as typed");
  return {
    weights,
    crossValidated: figuresOf(ranked),
    fit: rankFigures(asTyped.map((one) => rankOf(one.example, weights))),
  };
}

function foldOf({ question }: RankingCase): number {
  let hash = 0;
  for (const letter of question.session ?? question.id) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 4) % folds;
}

/** Rank of the first answer, from 1; infinite when none is among the candidates. */
function rankOf({ values, isAnswer }: RankingExample, weights: RankingWeights): number {
  const width = featureNames.length;
  const scores = isAnswer.map((_, row) =>
    featureNames.reduce((sum, name, i) => sum + (weights[name] ?? 0) * (values[row * width + i] ?? 0), 0),
  );
  const best = Math.max(...scores.filter((_, row) => isAnswer[row]));
  return best === Number.NEGATIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : 1 + scores.filter((score) => score > best).length;
}

function figuresOf(ranked: readonly { one: RankingCase; rank: number }[]): Map<string, RankFigures> {
  const pick = (isIn: (one: RankingCase) => boolean): RankFigures =>
    rankFigures(ranked.filter(({ one }) => isIn(one)).map(({ rank }) => rank));
  const isTyped = (one: RankingCase): boolean => one.typing === "as typed";
  const isBase = (one: RankingCase): boolean => wellTyped.has(one.question.style);
  const styles = [...new Set(ranked.map(({ one }) => one.question.style))];
  return new Map([
    ["all", pick(isTyped)],
    ...styles.map((style): [string, RankFigures] => [
      style,
      pick((one) => isTyped(one) && one.question.style === style),
    ]),
    ["well typed", pick((one) => isTyped(one) && isBase(one))],
    ["… without marks", pick((one) => one.typing === "unmarked")],
    ["… with slips", pick((one) => one.typing === "slips")],
  ]);
}
