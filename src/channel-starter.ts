import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./core/code-of.ts";
import { HoiTinhError } from "./core/errors.ts";
import type { Channel, Logger, MessageHandler } from "./core/ports.ts";

/** What {@link ChannelStarter} works with. */
export interface ChannelStarterOptions {
  /** The first one starts before all others. */
  readonly channels: readonly Channel[];
  readonly handler: MessageHandler;
  readonly logger: Logger;
  /** Wait before a channel that could not be reached is tried again. Milliseconds; default: 5,000. */
  readonly tryAgainAfter?: number | undefined;
}

/** Starts and stops channels. One whose server cannot be reached does not keep the others from serving. */
export class ChannelStarter {
  readonly #options: ChannelStarterOptions;
  readonly #started: Channel[] = [];
  readonly #ending = new AbortController();

  constructor(options: ChannelStarterOptions) {
    this.#options = options;
  }

  /** Channels that take messages now. */
  get started(): readonly Channel[] {
    return this.#started;
  }

  /**
   * Starts every channel; one that cannot be reached is tried again until it can.
   *
   * @throws what a channel threw for any other reason; those that had started are stopped again
   */
  async start(): Promise<void> {
    const [first, ...others] = this.#options.channels;
    try {
      if (first) await this.#begin(first);
      await Promise.all(others.map((channel) => this.#begin(channel)));
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Stops the channels that run, and tries the others no more; an attempt under way is not waited for. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#started.splice(0).map((channel) => channel.stop()));
  }

  async #begin(channel: Channel): Promise<void> {
    const { handler, logger } = this.#options;
    try {
      await channel.start(handler);
      this.#started.push(channel);
    } catch (error) {
      if (!isAway(error)) throw error;
      logger.warn({ channel: channel.name, code: codeOf(error) }, "channel cannot be reached; trying again");
      void this.#keepTrying(channel);
    }
  }

  async #keepTrying(channel: Channel): Promise<void> {
    const { handler, logger, tryAgainAfter = 5000 } = this.#options;
    const { signal } = this.#ending;
    for (;;) {
      await sleep(tryAgainAfter, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        await channel.start(handler);
        // Whoever asked for the end did not wait for this.
        if (signal.aborted) await channel.stop();
        else this.#started.push(channel);
        return;
      } catch (error) {
        if (isAway(error)) continue;
        logger.error({ channel: channel.name, code: codeOf(error) }, "channel cannot be started");
        return;
      }
    }
  }
}

const isAway = (error: unknown): boolean => error instanceof HoiTinhError && error.code === "channel-unreachable";
