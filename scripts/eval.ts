import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  HoiTinhError,
  homeDir,
  measureRun,
  openEngine,
  printFigures,
  type RunLine,
  readQuestionSet,
} from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { answerLines } from "./shared/answer-lines.ts";
import { runCommand, say } from "./shared/run-command.ts";

const usage = "Cách dùng: npm run eval -- [câu-hỏi.jsonl] [--failures]";

// Scores a question set: the scorer's table, the retrieval's table, and the counts of numbers that cannot be checked.
runCommand(async () => {
  const { values, positionals } = parse();
  const path = resolve(positionals[0] ?? join(homeDir, "test", "evaluation", "questions.jsonl"));
  if (!existsSync(path)) throw new HoiTinhError("data-missing", `Không có tệp câu hỏi ${path}. ${usage}`);
  const config = parseConfig(process.env);
  const engine = await openEngine(config, { onProgress: say });
  const outputs: object[] = [];
  const found: object[] = [];
  let unverified = 0;
  const unquoted: string[] = [];
  for await (const line of answerLines(engine, readFileSync(path, "utf8").split("\n"), { withFound: true })) {
    outputs.push(line.output);
    if (line.found) found.push(line.found);
    unverified += line.unverified.length;
    unquoted.push(...line.unquoted);
  }
  const dataDir = resolve(config.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const runPath = join(dataDir, "eval-run.jsonl");
  writeFileSync(runPath, outputs.map((output) => `${JSON.stringify(output)}\n`).join(""));
  const scorer = join(homeDir, "test", "evaluation", "score.mjs");
  const flags = values.failures ? ["--failures"] : [];
  const { status } = spawnSync(process.execPath, [scorer, path, runPath, ...flags], {
    stdio: "inherit",
    env: { ...process.env, CORPUS_DIR: join(engine.corpusDir, "raw") },
  });
  const raw = (source: string): string => join(engine.corpusDir, "raw", source);
  const questions = readQuestionSet(readFileSync(path, "utf8"), (source) =>
    existsSync(raw(source)) ? readFileSync(raw(source), "utf8") : undefined,
  );
  const print = (title: string, run: object[]) =>
    process.stdout.write(`\n${[title, ...printFigures(measureRun(run as RunLine[], questions))].join("\n")}\n`);
  print("retrieval, the ten best passages as words and vectors find them:", found);
  print("the same as the answer puts them in order, those that its headline stands on first:", outputs);
  process.stdout.write(`numbers that stand in no cited source: ${unverified}\n`);
  const figures = unquoted.length ? ` (${unquoted.join("; ")})` : "";
  process.stdout.write(`figures of a headline that stand in no quote shown: ${unquoted.length}${figures}\n`);
  if (status !== 0) process.exitCode = 1;
});

function parse() {
  try {
    return parseArgs({ options: { failures: { type: "boolean", default: false } }, allowPositionals: true });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}
