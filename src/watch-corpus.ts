import { resolve } from "node:path";
import { type Build, buildApart, type Environment } from "./build-apart.ts";
import type { Config } from "./config.ts";
import { HoiTinhError } from "./core/errors.ts";
import type { Logger } from "./core/ports.ts";
import { corpusChecksum } from "./ingest/corpus-checksum.ts";
import { corpusStamp } from "./ingest/corpus-stamp.ts";
import { type Engine, fieldDir, reopenEngine } from "./open-engine.ts";
import { snapshotStamp } from "./retrieve/snapshot/snapshot-stamp.ts";

/** What {@link watchCorpus} needs. */
export interface CorpusWatchOptions {
  /** The engine that answers now. */
  readonly engine: Engine;
  readonly config: Config;
  readonly logger: Logger;
  /** What the process that builds an index gets beside the settings. */
  readonly environment: Environment;
  /** Time between two looks. Milliseconds. */
  readonly every: number;
  /** Puts another engine in the place of the one before; called between two answers. */
  readonly use: (engine: Engine) => void;
}

/** A watch over the documents. */
export interface CorpusWatch {
  /** The engine that answers now. */
  engine(): Engine;
  start(): void;
  stop(): Promise<void>;
}

/**
 * Notices that the documents changed, or that another process built their index; has the index built where it is missing,
 * opens and tries it, and puts it in force. What cannot be built or opened is refused with one line, and the old one serves on.
 */
export function watchCorpus(options: CorpusWatchOptions): CorpusWatch {
  return new Watch(options);
}

class Watch implements CorpusWatch {
  readonly #options: CorpusWatchOptions;
  readonly #dataDir: string;
  #engine: Engine;
  #index: string;
  #corpus: string;
  /** The documents as they were a look ago: they are read once they have come to rest. */
  #resting: string;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #build: Build | undefined;
  #isStopped = false;

  constructor(options: CorpusWatchOptions) {
    this.#options = options;
    this.#engine = options.engine;
    this.#dataDir = resolve(options.config.dataDir);
    this.#index = snapshotStamp(this.#dataDir);
    this.#corpus = this.#stamp();
    this.#resting = this.#corpus;
  }

  engine(): Engine {
    return this.#engine;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.#look()
        .catch((error: unknown) => this.#refuse(error))
        .finally(() => {
          if (!this.#isStopped) this.start();
        });
    }, this.#options.every).unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#build?.cancel();
    await this.#looking;
  }

  async #look(): Promise<void> {
    const [corpus, index] = [this.#stamp(), snapshotStamp(this.#dataDir)];
    const isResting = corpus === this.#resting;
    this.#resting = corpus;
    if (index !== this.#index) {
      this.#index = index;
      // An index of documents that have changed since says nothing new: they are looked at next.
      if (await this.#open(corpus !== this.#corpus)) this.#corpus = corpus;
      return;
    }
    if (corpus === this.#corpus || !isResting) return;
    this.#corpus = corpus;
    const { corpusDir, retriever } = this.#engine;
    if (corpusChecksum(corpusDir, fieldDir) === retriever.corpus.checksum) return;
    const { config, environment } = this.#options;
    this.#build = buildApart({ ...config, corpusDir, dataDir: this.#dataDir }, environment);
    const trouble = await this.#build.done;
    this.#build = undefined;
    if (this.#isStopped) return;
    if (trouble !== undefined) this.#refuse(new Error(trouble));
  }

  /** @returns whether another engine answers now */
  async #open(isStaleExpected: boolean): Promise<boolean> {
    const begun = performance.now();
    try {
      const next = await reopenEngine(this.#engine, this.#dataDir);
      // Tried before it answers anybody.
      await next.examples();
      const { documents, passages } = next.retriever.corpus;
      this.#options.use(next);
      this.#engine = next;
      const milliseconds = Math.round(performance.now() - begun);
      this.#options.logger.info(
        { documents: documents.length, passages: passages.length, milliseconds },
        "documents renewed",
      );
      return true;
    } catch (error) {
      if (!(isStaleExpected && error instanceof HoiTinhError && error.code === "snapshot-stale")) this.#refuse(error);
      return false;
    }
  }

  #refuse(error: unknown): void {
    const code = error instanceof HoiTinhError ? error.code : undefined;
    const why = error instanceof Error ? error.message : String(error);
    this.#options.logger.warn({ code, why }, "new documents refused; the old ones serve on");
  }

  #stamp(): string {
    return corpusStamp(this.#engine.corpusDir, fieldDir);
  }
}
