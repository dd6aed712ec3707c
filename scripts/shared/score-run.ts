import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HoiTinhError, homeDir } from "../../src/app.ts";

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

/** A question's line and the line that answers it. */
export interface AnsweredPair {
  readonly asked: string;
  readonly answered: string;
}

/**
 * Scores answers as `npm run eval` does.
 *
 * @param folder where the scorer's files are put
 * @throws HoiTinhError `internal` when the scorer fails
 */
export function scoreRun(pairs: readonly AnsweredPair[], corpusDir: string, folder: string): ScoreReport {
  const [questions, run] = [join(folder, "questions.jsonl"), join(folder, "run.jsonl")];
  writeFileSync(questions, pairs.map(({ asked }) => `${asked}\n`).join(""));
  writeFileSync(run, pairs.map(({ answered }) => `${answered}\n`).join(""));
  const scorer = join(homeDir, "test", "evaluation", "score.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, questions, run, "--json"], {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, CORPUS_DIR: join(corpusDir, "raw") },
  });
  if (status !== 0) throw new HoiTinhError("internal", `Bộ chấm điểm ${scorer} không chạy được: ${stderr.trim()}`);
  return JSON.parse(stdout) as ScoreReport;
}
