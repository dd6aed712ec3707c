import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEmbedder, homeDir, openSnapshot } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { answerLines } from "../shared/answer-lines.ts";
import { runCommand } from "../shared/run-command.ts";
import { createStagedEngine, type StageTimes } from "./staged-engine.ts";

/** What the process of one size writes, JSON. */
export interface GrownAnswers {
  /** A line for each question, as `npm run ask -- --jsonl` writes them. */
  readonly answered: readonly string[];
  /** Of the second time round; the first warms up. */
  readonly times: readonly StageTimes[];
  /** From the snapshot's files to an engine that answers. */
  readonly openSeconds: number;
  /** Memory that the process holds after answering, MB of 2²⁰ bytes. */
  readonly megabytes: number;
}

// One size of `npm run bench -- scale`: FOLDER CHECKSUM QUESTIONS.
runCommand(async () => {
  const [folder = "", corpusChecksum = "", questionFile = ""] = process.argv.slice(2);
  const config = parseConfig(process.env);
  const embedder = await createEmbedder({ model: config.embeddingModel, modelsDir: join(homeDir, "models") });
  const started = performance.now();
  const snapshot = await openSnapshot(folder, { corpusChecksum, embedderName: embedder.name });
  const staged = createStagedEngine(snapshot, embedder, { corpusDir: "", examples: async () => [], boards: () => [] });
  const openSeconds = (performance.now() - started) / 1000;
  const lines = readFileSync(questionFile, "utf8").split("\n");
  let answered: string[] = [];
  let times: StageTimes[] = [];
  for (let round = 0; round < 2; round++) {
    answered = [];
    for await (const { output } of answerLines(staged.engine, lines)) answered.push(JSON.stringify(output));
    times = staged.takeTimes();
  }
  const result: GrownAnswers = { answered, times, openSeconds, megabytes: process.memoryUsage().rss / 2 ** 20 };
  process.stdout.write(JSON.stringify(result));
});
