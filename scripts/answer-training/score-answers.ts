import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAnswerer, type Engine, HoiTinhError, homeDir } from "../../src/app.ts";
import { answerLines } from "../shared/answer-lines.ts";
import type { Fold } from "./cross-validate.ts";

/** Figures of the scorer (`test/evaluation/score.mjs`); shares of 1, `null` where they do not apply. */
export interface Score {
  readonly n: number;
  readonly exact: number | null;
  readonly supported: number | null;
  readonly cited: number | null;
  readonly honest: number | null;
  readonly abstain: number | null;
}

/** What the scorer says of one set, or of all together. */
export interface ScoreReport {
  readonly answerable: Score;
  readonly unanswerable: Score;
  /** Answerable questions that were met with no answer; a count. */
  readonly falseAbstentions: number;
}

/** A question's line, its set, and the line that answers it. */
interface Answered {
  readonly set: string;
  readonly asked: string;
  readonly answered: string;
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
      score(
        answered.filter((one) => one.set === set),
        engine.corpusDir,
        folder,
      ),
    );
  return reports.set("all", score(answered, engine.corpusDir, folder));
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

function score(answered: readonly Answered[], corpusDir: string, folder: string): ScoreReport {
  const [questions, run] = [join(folder, "questions.jsonl"), join(folder, "run.jsonl")];
  writeFileSync(questions, answered.map(({ asked }) => `${asked}\n`).join(""));
  writeFileSync(run, answered.map(({ answered }) => `${answered}\n`).join(""));
  const scorer = join(homeDir, "test", "evaluation", "score.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, questions, run, "--json"], {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, CORPUS_DIR: join(corpusDir, "raw") },
  });
  if (status !== 0) throw new HoiTinhError("internal", `Bộ chấm điểm ${scorer} không chạy được: ${stderr.trim()}`);
  return JSON.parse(stdout) as ScoreReport;
}
