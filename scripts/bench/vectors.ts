import hnswlib from "hnswlib-node";
import { type Embedder, seededRandom } from "../../src/app.ts";
import { nearest } from "./nearest.ts";
import { mean, quantile } from "./rank-measures.ts";
import { benchmarkNames, readBenchmark } from "./read-benchmark.ts";

/** What the benchmark of vector search is run with. */
export interface VectorBenchOptions {
  /** Folder of the retrieval benchmarks: their passages are embedded, and repeated with noise. */
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** How many vectors, a table row each. */
  readonly sizes: readonly number[];
  readonly say: (line: string) => void;
}

/** One way to search. */
interface Search {
  readonly find: (question: Float32Array) => readonly number[];
  readonly bytesPerVector: number;
  readonly buildSeconds: number;
}

const neighbours = 10;
const questions = 200;
// As the snapshot builds and opens its graph.
const graph = { neighbours: 16, buildWidth: 200, searchWidth: 128 };
const noise = 0.5;
const mostRealPassages = 4000;

/** Compares the graph of neighbours with looking at every vector, at each size, and prints a table in Markdown. */
export async function benchVectors(options: VectorBenchOptions): Promise<void> {
  const { embedder, sizes, say } = options;
  const real = await realVectors(options);
  say(
    `${embedder.dimension} numbers a vector, ${real.length} real passages repeated with noise, ${questions} questions`,
  );
  say("| vectors | search | recall@10 | p50 ms | p95 ms | bytes a vector | build s |");
  say("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
  for (const size of sizes) {
    const vectors = grown(real, size, embedder.dimension);
    const asked = Array.from({ length: questions }, (_, i) => noisy(real[(i * 7919) % real.length] ?? real[0], -1 - i));
    const exact = exactSearch(vectors, embedder.dimension);
    const right = measure(exact, asked);
    const found = measure(graphSearch(vectors, embedder.dimension), asked);
    for (const [name, one] of Object.entries({ "every vector": right, "graph (hnswlib)": found })) {
      const recall = mean(
        one.found.map((list, i) => list.filter((at) => right.found[i]?.includes(at)).length / neighbours),
      );
      const { bytesPerVector, buildSeconds } = one.search;
      const times = [0.5, 0.95].map((share) => quantile(one.times, share).toFixed(2));
      say(
        `| ${size} | ${name} | ${recall.toFixed(3)} | ${times.join(" | ")} | ${Math.round(bytesPerVector)} | ${buildSeconds.toFixed(1)} |`,
      );
    }
  }
}

function measure(search: Search, asked: readonly Float32Array[]) {
  const times: number[] = [];
  const found = asked.map((question) => {
    const started = performance.now();
    const list = search.find(question);
    times.push(performance.now() - started);
    return list;
  });
  return { search, times, found };
}

async function realVectors({ dataDir, embedder }: VectorBenchOptions): Promise<Float32Array[]> {
  const texts = benchmarkNames(dataDir).flatMap((name) => readBenchmark(dataDir, name, 1).passages.map((p) => p.text));
  const step = Math.max(1, Math.floor(texts.length / mostRealPassages));
  return embedder.embedPassages(texts.filter((_, i) => i % step === 0));
}

/** The vectors repeated up to a size, every copy moved a little. */
function grown(real: readonly Float32Array[], size: number, dimension: number): Float32Array {
  const all = new Float32Array(size * dimension);
  for (let i = 0; i < size; i++) all.set(noisy(real[i % real.length], i), i * dimension);
  return all;
}

/** A vector with noise of half its length added, of length 1 again. */
function noisy(vector: Float32Array | undefined, seed: number): Float32Array {
  const random = seededRandom(seed);
  const size = vector?.length ?? 0;
  const step = noise * Math.sqrt(12 / size);
  const moved = Float32Array.from(vector ?? [], (value) => value + step * (random() - 0.5));
  const length = Math.sqrt(moved.reduce((sum, value) => sum + value * value, 0));
  return moved.map((value) => value / length);
}

const exactSearch = (vectors: Float32Array, dimension: number): Search => ({
  find: (question) => nearest(vectors, question, neighbours),
  bytesPerVector: dimension * 4,
  buildSeconds: 0,
});

function graphSearch(vectors: Float32Array, dimension: number): Search {
  const started = performance.now();
  const before = process.memoryUsage().rss;
  const count = vectors.length / dimension;
  const index = new hnswlib.HierarchicalNSW("cosine", dimension);
  index.initIndex(count, graph.neighbours, graph.buildWidth);
  for (let i = 0; i < count; i++) index.addPoint(Array.from(vectors.subarray(i * dimension, (i + 1) * dimension)), i);
  index.setEf(graph.searchWidth);
  return {
    find: (question) => index.searchKnn(Array.from(question), neighbours).neighbors,
    bytesPerVector: (process.memoryUsage().rss - before) / count,
    buildSeconds: (performance.now() - started) / 1000,
  };
}
