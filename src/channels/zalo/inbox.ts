import { randomUUID } from "node:crypto";
import { patiently } from "../../core/patiently.ts";
import type { Logger, PendingUpdate, PendingWork } from "../../core/ports.ts";
import { readEvents, writeEvent, type ZaloEvent } from "./read-event.ts";

/** An event that was kept and is ours to answer. */
export interface Delivery {
  readonly key: string;
  readonly event: ZaloEvent;
}

/** What {@link Inbox} needs. */
export interface InboxOptions {
  readonly pending: PendingWork;
  readonly botId: string;
  readonly logger: Logger;
  /** Ends the patience with a store that is away. */
  readonly closing: AbortSignal;
}

/** Sees to it that every event is kept before Zalo is told that we have it, and taken up again when a process dies. */
export class Inbox {
  readonly #options: InboxOptions;
  readonly #channel: string;

  constructor(options: InboxOptions) {
    this.#options = options;
    this.#channel = `zalo:${options.botId}`;
  }

  /** Keeps what Zalo sent. @returns what is new of it; the rest was sent before */
  async accept(body: unknown): Promise<Delivery[]> {
    const deliveries = readEvents(body).map((event) => ({ key: this.#keyOf(event), event }));
    if (deliveries.length === 0) return [];
    const updates = deliveries.map(({ key, event }) => ({ key, body: writeEvent(event) }));
    const fresh = await this.#options.pending.accept(this.#channel, updates);
    return deliveries.filter(({ key }) => fresh.has(key));
  }

  /** What a dead process left behind. */
  async takeOver(): Promise<Delivery[]> {
    const { pending, logger } = this.#options;
    const { updates, inDoubt } = await pending.takeOver(this.#channel);
    if (updates.length > 0 || inDoubt > 0)
      logger.warn({ channel: "zalo", updates: updates.length, inDoubt }, "took over unfinished work");
    return updates.flatMap(readKept);
  }

  /** To be asked right before an answer is sent. @returns false: another process answers, say nothing */
  isOurs(key: string): Promise<boolean> {
    return patiently(() => this.#options.pending.isOurs(key), this.#options.closing);
  }

  /** Notes that the answer has left; never rejects. */
  async leave(key: string): Promise<void> {
    await this.#options.pending.leave(key).catch(() => {});
  }

  /** Notes that the answer certainly did not arrive; never rejects. */
  async comeBack(key: string): Promise<void> {
    await this.#options.pending.comeBack(key).catch(() => {});
  }

  /** The event is dealt with. */
  finish(key: string): Promise<void> {
    return patiently(() => this.#options.pending.finish(key), this.#options.closing);
  }

  /** Events have no number at Zalo; one without a message id cannot be told from its repetition. */
  #keyOf({ eventName, messageId }: ZaloEvent): string {
    return `${this.#channel}:${eventName}:${messageId ?? randomUUID()}`;
  }
}

function readKept({ key, body }: PendingUpdate): Delivery[] {
  return readEvents(JSON.parse(body)).map((event) => ({ key, event }));
}
