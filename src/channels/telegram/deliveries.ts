import { AsyncLocalStorage } from "node:async_hooks";
import type { ClientRequest, Agent as HttpAgent } from "node:http";
import type { Transformer } from "grammy";
import type { Update } from "grammy/types";
import { OutageWatch } from "../../core/outage-watch.ts";
import { patiently } from "../../core/patiently.ts";
import type { Logger, PendingWork } from "../../core/ports.ts";
import { announcingAgent } from "./announcing-agent.ts";
import { describeError } from "./describe-error.ts";

/** What {@link Deliveries} needs. */
export interface DeliveriesOptions {
  readonly pending: PendingWork;
  readonly botId: number;
  readonly logger: Logger;
  /** Ends the patience with a store that is away. */
  readonly closing: AbortSignal;
}

interface Work {
  readonly key: string;
  /** Something of its answer was delivered: it is never begun again. */
  hasSpoken: boolean;
  /** Done once it is noted that the answer is on its way. */
  leaving?: Promise<void>;
}

/** Calls that people see. */
const speaks = /^(send(?!ChatAction)|edit|copy|forward|answerGuest)/;

/**
 * Sees to it that every update is kept before Telegram is told that we have it, answered once, and taken up again by
 * whoever lives when a process dies.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #channel: string;
  readonly #accepted = new Set<string>();
  readonly #open = new Set<string>();
  readonly #polling: OutageWatch;
  #lastFetched: number | undefined;
  readonly #current = new AsyncLocalStorage<Work>();

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    this.#channel = `telegram:${options.botId}`;
    const words = { begun: "polling failed; trying again", over: "polling again" };
    this.#polling = new OutageWatch(options.logger, "telegram", words);
  }

  /** Number of the newest update that a poll fetched. */
  get lastFetched(): number | undefined {
    return this.#lastFetched;
  }

  /** Keeps updates; once this resolves, they may be acknowledged. What came before is passed over when it is worked on. */
  async accept(updates: readonly Update[]): Promise<void> {
    const batch = updates.map((update) => ({ key: this.#keyOf(update), body: JSON.stringify(update) }));
    for (const key of await this.#options.pending.accept(this.#channel, batch)) this.#accepted.add(key);
  }

  /** Updates that a dead process left behind. */
  async takeOver(): Promise<Update[]> {
    const { updates, inDoubt } = await this.#options.pending.takeOver(this.#channel);
    if (updates.length > 0 || inDoubt > 0) {
      this.#options.logger.warn({ channel: "telegram", updates: updates.length, inDoubt }, "took over unfinished work");
    }
    for (const { key } of updates) this.#accepted.add(key);
    return updates.map(({ body }) => JSON.parse(body) as Update);
  }

  /**
   * Works on an update that was accepted, once, and finishes it.
   *
   * @param isGivenUp whether work was cut short by the end of the process: then it stays for the next one
   */
  async work(update: Update, next: () => Promise<void>, isGivenUp: () => boolean): Promise<void> {
    const work: Work = { key: this.#keyOf(update), hasSpoken: false };
    if (!this.#accepted.delete(work.key)) return;
    this.#open.add(work.key);
    try {
      await this.#current.run(work, next);
    } finally {
      this.#open.delete(work.key);
      await work.leaving;
      const { pending, closing } = this.#options;
      if (work.hasSpoken || !isGivenUp()) await patiently(() => pending.finish(work.key), closing);
    }
  }

  /** Keeps what a poll fetched before the next poll tells Telegram that we have it. */
  readonly keeper: Transformer = async (call, method, payload, signal) => {
    if (method !== "getUpdates") return call(method, payload, signal);
    const result = await call(method, payload, signal).catch((error: unknown) => {
      if (!signal?.aborted) this.#polling.failed(describeError(error));
      throw error;
    });
    if (!result.ok) {
      this.#polling.failed({ code: result.error_code, description: result.description });
      return result;
    }
    this.#polling.worked();
    const updates = result.result as Update[];
    await this.accept(updates);
    this.#lastFetched = updates.at(-1)?.update_id ?? this.#lastFetched;
    return result;
  };

  /** Asks, right before an answer leaves, whether the update is still ours to answer. */
  readonly gate: Transformer = async (call, method, payload, signal) => {
    const work = this.#current.getStore();
    const isAsked = work && !work.hasSpoken && this.#open.has(work.key) && speaks.test(method);
    if (!isAsked) return call(method, payload, signal);
    const { pending, closing } = this.#options;
    if (!(await patiently(() => pending.isOurs(work.key), closing)))
      throw new Error("another process answers this update");
    const comeBack = async () => {
      await work.leaving;
      await pending.comeBack(work.key).catch(() => {});
    };
    const result = await call(method, payload, signal).catch(async (error: unknown) => {
      // The connection broke before an answer came: it is said again, here or after a crash. What hung until the end of the
      // bot stays in doubt.
      if (!closing.aborted) await comeBack();
      throw error;
    });
    work.hasSpoken = result.ok;
    if (!result.ok) await comeBack();
    return result;
  };

  /**
   * Notes that an answer is on its way, in the same moment in which its last byte is handed to the operating system. Noted
   * any earlier, a process that dies in between would lose the answer; any later, it would be said twice.
   *
   * @param apiRoot address of the server, which decides the kind of connection
   */
  agent(apiRoot: string): HttpAgent {
    const announce = (request: ClientRequest) => {
      const work = this.#current.getStore();
      const method = request.path.slice(request.path.lastIndexOf("/") + 1);
      if (!work || !this.#open.has(work.key) || !speaks.test(method)) return;
      request.once("finish", () => {
        work.leaving = this.#options.pending.leave(work.key).catch(() => {});
      });
    };
    return announcingAgent(apiRoot, announce);
  }

  #keyOf(update: Update): string {
    return `${this.#channel}:${update.update_id}`;
  }
}
