import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSnapshot, type Corpus, type Engine } from "../../src/app.ts";
import { scoreRun } from "../shared/score-run.ts";
import { foreignPassages } from "./foreign-passages.ts";
import { startMeasured } from "./measured-process.ts";
import { quantile } from "./rank-measures.ts";
import type { GrownAnswers } from "./scale-answers.ts";
import { stageNames } from "./staged-engine.ts";

/** What the benchmark of growth is run with. */
export interface ScaleBenchOptions {
  /** Folder of the foreign texts, `text-….jsonl.gz`. */
  readonly foreignDir: string;
  /** The engine in use: its corpus is what grows. */
  readonly engine: Engine;
  /** Question set, a JSON object a line. */
  readonly questionFile: string;
  /** How many times the corpus, a table row each; 1 is the corpus itself. */
  readonly factors: readonly number[];
  readonly say: (line: string) => void;
}

/**
 * Asks the question set of the corpus grown by foreign passages, each size in a process of its own, and prints a table in
 * Markdown.
 *
 * @throws HoiTinhError `data-missing` when there is not enough foreign text; `internal` when a process fails
 */
export async function benchScale(options: ScaleBenchOptions): Promise<void> {
  const { factors, say } = options;
  const stages = stageNames.filter((name) => name !== "total");
  say(
    `| times | passages | exact | abstain | p50 ms | p95 ms | processor, p50 | processor, p95 | ${stages.join(", p50 | ")}, p50 | snapshot, MB | memory, MB | peak, MB | opened in s | built in s |`,
  );
  say(`| ---: ${"| ---: ".repeat(12 + stages.length)}|`);
  for (const factor of factors) say(await row(factor, options));
}

async function row(factor: number, { engine, foreignDir, questionFile }: ScaleBenchOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hoi-tinh-bench-"));
  try {
    const corpus = await grown(engine.retriever.corpus, factor, foreignDir);
    const started = performance.now();
    await buildSnapshot(corpus, engine.embedder, folder);
    const builtSeconds = (performance.now() - started) / 1000;
    const args = [folder, corpus.checksum, questionFile];
    const { output, peakMegabytes } = await startMeasured("scripts/bench/scale-answers.ts", args, {}).ended;
    const { answered, times, openSeconds, megabytes } = JSON.parse(output) as GrownAnswers;
    const asked = (await readFile(questionFile, "utf8")).split("\n").filter(Boolean);
    const pairs = asked.map((line, i) => ({ asked: line, answered: answered[i] ?? "" }));
    const { answerable, unanswerable } = scoreRun(pairs, engine.corpusDir, folder);
    const share = (value: number | null) => `${((value ?? 0) * 100).toFixed(1)}%`;
    const at = (name: keyof GrownAnswers["times"][number], part: number) =>
      quantile(
        times.map((one) => one[name]),
        part,
      ).toFixed(2);
    const cells = [
      factor,
      corpus.passages.length,
      share(answerable.exact),
      share(unanswerable.abstain),
      at("total", 0.5),
      at("total", 0.95),
      at("processor", 0.5),
      at("processor", 0.95),
      ...stageNames.filter((name) => name !== "total").map((name) => at(name, 0.5)),
      (await snapshotMegabytes(folder)).toFixed(0),
      megabytes.toFixed(0),
      peakMegabytes.toFixed(0),
      openSeconds.toFixed(2),
      builtSeconds.toFixed(0),
    ];
    return `| ${cells.join(" | ")} |`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function grown(corpus: Corpus, factor: number, foreignDir: string): Promise<Corpus> {
  const count = corpus.passages.length;
  if (factor === 1) return corpus;
  const foreign = await foreignPassages(foreignDir, count * (factor - 1), count);
  return {
    ...corpus,
    documents: [...corpus.documents, ...foreign.documents],
    passages: [...corpus.passages, ...foreign.passages],
    checksum: `${corpus.checksum}-${factor}`,
  };
}

async function snapshotMegabytes(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.startsWith("snapshot-"));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}
