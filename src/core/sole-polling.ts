import { codeOf } from "./code-of.ts";
import type { Lock, Locks, Logger } from "./ports.ts";

/** Polling under way. */
export interface Polling {
  /** Ends the poll and waits for what depends on it. */
  stop(): Promise<void>;
}

/** What {@link startSolePolling} needs. */
export interface SolePollingOptions {
  /** Channel that polls, for the log. */
  readonly channel: string;
  readonly locks: Locks;
  /** Name that the one who polls holds; without the token. */
  readonly name: string;
  /** Starts to poll. */
  readonly begin: () => Polling;
  /** How often those who stand by try again, and the one who polls looks whether it still may. Milliseconds. */
  readonly checkEvery: number;
  readonly logger: Logger;
}

/** Polls as long as no other process does so with the same token: messengers allow one. Resolves after the first attempt. */
export async function startSolePolling(options: SolePollingOptions): Promise<Polling> {
  const turn = new Turn(options);
  await turn.check();
  return turn;
}

class Turn implements Polling {
  readonly #options: SolePollingOptions;
  #lock: Lock | undefined;
  #polling: Polling | undefined;
  #timer: NodeJS.Timeout | undefined;
  #checking: Promise<void> | undefined;
  #isStopped = false;
  #isStandingBy = false;

  constructor(options: SolePollingOptions) {
    this.#options = options;
  }

  /** Looks once, and again after a while. */
  check(): Promise<void> {
    this.#checking = this.#look()
      .catch((error: unknown) => {
        // The store itself says so where people look.
        this.#options.logger.debug({ channel: this.#options.channel, code: codeOf(error) }, "cannot tell who polls");
      })
      .finally(() => {
        if (!this.#isStopped) this.#timer = setTimeout(() => void this.check(), this.#options.checkEvery);
      });
    return this.#checking;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#checking;
    clearTimeout(this.#timer);
    await this.#polling?.stop();
    await this.#lock?.release().catch(() => {});
  }

  async #look(): Promise<void> {
    if (this.#lock?.isHeld()) return;
    const polling = this.#polling;
    this.#polling = undefined;
    await polling?.stop();
    const { channel, locks, name, begin, logger } = this.#options;
    this.#lock = await locks.tryAcquire(name);
    if (this.#lock) this.#polling = begin();
    else if (!this.#isStandingBy) logger.info({ channel }, "another process polls; standing by");
    this.#isStandingBy = this.#lock === undefined;
  }
}
