// Learns which statement of a passage answers a question for a figure, a date or a name, from the question sets under test/,
// and prints how often the statement chosen holds the answer: cross-validated, and on the questions seen.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { clauseSignNames, HoiTinhError, homeDir, openEngine } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { dot } from "./answer-training/descend.ts";
import { foldsOf } from "./answer-training/folds.ts";
import { type ClauseExample, gatherClauses } from "./answer-training/gather-clauses.ts";
import { learnRanking } from "./answer-training/learn-ranking.ts";
import { openProvince } from "./answer-training/open-province.ts";
import { weightLines } from "./answer-training/weights-source.ts";
import { runCommand, say } from "./shared/run-command.ts";

const weightsFile = join(homeDir, "src", "answer", "statement", "learned-clause-weights.ts");
const foldCount = 5;

runCommand(async () => {
  const { write } = readArguments();
  const folder = mkdtempSync(join(tmpdir(), "hoi-tinh-train-"));
  try {
    const examples = await gatherAll(folder);
    const fold = foldsOf(examples, foldCount, 1);
    const learned = learn(examples);
    const held = Array.from({ length: foldCount }, (_, f) => {
      const weights = learn(examples.filter((_, i) => fold[i] !== f));
      return examples.filter((example, i) => fold[i] === f && isRight(example, weights)).length;
    });
    const share = (right: number) => `${((100 * right) / examples.length).toFixed(1)}%`;
    say(`${examples.length} câu hỏi`);
    say(`statement chosen right, cross-validated (${foldCount} folds)  ${share(held.reduce((a, b) => a + b, 0))}`);
    say(
      `statement chosen right, fit (questions seen)     ${share(examples.filter((e) => isRight(e, learned)).length)}`,
    );
    if (write) writeWeights(learned);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function gatherAll(folder: string): Promise<ClauseExample[]> {
  const home = await openEngine(parseConfig({ ...process.env, DATA_DIR: join(folder, "home") }), { onProgress: say });
  const test = join(homeDir, "test");
  const examples: ClauseExample[] = [];
  for (const set of ["questions", "validation", "training-answerable", "training-answerable-2"])
    examples.push(...(await gatherClauses(home, join(test, "evaluation", `${set}.jsonl`))));
  for (const name of ["other", "highland", "coast", "mountain", "delta", "city"]) {
    const engine = await openProvince(name, folder);
    examples.push(...(await gatherClauses(engine, join(test, "fixtures", `${name}-province`, "questions.jsonl"))));
  }
  return examples;
}

function learn(examples: readonly ClauseExample[]): number[] {
  return learnRanking(
    examples.map(({ choices }) => choices),
    clauseSignNames.length,
  );
}

function isRight({ choices }: ClauseExample, weights: readonly number[]): boolean {
  const scores = choices.map(({ features }) => dot(weights, features));
  return choices[scores.indexOf(Math.max(...scores))]?.isAnswer ?? false;
}

function writeWeights(weights: readonly number[]): void {
  const source = `import type { ClauseWeights } from "./clause-signs.ts";

/** Learned by scripts/train-clauses.ts from the question sets under test/. */
export const learnedClauseWeights: ClauseWeights = {
${weightLines(clauseSignNames, (_, i) => Math.round((weights[i] ?? 0) * 100) / 100, "  ")}
};
`;
  writeFileSync(`${weightsFile}.new`, source);
  renameSync(`${weightsFile}.new`, weightsFile);
  say(`Đã ghi ${weightsFile}`);
}

function readArguments() {
  try {
    return parseArgs({ options: { write: { type: "boolean", default: false } } }).values;
  } catch (cause) {
    throw new HoiTinhError("usage", "Cách dùng: npx tsx scripts/train-clauses.ts [--write]", { cause });
  }
}
