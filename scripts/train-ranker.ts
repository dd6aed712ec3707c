// Learns the ranking's weights from question sets, prints what cross-validation says of them, and writes them down.
//   node scripts/run.mjs scripts/train-ranker.ts [questions.jsonl …] [--pull NUMBER] [--data DIR] [--write]
// Learns the weights for short passages; with --data, a folder of training text, those for long ones.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  crossValidate,
  figuresLine,
  HoiTinhError,
  homeDir,
  type LearnedRanking,
  openEngine,
  openSnapshot,
  rankingCases,
  readQuestionSet,
} from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { longPassageCases } from "./ranker-training/long-passages.ts";
import { runCommand, say } from "./shared/run-command.ts";

const usage =
  "Cách dùng: node scripts/run.mjs scripts/train-ranker.ts [câu-hỏi.jsonl …] [--pull SỐ] [--data THƯ_MỤC] [--write]";
const usualPull = { short: 0.04, long: 0.08 };
const weightsFile = join(homeDir, "src", "retrieve", "ranking", "ranking-weights.json");

runCommand(async () => {
  const { values, positionals } = readArguments();
  const paths = positionals.length ? positionals.map((path) => resolve(path)) : defaultSets();
  for (const path of paths)
    if (!existsSync(path))
      throw new HoiTinhError("data-missing", `Không có tệp câu hỏi ${path}: hãy chỉ tệp khác. ${usage}`);
  const config = parseConfig(process.env);
  const engine = await openEngine(config, { onProgress: say });
  const { checksum } = engine.retriever.corpus;
  const snapshot = await openSnapshot(resolve(config.dataDir), {
    corpusChecksum: checksum,
    embedderName: engine.embedder.name,
  });
  const questions = readQuestionSet(paths.map((path) => readFileSync(path, "utf8").trim()).join("\n"), (source) =>
    received(engine.corpusDir, source),
  );
  const before = JSON.parse(readFileSync(weightsFile, "utf8"));
  const written = { ...before, model: engine.embedder.name };
  if (values.data === undefined) {
    const pull = Number(values.pull ?? usualPull.short);
    const learned = crossValidate(await rankingCases(snapshot, engine.embedder, questions), { pull });
    report(`short passages, five folds, model ${engine.embedder.name}`, learned);
    written.fine = entry(learned, pull);
  } else {
    const pull = Number(values.pull ?? usualPull.long);
    const { asked, made } = await longPassageCases(values.data, snapshot.corpus, engine.embedder, questions);
    const learned = crossValidate(
      asked,
      { pull },
      made.map(({ example }) => example),
    );
    report(`long passages, five folds, beside ${made.length} made questions`, learned);
    written.coarse = entry(learned, pull);
  }
  if (!values.write) return;
  writeFileSync(weightsFile, `${JSON.stringify(written, null, 2)}\n`);
  say(`wrote ${weightsFile}`);
});

function report(title: string, { crossValidated, fit }: LearnedRanking): void {
  say(title);
  for (const [name, figures] of crossValidated) say(figuresLine(name, figures));
  say(figuresLine("fit", fit));
}

const entry = ({ crossValidated, fit, weights }: LearnedRanking, pull: number) => ({
  pull,
  crossValidated: crossValidated.get("all"),
  fit,
  weights,
});

/** All sets with answers that the project carries. */
function defaultSets(): string[] {
  return ["questions", "validation", "training-answerable", "training-answerable-2"].map((name) =>
    join(homeDir, "test", "evaluation", `${name}.jsonl`),
  );
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pull: { type: "string" },
        data: { type: "string" },
        write: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}

function received(corpusDir: string, source: string): string | undefined {
  const path = join(corpusDir, "raw", source);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
