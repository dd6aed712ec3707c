import { createAnswerer, createRetriever, type Embedder, type Engine, type openSnapshot } from "../../src/app.ts";

/** Milliseconds of one answer, stage by stage. */
export interface StageTimes {
  /** Marks, slips and abbreviations repaired; what is asked for, of what, when, where. */
  readonly understand: number;
  /** The question through the embedding model. */
  readonly embed: number;
  /** Candidates from words and vectors, put in order. */
  readonly search: number;
  /** Evidence weighed, the answer composed and its numbers looked up, or refused. */
  readonly compose: number;
  readonly total: number;
  /** Time of processors, of all threads: what other work on the machine hardly changes. */
  readonly processor: number;
}

/** Names of the stages, in the order of the walk. */
export const stageNames = ["understand", "embed", "search", "compose", "total"] as const;

/** An engine that notes what each stage of each answer took. One answer at a time. */
export interface StagedEngine {
  readonly engine: Engine;
  /** The times noted since the last call. */
  takeTimes(): StageTimes[];
}

type Snapshot = Awaited<ReturnType<typeof openSnapshot>>;

/** Builds the engine as the product does, with a clock at its ports. */
export function createStagedEngine(
  snapshot: Snapshot,
  embedder: Embedder,
  rest: Pick<Engine, "corpusDir" | "examples" | "boards">,
): StagedEngine {
  let [times, embed, searchStarted, searchEnded]: [StageTimes[], number, number, number] = [[], 0, 0, 0];
  const timedEmbedder: Embedder = {
    ...embedder,
    embedQuestions: async (texts) => {
      const started = performance.now();
      const vectors = await embedder.embedQuestions(texts);
      embed = performance.now() - started;
      return vectors;
    },
  };
  const retriever = createRetriever(snapshot, timedEmbedder);
  const answerer = createAnswerer({
    ...retriever,
    retrieve: async (query) => {
      searchStarted = performance.now();
      const found = await retriever.retrieve(query);
      searchEnded = performance.now();
      return found;
    },
  });
  const answer: typeof answerer.answer = async (question) => {
    const started = performance.now();
    const before = process.cpuUsage();
    const given = await answerer.answer(question);
    const ended = performance.now();
    const { user, system } = process.cpuUsage(before);
    times.push({
      understand: searchStarted - started,
      embed,
      search: searchEnded - searchStarted - embed,
      compose: ended - searchEnded,
      total: ended - started,
      processor: (user + system) / 1000,
    });
    return given;
  };
  return {
    engine: { ...rest, retriever, embedder, database: undefined, answerer: { ...answerer, answer } },
    takeTimes: () => {
      const taken = times;
      times = [];
      return taken;
    },
  };
}
