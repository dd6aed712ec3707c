import { type Embedder, seededRandom } from "../../src/app.ts";
import { Nearest } from "./nearest.ts";
import { mean, quantile } from "./rank-measures.ts";
import { benchmarkNames, readBenchmark } from "./read-benchmark.ts";
import {
  everyVector,
  nestedGraph,
  nestedGraphOfBits,
  usearchGraph,
  type VectorSearch,
  wholeGraph,
} from "./vector-searches.ts";

/** What the benchmark of vector search is run with. */
export interface VectorBenchOptions {
  /** Folder of the retrieval benchmarks: their passages are embedded, and repeated with noise. */
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** How many vectors, a table row each. */
  readonly sizes: readonly number[];
  readonly say: (line: string) => void;
}

const neighbours = 10;
const questions = 200;
// Of more vectors graphs over whole ones are left out: they take long to build and more memory than is asked for.
const mostWhole = 50_000;
// Of more vectors looking at every one is not timed: a question takes seconds.
const mostLookedAt = 100_000;
const noise = 0.5;
const mostRealPassages = 4000;
const coded = [nestedGraphOfBits, nestedGraph, usearchGraph];

/** Compares ways to search with looking at every vector, at each size, and prints a table in Markdown. */
export async function benchVectors(options: VectorBenchOptions): Promise<void> {
  const { embedder, sizes, say } = options;
  const { dimension } = embedder;
  const real = await realVectors(options);
  say(`${dimension} numbers a vector, ${real.length} real passages repeated with noise, ${questions} questions`);
  say("| vectors | search | in sight | recall@10 | p50 ms | p95 ms | bytes a vector | build s |");
  say("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const size of sizes) {
    const asked = Array.from({ length: questions }, (_, i) => noisy(real[(i * 7919) % real.length] ?? real[0], -1 - i));
    const ways = size > mostWhole ? coded : [wholeGraph, ...coded];
    const right = nearestOfAll(real, size, asked);
    for (const make of size > mostLookedAt ? ways : [everyVector, ...ways]) {
      const { search, bytesPerVector, buildSeconds } = filled(make, real, size, dimension);
      for (const width of search.widths) {
        const { found, times } = measure(search, asked, width);
        const recall = mean(found.map((list, i) => list.filter((at) => right[i]?.includes(at)).length / neighbours));
        const milliseconds = [0.5, 0.95].map((share) => quantile(times, share).toFixed(2));
        say(
          `| ${size} | ${search.name} | ${width || ""} | ${recall.toFixed(3)} | ${milliseconds.join(" | ")} | ${Math.round(bytesPerVector)} | ${buildSeconds.toFixed(1)} |`,
        );
      }
    }
  }
}

/** The right answers: each vector is made once and compared with all questions, so that none need be kept. */
function nearestOfAll(real: readonly Float32Array[], size: number, asked: readonly Float32Array[]): number[][] {
  const best = asked.map(() => new Nearest(neighbours));
  for (let i = 0; i < size; i++) {
    const vector = noisy(real[i % real.length], i);
    for (const [question, list] of best.entries()) list.offer(i, dot(asked[question] ?? vector, vector));
  }
  return best.map((list) => list.labels());
}

/** The vectors repeated up to a size, every copy moved a little, in a search. Only adding is timed. */
function filled(
  make: (size: number, dimension: number) => VectorSearch,
  real: readonly Float32Array[],
  size: number,
  dimension: number,
) {
  const before = process.memoryUsage().rss;
  const search = make(size, dimension);
  let milliseconds = 0;
  for (let i = 0; i < size; i++) {
    const vector = noisy(real[i % real.length], i);
    const started = performance.now();
    search.add(vector, i);
    milliseconds += performance.now() - started;
  }
  const bytesPerVector = search.bytesPerVector ?? (process.memoryUsage().rss - before) / size;
  return { search, bytesPerVector, buildSeconds: milliseconds / 1000 };
}

function measure(search: VectorSearch, asked: readonly Float32Array[], width: number) {
  const times: number[] = [];
  const found = asked.map((question) => {
    const started = performance.now();
    const list = search.find(question, neighbours, width);
    times.push(performance.now() - started);
    return list;
  });
  return { times, found };
}

async function realVectors({ dataDir, embedder }: VectorBenchOptions): Promise<Float32Array[]> {
  const texts = benchmarkNames(dataDir).flatMap((name) => readBenchmark(dataDir, name, 1).passages.map((p) => p.text));
  const step = Math.max(1, Math.floor(texts.length / mostRealPassages));
  return embedder.embedPassages(texts.filter((_, i) => i % step === 0));
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

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
