// Learns how candidates are ranked and when the bot abstains, and prints what cross-validation says of it:
// of the ranking, of the confidence, and of whole answers scored as `npm run eval` scores them. Cross-validated are the
// weights alone: the features and the threshold were chosen by people who had these sets in sight.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type AnswerWeights, type Engine, HoiTinhError, homeDir, learnedWeights, openEngine } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { type Fold, foldCount, learnFolds, placings, predictions } from "./answer-training/cross-validate.ts";
import { type Example, gatherExamples } from "./answer-training/gather-examples.ts";
import { learnWeights } from "./answer-training/learn-weights.ts";
import { confidenceLines, placingLines, scoreLines } from "./answer-training/print-tables.ts";
import { readQuestions, type TrainingQuestion } from "./answer-training/read-questions.ts";
import { scoreAnswers } from "./answer-training/score-answers.ts";
import { shippedCorpus, standardCorpora } from "./answer-training/training-corpora.ts";
import { weightsSource } from "./answer-training/weights-source.ts";
import { runCommand, say } from "./shared/run-command.ts";
import type { ScoreReport } from "./shared/score-run.ts";

const usage = "Cách dùng: npm run train -- [--questions TỆP…] [--threshold SỐ từ 0 đến 1] [--write]";
const weightsFile = join(homeDir, "src", "answer", "ranking", "learned-weights.ts");

/** Fewest questions with an answer, and without, that a fold can be learned and measured from. */
const leastQuestions = 2 * foldCount;

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n\n`);

/** A corpus, opened, with what its questions found in it. */
interface Gathered {
  readonly engine: Engine;
  readonly examples: readonly Example[];
}

runCommand(async () => {
  const { files, threshold, isWriting } = readArguments();
  const folder = mkdtempSync(join(tmpdir(), "hoi-tinh-train-"));
  try {
    const corpora = files ? [{ ...shippedCorpus(), files }] : await standardCorpora(folder);
    const asked = corpora.map((corpus) => ({
      corpus,
      questions: readQuestions(corpus.files, corpus.corpusDir, corpus.prefix),
    }));
    checkEnough(asked.flatMap(({ questions }) => questions));
    const gathered: Gathered[] = [];
    for (const [i, { corpus, questions }] of asked.entries())
      gathered.push(await gather(corpus.corpusDir, join(folder, `index-${i}`), questions));
    const weights = await train(gathered, threshold, folder);
    if (isWriting) writeWeights(weights);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Opens a corpus with its index in `dataDir`, so that runs side by side do not meet, and asks it the questions. */
async function gather(corpusDir: string, dataDir: string, questions: readonly TrainingQuestion[]): Promise<Gathered> {
  const config = parseConfig({ ...process.env, CORPUS_DIR: corpusDir, DATA_DIR: dataDir });
  const engine = await openEngine(config, { onProgress: say });
  say(`Đang tìm đoạn cho ${questions.length} câu hỏi…`);
  return { engine, examples: await gatherExamples(engine, questions) };
}

/** Learns and prints every table. */
async function train(gathered: readonly Gathered[], threshold: number, folder: string): Promise<AnswerWeights> {
  const examples = gathered.flatMap((corpus) => corpus.examples);
  say(`Đang học ${foldCount} phần và toàn bộ…`);
  const folds = learnFolds(examples, threshold);
  const weights = learnWeights(examples, threshold);
  const fit = { weights, held: examples };
  print(placingLines(`ranking, cross-validated (${foldCount} folds)`, folds.flatMap(placings)));
  print(placingLines("ranking, fit (questions seen)", placings(fit)));
  print(confidenceLines("confidence, cross-validated", folds.flatMap(predictions), threshold));
  say("Đang trả lời và chấm điểm…");
  print(scoreLines(`answers, cross-validated (${foldCount} folds)`, await scoreAll(gathered, folds, folder)));
  print(scoreLines("answers, fit (questions seen)", await scoreAll(gathered, [fit], folder)));
  return weights;
}

/** Scores every corpus by itself: an answer is checked against the texts that it is from. */
async function scoreAll(
  gathered: readonly Gathered[],
  folds: readonly Fold[],
  folder: string,
): Promise<Map<string, ScoreReport>> {
  const reports = new Map<string, ScoreReport>();
  for (const { engine, examples } of gathered) {
    const own = new Set(examples);
    const parts = folds.map(({ weights, held }) => ({ weights, held: held.filter((example) => own.has(example)) }));
    for (const [set, report] of await scoreAnswers(engine, parts, folder))
      reports.set(set === "all" ? `all of ${engine.retriever.corpus.documents[0]?.place ?? "it"}` : set, report);
  }
  return reports;
}

function checkEnough(questions: readonly TrainingQuestion[]): void {
  const answerable = questions.filter(({ isAnswerable }) => isAnswerable).length;
  if (Math.min(answerable, questions.length - answerable) >= leastQuestions) return;
  throw new HoiTinhError(
    "data-missing",
    `Cần ít nhất ${leastQuestions} câu có lời đáp và ${leastQuestions} câu không có (mới có ${answerable} và ${questions.length - answerable}): hãy thêm tệp bằng --questions.`,
  );
}

function writeWeights(weights: AnswerWeights): void {
  const unfinished = `${weightsFile}.new`;
  writeFileSync(unfinished, weightsSource(weights));
  renameSync(unfinished, weightsFile);
  say(`Đã ghi ${weightsFile}`);
}

function readArguments() {
  const { values, positionals } = parse();
  const threshold = values.threshold === undefined ? learnedWeights.threshold : Number(values.threshold);
  const isStray = positionals.length > 0 && !values.questions;
  if (isStray || values.threshold === "" || !(threshold >= 0 && threshold <= 1)) throw new HoiTinhError("usage", usage);
  const files = values.questions && [...values.questions, ...positionals].map((file) => resolve(file));
  return { files, threshold, isWriting: values.write };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        questions: { type: "string", multiple: true },
        threshold: { type: "string" },
        write: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}
