import type { Embedder } from "../../core/ports.ts";
import { QuestionReader } from "../lexical/question-reader.ts";
import type { RankingExample } from "../ranking/learn-weights.ts";
import { Ranking } from "../ranking/ranking.ts";
import { SnapshotSearch } from "../ranking/snapshot-search.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { evidenceJudge } from "./measure-retrieval.ts";
import type { LabelledQuestion } from "./question-set.ts";
import { seededRandom, typeUnmarked, typeWithSlips } from "./type-noisily.ts";

/** A question, as it stands or typed worse on purpose. */
export interface RankingCase {
  readonly question: LabelledQuestion;
  readonly typing: "as typed" | "unmarked" | "slips";
  readonly example: RankingExample;
}

const noisyImportance = 0.3;

/** Styles of questions whose typing can be made worse. */
export const wellTyped: ReadonlySet<string> = new Set(["formal", "colloquial", "abbreviation"]);

/**
 * What ranking looks at for each question with evidence. Every well-typed question comes also without marks and with slips, at
 * less importance.
 *
 * @param importance how much a question counts; default 1
 */
export async function rankingCases(
  snapshot: Snapshot,
  embedder: Embedder,
  questions: readonly LabelledQuestion[],
  importance = 1,
): Promise<RankingCase[]> {
  const reader = new QuestionReader(snapshot);
  const ranking = new Ranking(snapshot);
  const search = new SnapshotSearch(snapshot, ranking);
  const isRight = evidenceJudge(snapshot.corpus);
  const random = seededRandom(5);
  const cases: RankingCase[] = [];
  const add = async (question: LabelledQuestion, text: string, typing: RankingCase["typing"]): Promise<void> => {
    const read = reader.read(text);
    const [vector = new Float32Array(snapshot.dimension)] = await embedder.embedQuestions([read.embeddingText]);
    const { candidates, table } = ranking.features(
      read,
      { text, places: placesNamed(text) },
      search.find(read.plan, vector),
    );
    const isAnswer = candidates.map((number) => {
      const passage = snapshot.corpus.passages[number];
      return passage !== undefined && isRight(question, passage);
    });
    const counts = importance * (typing === "as typed" ? 1 : noisyImportance);
    cases.push({ question, typing, example: { values: table.values, isAnswer, importance: counts } });
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
