import type { Embedder } from "../../core/ports.ts";
import { QuestionReader } from "../lexical/question-reader.ts";
import { featureNames } from "../ranking/feature-table.ts";
import { type LearningSettings, learnWeights, type RankingExample } from "../ranking/learn-weights.ts";
import { Ranking } from "../ranking/ranking.ts";
import type { RankingWeights } from "../ranking/ranking-weights.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { evidenceJudge, type RankFigures, rankFigures } from "./measure-retrieval.ts";
import type { LabelledQuestion } from "./question-set.ts";
import { seededRandom, typeUnmarked, typeWithSlips } from "./type-noisily.ts";

/** A question, as it stands or typed worse on purpose. */
interface Case {
  readonly question: LabelledQuestion;
  readonly typing: "as typed" | "unmarked" | "slips";
  readonly example: RankingExample;
}

/** What learning gives: weights from all questions, and figures from questions that the weights did not see. */
export interface LearnedRanking {
  readonly weights: RankingWeights;
  /** Cross-validated figures by name: all, by style, and the same questions typed without marks or with slips. */
  readonly crossValidated: ReadonlyMap<string, RankFigures>;
  /** Figures on the questions that the weights were learned from. */
  readonly fit: RankFigures;
}

const folds = 5;
const noisyImportance = 0.3;
const wellTyped = new Set(["formal", "colloquial", "abbreviation"]);

/**
 * Learns the ranking from a question set and says by cross-validation what it is worth. Conversations stay in one fold.
 * Every well-typed question is also learned from as typed without marks and with slips, at less importance.
 */
export async function crossValidate(
  snapshot: Snapshot,
  embedder: Embedder,
  questions: readonly LabelledQuestion[],
  settings: LearningSettings = {},
): Promise<LearnedRanking> {
  const cases = await casesOf(snapshot, embedder, questions);
  const learn = (some: readonly Case[]): RankingWeights =>
    learnWeights(
      some.map((one) => one.example),
      settings,
    );
  const ranked: { one: Case; rank: number }[] = [];
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

async function casesOf(
  snapshot: Snapshot,
  embedder: Embedder,
  questions: readonly LabelledQuestion[],
): Promise<Case[]> {
  const reader = new QuestionReader(snapshot);
  const ranking = new Ranking(snapshot);
  const isRight = evidenceJudge(snapshot.corpus);
  const random = seededRandom(5);
  const cases: Case[] = [];
  const add = async (question: LabelledQuestion, text: string, typing: Case["typing"]): Promise<void> => {
    const read = reader.read(text);
    const [vector = new Float32Array(snapshot.dimension)] = await embedder.embedQuestions([read.embeddingText]);
    const { candidates, table } = ranking.features(read, vector, { text, places: placesNamed(text) });
    const isAnswer = candidates.map((number) => {
      const passage = snapshot.corpus.passages[number];
      return passage !== undefined && isRight(question, passage);
    });
    const importance = typing === "as typed" ? 1 : noisyImportance;
    cases.push({ question, typing, example: { values: table.values, isAnswer, importance } });
  };
  for (const question of questions.filter(({ evidence }) => evidence.length > 0)) {
    await add(question, question.text, "as typed");
    if (!wellTyped.has(question.style)) continue;
    await add(question, typeUnmarked(question.text), "unmarked");
    await add(question, typeWithSlips(question.text, random), "slips");
  }
  return cases;
}

/** Places as the answer engine would hint at them: a kind of place and a name in capitals. */
function placesNamed(text: string): string[] {
  return text.match(/(?:tỉnh|huyện|thành phố|thị xã|thị trấn|xã|phường) \p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*/gu) ?? [];
}

function foldOf({ question }: Case): number {
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

function figuresOf(ranked: readonly { one: Case; rank: number }[]): Map<string, RankFigures> {
  const pick = (isIn: (one: Case) => boolean): RankFigures =>
    rankFigures(ranked.filter(({ one }) => isIn(one)).map(({ rank }) => rank));
  const isTyped = (one: Case): boolean => one.typing === "as typed";
  const isBase = (one: Case): boolean => wellTyped.has(one.question.style);
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
