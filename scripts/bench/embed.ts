import type { Embedder } from "../../src/app.ts";
import { quantile } from "./rank-measures.ts";
import { benchmarkNames, readBenchmark } from "./read-benchmark.ts";

/** What the benchmark of embedding is run with. */
export interface EmbedBenchOptions {
  /** Folder of the retrieval benchmarks, whose questions and passages are embedded. */
  readonly dataDir: string;
  /** The models by name; the last is what the others are compared with. */
  readonly embedders: readonly (readonly [name: string, embedder: Embedder])[];
  readonly say: (line: string) => void;
}

const rounds = 5;
const [questionCount, passageCount] = [60, 30];

/** Measures how many texts a second each model embeds, one at a time, and prints a table in Markdown: medians of paired rounds. */
export async function benchEmbed({ dataDir, embedders, say }: EmbedBenchOptions): Promise<void> {
  const sets = benchmarkNames(dataDir).map((name) => readBenchmark(dataDir, name, questionCount));
  const spread = (texts: readonly string[], count: number): string[] =>
    Array.from({ length: count }, (_, i) => texts[Math.floor((i * texts.length) / count)] ?? "");
  const questions = spread(
    sets.flatMap((set) => set.queries.map((one) => one.query)),
    questionCount,
  );
  const passages = spread(
    sets.flatMap((set) => set.passages.map((one) => one.text)),
    passageCount,
  );
  say(`median of ${rounds} paired rounds, one text at a time`);
  say(
    "| model | dimension | questions a second | passages a second | questions, times the last | passages, times the last |",
  );
  say("| --- | ---: | ---: | ---: | ---: | ---: |");
  const speeds = embedders.map(() => ({ questions: [] as number[], passages: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, embedder]] of embedders.entries()) {
      speeds[i]?.questions.push(await perSecond(questions, (text) => embedder.embedQuestions([text])));
      speeds[i]?.passages.push(await perSecond(passages, (text) => embedder.embedPassages([text])));
    }
  }
  for (const [i, [name, embedder]] of embedders.entries()) {
    const cells = (["questions", "passages"] as const).map((kind) => {
      const mine = speeds[i]?.[kind] ?? [];
      const theirs = speeds.at(-1)?.[kind] ?? [];
      const ratios = mine.map((speed, round) => speed / (theirs[round] ?? 1));
      return [quantile(mine, 0.5).toFixed(0), quantile(ratios, 0.5).toFixed(1)];
    });
    say(
      `| ${name} | ${embedder.dimension} | ${cells.map(([speed]) => speed).join(" | ")} | ${cells.map(([, ratio]) => ratio).join(" | ")} |`,
    );
  }
}

async function perSecond(texts: readonly string[], embed: (text: string) => Promise<unknown>): Promise<number> {
  await embed(texts[0] ?? "");
  const started = performance.now();
  for (const text of texts) await embed(text);
  return (texts.length * 1000) / (performance.now() - started);
}
