import { createAnswerer, type Engine } from "../../src/app.ts";
import { answerLines } from "../shared/answer-lines.ts";
import { type AnsweredPair, type ScoreReport, scoreRun } from "../shared/score-run.ts";
import type { Fold } from "./cross-validate.ts";

/** A question's line, its set, and the line that answers it. */
interface Answered extends AnsweredPair {
  readonly set: string;
}

/**
 * Answers each fold's questions with the weights that have not seen them, and scores all as `npm run eval` does.
 *
 * @param folder where the scorer's files are put
 * @returns one report for each set in the order of the questions, then one named `all`
 * @throws HoiTinhError `internal` when the scorer fails
 */
export async function scoreAnswers(
  engine: Engine,
  folds: readonly Fold[],
  folder: string,
): Promise<Map<string, ScoreReport>> {
  const answered: Answered[] = [];
  for (const fold of folds) answered.push(...(await answerFold(engine, fold)));
  const sets = [...new Set(answered.map(({ set }) => set))].sort();
  const reports = new Map<string, ScoreReport>();
  for (const set of sets)
    reports.set(
      set,
      scoreRun(
        answered.filter((one) => one.set === set),
        engine.corpusDir,
        folder,
      ),
    );
  return reports.set("all", scoreRun(answered, engine.corpusDir, folder));
}

async function answerFold(engine: Engine, { weights, held }: Fold): Promise<Answered[]> {
  const answerer = createAnswerer(engine.retriever, { weights });
  const answered: Answered[] = [];
  // Sets one by one: a session is a conversation within its own set.
  for (const set of new Set(held.map(({ question }) => question.set))) {
    const lines = held.filter(({ question }) => question.set === set).map(({ question }) => question.line);
    let i = 0;
    for await (const { output } of answerLines({ ...engine, answerer }, lines))
      answered.push({ set, asked: lines[i++] ?? "", answered: JSON.stringify(output) });
  }
  return answered;
}
