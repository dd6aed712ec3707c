import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEmbedder, type Embedder, HoiTinhError, homeDir } from "../src/app.ts";
import { gainAt10, mean } from "./bench/rank-measures.ts";
import { type Benchmark, benchmarkNames, readBenchmark } from "./bench/read-benchmark.ts";
import { WordSearch } from "./embedding/word-search.ts";
import { runCommand } from "./shared/run-command.ts";

const usage =
  "Cách dùng: node scripts/run.mjs scripts/measure-embedding.ts --data THƯ_MỤC [--limit SỐ_CÂU] [--only TÊN] [--model MÔ_HÌNH]";
const columns = [
  "model",
  "unmarked",
  "first 512",
  "first 256",
  "words",
  "words + model",
  "unmarked words + model",
] as const;

runCommand(async () => {
  const { data, limit, only, model } = readArguments();
  if (data === undefined) throw new HoiTinhError("usage", usage);
  const embedder = await createEmbedder({ model, modelsDir: join(homeDir, "models") });
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`nDCG@10; first ${limit} questions; model ${embedder.name}, ${embedder.dimension} dimensions`);
  print(`| set | ${columns.join(" | ")} |`);
  print(`| --- | ${columns.map(() => "---:").join(" | ")} |`);
  const all: number[][] = [];
  for (const name of benchmarkNames(data).filter((name) => name.startsWith(only))) {
    const figures = await measure(readBenchmark(data, name, Number(limit)), embedder);
    all.push(figures);
    print(`| ${name} | ${figures.map((f) => f.toFixed(3)).join(" | ")} |`);
  }
  print(`| mean | ${columns.map((_, i) => mean(all.map((figures) => figures[i] ?? 0)).toFixed(3)).join(" | ")} |`);
});

function readArguments() {
  try {
    return parseArgs({
      options: {
        data: { type: "string" },
        limit: { type: "string", default: "600" },
        only: { type: "string", default: "" },
        model: { type: "string", default: "built-in" },
      },
    }).values;
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}

async function measure(benchmark: Benchmark, embedder: Embedder): Promise<number[]> {
  const texts = benchmark.passages.map((passage) => passage.text);
  const marked = benchmark.queries.map((query) => query.query);
  const bare = marked.map(withoutMarks);
  const passages = await embedder.embedPassages(texts);
  const words = new WordSearch(texts);
  const cosines = async (queries: string[], dimensions: number): Promise<Float64Array[]> =>
    (await embedder.embedQuestions(queries)).map((query) => products(query, passages, dimensions));
  const full = await cosines(marked, embedder.dimension);
  const unmarked = await cosines(bare, embedder.dimension);
  const matched = marked.map((query) => words.scores(query));
  const runs = [
    full,
    unmarked,
    await cosines(marked, 512),
    await cosines(marked, 256),
    matched,
    fused(full, matched),
    fused(
      unmarked,
      bare.map((query) => words.scores(query)),
    ),
  ];
  return runs.map((scores) => mean(scores.map((row, i) => gainOf(row, benchmark, i))));
}

/** Cosines over the first dimensions alone. */
function products(query: Float32Array, passages: readonly Float32Array[], dimensions: number): Float64Array {
  return Float64Array.from(passages, (passage) => {
    let [sum, length] = [0, 0];
    for (let i = 0; i < Math.min(dimensions, query.length); i++) {
      sum += (query[i] ?? 0) * (passage[i] ?? 0);
      length += (passage[i] ?? 0) ** 2;
    }
    return sum / Math.sqrt(length || 1);
  });
}

/** Sum of the two scores, each measured in its own standard deviations over all passages. */
const fused = (a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] =>
  a.map((row, i) => {
    const [x, y] = [standard(row), standard(b[i] ?? row)];
    return x.map((value, j) => value + (y[j] ?? 0));
  });

function standard(scores: Float64Array): Float64Array {
  const centre = mean([...scores]);
  const spread = Math.sqrt(mean([...scores].map((score) => (score - centre) ** 2))) || 1;
  return scores.map((score) => (score - centre) / spread);
}

function gainOf(scores: Float64Array, benchmark: Benchmark, query: number): number {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 10);
  const ranked = order.map((place) => benchmark.passages[place]?.pid ?? "");
  return gainAt10(ranked, new Set(benchmark.queries[query]?.positives));
}

const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
