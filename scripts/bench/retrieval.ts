import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildSnapshot,
  type Corpus,
  createRetriever,
  type Embedder,
  openSnapshot,
  type Passage,
  type Vocabulary,
} from "../../src/app.ts";
import { createMiniSearch } from "./mini-search.ts";
import { gainAt10, mean, quantile } from "./rank-measures.ts";
import { type Benchmark, benchmarkNames, readBenchmark } from "./read-benchmark.ts";

/** What a retrieval benchmark is run with. */
export interface RetrievalBenchOptions {
  /** Folder of the benchmark files. */
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** The field's vocabulary, as the product uses it. */
  readonly vocabulary: Vocabulary;
  /** Questions of each benchmark; default 600. */
  readonly limit?: number;
  /** Only the benchmarks whose name begins so; default all. */
  readonly only?: string | undefined;
  readonly say: (line: string) => void;
}

/** One system's figures on one benchmark. */
interface Figures {
  readonly gain: number;
  readonly first: number;
  readonly milliseconds: number;
}

type System = (query: string) => Promise<readonly string[]>;

const systemNames = ["BM25", "MiniSearch", "model", "hybrid"] as const;
const wide = 1000;

/** Runs the systems side by side on the public benchmarks and prints a table in Markdown. */
export async function benchRetrieval(options: RetrievalBenchOptions): Promise<void> {
  const { dataDir, limit = 600, only = "", say } = options;
  const names = benchmarkNames(dataDir).filter((name) => name.startsWith(only));
  say(`nDCG@10 / accuracy@1 (ms a query, median); first ${limit} questions; model ${options.embedder.name}`);
  say(`| set | questions | passages | ${systemNames.join(" | ")} |`);
  say(`| --- | ---: | ---: | ${systemNames.map(() => "---:").join(" | ")} |`);
  const all = new Map(systemNames.map((name) => [name, [] as number[]]));
  for (const name of names) {
    const benchmark = readBenchmark(dataDir, name, limit);
    const figures = await runAll(benchmark, options);
    for (const system of systemNames) all.get(system)?.push(figures[system].gain);
    const cells = systemNames.map((system) => cell(figures[system]));
    say(`| ${name} | ${benchmark.queries.length} | ${benchmark.passages.length} | ${cells.join(" | ")} |`);
  }
  say(`| mean | | | ${systemNames.map((system) => mean(all.get(system) ?? []).toFixed(3)).join(" | ")} |`);
}

const cell = (f: Figures): string => `${f.gain.toFixed(3)} / ${f.first.toFixed(3)} (${f.milliseconds.toFixed(2)})`;

async function runAll(
  benchmark: Benchmark,
  options: RetrievalBenchOptions,
): Promise<Record<(typeof systemNames)[number], Figures>> {
  const folder = await mkdtemp(join(tmpdir(), "hoi-tinh-bench-"));
  try {
    const corpus = corpusOf(benchmark, options.vocabulary);
    await buildSnapshot(corpus, options.embedder, folder);
    const snapshot = await openSnapshot(folder, {
      corpusChecksum: corpus.checksum,
      embedderName: options.embedder.name,
    });
    const retriever = createRetriever(snapshot, options.embedder);
    const words = createRetriever(snapshot, options.embedder, { lexicalCandidates: wide, vectorCandidates: 0 });
    const meaning = createRetriever(snapshot, options.embedder, { lexicalCandidates: 0, vectorCandidates: 100 });
    const peer = createMiniSearch(benchmark.passages.map(({ pid, text }) => ({ id: pid, text })));
    return {
      BM25: await run(benchmark, sortedBy(words, "lexical")),
      MiniSearch: await run(benchmark, async (query) => peer.search(query).map((hit) => String(hit.id))),
      model: await run(benchmark, sortedBy(meaning, "cosine")),
      hybrid: await run(benchmark, sortedBy(retriever, "score")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The ranking by one of a retriever's scores alone. */
function sortedBy(retriever: ReturnType<typeof createRetriever>, score: "lexical" | "cosine" | "score"): System {
  return async (query) => {
    const found = await retriever.retrieve({ text: query, limit: wide });
    return [...found].sort((a, b) => b[score] - a[score]).map(({ passage }) => passage.id);
  };
}

async function run(benchmark: Benchmark, system: System): Promise<Figures> {
  const [gains, firsts, times]: number[][] = [[], [], []];
  for (const { query, positives } of benchmark.queries) {
    const right = new Set(positives);
    const started = performance.now();
    const ranked = await system(query);
    times?.push(performance.now() - started);
    gains?.push(gainAt10(ranked, right));
    firsts?.push(right.has(ranked[0] ?? "") ? 1 : 0);
  }
  return { gain: mean(gains ?? []), first: mean(firsts ?? []), milliseconds: quantile(times ?? [], 0.5) };
}

/** A benchmark's passages as a corpus: one document, each passage a block of its own. */
function corpusOf(benchmark: Benchmark, vocabulary: Vocabulary): Corpus {
  const nowhere = { start: 0, end: 0 };
  const passages = benchmark.passages.map(
    ({ pid, text }, i): Passage => ({
      id: pid,
      documentId: `document-${i}`,
      kind: "sentence",
      sectionPath: [],
      text,
      context: "",
      editionSpan: nowhere,
      receivedSpan: nowhere,
      ties: [],
      block: i,
      cluster: i,
    }),
  );
  const documents = benchmark.passages.map(({ doc = "" }, i) => ({
    id: `document-${i}`,
    title: doc,
    kind: "article" as const,
    source: "",
  }));
  return { documents, passages, facts: [], vocabulary, checksum: benchmark.name };
}
