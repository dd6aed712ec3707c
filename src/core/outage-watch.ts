import type { Logger } from "./ports.ts";

/** What {@link OutageWatch} says. */
export interface OutageWords {
  /** Said at the first failure. */
  readonly begun: string;
  /** Said once it works again. */
  readonly over: string;
}

/** Says once that something does not work, however often it is tried, and once that it works again. */
export class OutageWatch {
  readonly #logger: Logger;
  readonly #channel: string;
  readonly #words: OutageWords;
  #begun: number | undefined;
  #failures = 0;

  /** @param channel who is concerned, for the log */
  constructor(logger: Logger, channel: string, words: OutageWords) {
    this.#logger = logger;
    this.#channel = channel;
    this.#words = words;
  }

  /** An attempt failed. @param why what may be logged of it: no address, no secret, nothing that a person typed */
  failed(why: object): void {
    this.#failures += 1;
    if (this.#begun !== undefined) return;
    this.#begun = performance.now();
    this.#logger.warn({ channel: this.#channel, ...why }, this.#words.begun);
  }

  /** An attempt succeeded. */
  worked(): void {
    if (this.#begun === undefined) return;
    const seconds = Math.round((performance.now() - this.#begun) / 1000);
    this.#logger.info({ channel: this.#channel, seconds, failures: this.#failures }, this.#words.over);
    this.#begun = undefined;
    this.#failures = 0;
  }
}
