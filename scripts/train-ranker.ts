// Learns the ranking's weights from question sets, prints what cross-validation says of them, and writes them down.
//   node scripts/run.mjs scripts/train-ranker.ts [questions.jsonl …] [--pull 0.04] [--write]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  crossValidate,
  figuresLine,
  HoiTinhError,
  homeDir,
  openEngine,
  openSnapshot,
  readQuestionSet,
} from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { runCommand, say } from "./shared/run-command.ts";

const usage = "Cách dùng: node scripts/run.mjs scripts/train-ranker.ts [câu-hỏi.jsonl …] [--pull SỐ] [--write]";
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
  const learned = await crossValidate(snapshot, engine.embedder, questions, { pull: Number(values.pull) });
  say(`cross-validated, five folds, model ${engine.embedder.name}`);
  for (const [name, figures] of learned.crossValidated) say(figuresLine(name, figures));
  say(figuresLine("fit", learned.fit));
  if (!values.write) return;
  const all = learned.crossValidated.get("all");
  const written = {
    model: engine.embedder.name,
    pull: Number(values.pull),
    crossValidated: all,
    fit: learned.fit,
    weights: learned.weights,
  };
  writeFileSync(weightsFile, `${JSON.stringify(written, null, 2)}\n`);
  say(`wrote ${weightsFile}`);
});

/** All sets with answers that the project carries. */
function defaultSets(): string[] {
  return ["questions", "validation", "training-answerable"].map((name) =>
    join(homeDir, "test", "evaluation", `${name}.jsonl`),
  );
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { pull: { type: "string", default: "0.04" }, write: { type: "boolean", default: false } },
    });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}

function received(corpusDir: string, source: string): string | undefined {
  const path = join(corpusDir, "raw", source);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
