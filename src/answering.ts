import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Config } from "./config.ts";
import type { Message } from "./core/message.ts";
import type { Reply } from "./core/reply.ts";
import { createHandler, type HandlerOptions } from "./create-handler.ts";
import type { Engine } from "./open-engine.ts";
import { type SharedAnswerer, shareAnswers } from "./share-answers.ts";
import { startAnswerThread } from "./start-answer-thread.ts";

/** What {@link Answering} works with. */
export interface AnsweringOptions extends HandlerOptions {
  readonly config: Pick<Config, "answerThreads" | "dataDir" | "embeddingModel">;
}

/** Threads by default: a core is left to the first one, and memory to others. */
const mostByDefault = 3;

/** Answers messages from the documents in force, on several threads when questions crowd. */
export class Answering {
  readonly #options: AnsweringOptions;
  #answerer: SharedAnswerer;
  #handle: ReturnType<typeof createHandler>;

  constructor(engine: Engine, options: AnsweringOptions) {
    this.#options = options;
    this.#answerer = this.#answererOn(engine);
    this.#handle = createHandler(engine, { ...options, answerer: this.#answerer });
  }

  /** Answers from another engine from now on. */
  use(engine: Engine): void {
    const before = this.#answerer;
    this.#answerer = this.#answererOn(engine);
    this.#handle = createHandler(engine, { ...this.#options, answerer: this.#answerer });
    before.close();
  }

  handle(message: Message): Promise<Reply | undefined> {
    return this.#handle(message);
  }

  /** Ends the threads; what is still asked is answered in this one. */
  close(): void {
    this.#answerer.close();
  }

  #answererOn(engine: Engine): SharedAnswerer {
    const { config, logger } = this.#options;
    const { answerThreads = Math.min(mostByDefault, availableParallelism() - 1), dataDir, embeddingModel } = config;
    const { corpus } = engine.retriever;
    const source = { embeddingModel, dataDir: resolve(dataDir), corpusChecksum: corpus.checksum };
    return shareAnswers(engine.answerer, {
      start: () => startAnswerThread(source, corpus.passages),
      // Where a server finds the passages, its answers are waited for, not computed.
      most: engine.database ? 0 : answerThreads,
      logger,
    });
  }
}
