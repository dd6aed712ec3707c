import { type Engine, openSnapshot } from "../../src/app.ts";
import { answerLines } from "../shared/answer-lines.ts";
import { allocatedBytes } from "./allocated-bytes.ts";
import { createMiniSearch } from "./mini-search.ts";
import { quantile } from "./rank-measures.ts";
import { createStagedEngine, stageNames } from "./staged-engine.ts";

/** What the benchmark of answering is run with. */
export interface AnswerBenchOptions {
  /** The engine in use; its snapshot is in force in {@link dataDir}. */
  readonly engine: Engine;
  readonly dataDir: string;
  /** Question set, a JSON object a line. */
  readonly lines: readonly string[];
  readonly say: (line: string) => void;
}

const rounds = 5;
const [half, most] = [0.5, 0.95];

/**
 * Answers the question set in process, in turn with MiniSearch's bare query on the same passages, and prints a table in
 * Markdown: medians of paired rounds after one that warms up.
 */
export async function benchAnswer({ engine, dataDir, lines, say }: AnswerBenchOptions): Promise<void> {
  const { embedder, retriever } = engine;
  const expected = { corpusChecksum: retriever.corpus.checksum, embedderName: embedder.name };
  const staged = createStagedEngine(await openSnapshot(dataDir, expected), embedder, engine);
  const peer = createMiniSearch(retriever.corpus.passages);
  const answerAll = async () => {
    for await (const _ of answerLines(staged.engine, lines));
    return staged.takeTimes();
  };
  const questions = lines.map((line) => (JSON.parse(line) as { question: string }).question);
  await answerAll();
  searchAll(peer, questions);
  const ours = Object.fromEntries(stageNames.map((name) => [name, [[], []] as [number[], number[]]]));
  const theirs: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const times = await answerAll();
    for (const name of stageNames) {
      const stage = times.map((one) => one[name]);
      ours[name]?.[0].push(quantile(stage, half));
      ours[name]?.[1].push(quantile(stage, most));
    }
    const bare = searchAll(peer, questions);
    theirs[0].push(quantile(bare, half));
    theirs[1].push(quantile(bare, most));
  }
  const bytes = {
    ours: (await allocatedBytes(answerAll)) / questions.length,
    theirs: (await allocatedBytes(async () => searchAll(peer, questions))) / questions.length,
  };
  say(`${questions.length} questions, ${retriever.corpus.passages.length} passages; median of ${rounds} paired rounds`);
  say("| what | p50 ms | p95 ms | p50, times MiniSearch | p95, times MiniSearch | KB allocated |");
  say("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const name of stageNames) {
    const mine = ours[name] ?? [[], []];
    const label = name === "total" ? "**answer**" : `– ${name}`;
    const size = name === "total" ? kilobytes(bytes.ours) : "";
    say(`| ${label} | ${figures(mine)} | ${ratios(mine, theirs)} | ${size} |`);
  }
  say(`| MiniSearch, bare query | ${figures(theirs)} | 1.0 | 1.0 | ${kilobytes(bytes.theirs)} |`);
}

function searchAll(peer: ReturnType<typeof createMiniSearch>, questions: readonly string[]): number[] {
  return questions.map((question) => {
    const started = performance.now();
    peer.search(question);
    return performance.now() - started;
  });
}

type Quantiles = readonly [p50: readonly number[], p95: readonly number[]];

const figures = (rounds: Quantiles): string => rounds.map((values) => quantile(values, half).toFixed(2)).join(" | ");

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

/** Medians of the rounds' ratios. */
function ratios(mine: Quantiles, theirs: Quantiles): string {
  const of = (part: 0 | 1) => mine[part].map((value, round) => value / (theirs[part][round] ?? Number.NaN));
  return [of(0), of(1)].map((values) => quantile(values, half).toFixed(1)).join(" | ");
}
