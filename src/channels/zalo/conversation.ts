import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import type { Message } from "../../core/message.ts";
import { OutageWatch } from "../../core/outage-watch.ts";
import type { Logger, MessageHandler } from "../../core/ports.ts";
import { RecentMap } from "../../core/recent-map.ts";
import type { Reply } from "../../core/reply.ts";
import { withTyping } from "../../core/with-typing.ts";
import type { ZaloBot, ZaloClient } from "./create-client.ts";
import { describeError } from "./describe-error.ts";
import { failureReply, tooFastReply } from "./fixed-replies.ts";
import type { Delivery, Inbox } from "./inbox.ts";
import { QuotaWatch } from "./quota-watch.ts";
import { toMessage } from "./to-message.ts";
import { waitBefore } from "./wait.ts";
import { writeText, type ZaloText } from "./write-text.ts";
import { ZaloError } from "./zalo-error.ts";
import type { ZaloOptions, ZaloTiming } from "./zalo-options.ts";

/** What the conversation with people needs. */
export interface ConversationOptions extends Pick<ZaloOptions, "render" | "operator" | "photoUrl" | "seen"> {
  readonly client: ZaloClient;
  readonly inbox: Pick<Inbox, "isOurs" | "leave" | "comeBack">;
  readonly bot: ZaloBot;
  readonly handler: MessageHandler;
  readonly logger: Logger;
  readonly timing: ZaloTiming;
  /** Ends waits between attempts. */
  readonly closing: AbortSignal;
}

/** Answers people, with one message each. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #quota: QuotaWatch;
  readonly #outage: OutageWatch;
  readonly #messages: RateLimiterMemory;
  /** Pictures and stickers come in bundles: one line a minute is enough. */
  readonly #attachments = new RateLimiterMemory({ points: 1, duration: 60 });
  /** What a number picks, by chat. */
  readonly #offered = new RecentMap<string, readonly string[]>(5000);

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#quota = new QuotaWatch(options.logger, options.operator);
    this.#outage = new OutageWatch(options.logger, "zalo", {
      begun: "Zalo cannot be reached or is in trouble; answers wait",
      over: "answers go out again",
    });
    this.#messages = new RateLimiterMemory({ points: options.timing.messagesPerMinute, duration: 60 });
  }

  /**
   * Answers an event, unless there is nothing to say; never throws.
   *
   * @returns whether it is dealt with; false: the process ends before the answer could leave
   */
  async receive({ key, event }: Delivery): Promise<boolean> {
    const { bot, logger } = this.#options;
    const message = toMessage(event, bot);
    if (!message) return true;
    const { chatId } = event;
    const reply = await this.#ask(this.#picked(message, chatId), chatId);
    if (!reply) return true;
    this.#offered.set(chatId, reply.suggestions);
    try {
      return await this.#send(key, chatId, reply, await this.#write(reply, chatId));
    } catch (error) {
      if (error instanceof ZaloError && error.isQuota) this.#quota.usedUp();
      logger.warn({ channel: "zalo", ...describeError(error) }, "reply not sent");
      return true;
    }
  }

  /** A message that is only the number of a question offered before stands for it. */
  #picked(message: Message, chatId: string): Message {
    const number = /^\s*(\d)[.)]?\s*$/.exec(message.text)?.[1];
    const question = number === undefined ? undefined : this.#offered.get(chatId)?.[Number(number) - 1];
    return question === undefined ? message : { ...message, text: question };
  }

  async #ask(message: Message, chatId: string): Promise<Reply | undefined> {
    const { client, handler, logger, timing } = this.#options;
    const isHeard = !message.isGroup || message.isAddressed;
    const refused = isHeard ? await this.#refusal(message, chatId) : undefined;
    if (refused) return refused === "silence" ? undefined : refused;
    const showTyping = () => {
      if (isHeard) client.sendTyping(chatId).catch(() => {});
    };
    try {
      return await withTyping(() => handler(message), showTyping, timing.typingAfter);
    } catch (error) {
      logger.error({ channel: "zalo", error: error instanceof Error ? error.name : "unknown" }, "handler failed");
      return failureReply;
    }
  }

  /** What is said to a chat that asks too much, instead of an answer. */
  async #refusal(message: Message, chatId: string): Promise<Reply | "silence" | undefined> {
    const count = (await counted(this.#messages, chatId)) - this.#options.timing.messagesPerMinute;
    if (count > 0) return count === 1 ? tooFastReply : "silence";
    if (message.attachment === undefined || message.text !== "") return undefined;
    return (await counted(this.#attachments, chatId)) > 1 ? "silence" : undefined;
  }

  async #write(reply: Reply, chatId: string): Promise<ZaloText> {
    const { seen, render } = this.#options;
    // A store that cannot be asked costs at most a line said twice.
    const isFirst = await seen.add(`zalo:met:${chatId}`).catch(() => false);
    return writeText(reply, render, isFirst);
  }

  /** Sends what certainly has not left yet, again and again, and never what may have. @returns as {@link receive} */
  async #send(key: string, chatId: string, reply: Reply, written: ZaloText): Promise<boolean> {
    const { inbox, timing, closing } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      if (!(await inbox.isOurs(key))) return true;
      let leaving: Promise<void> | undefined;
      try {
        await this.#sendOnce(chatId, reply, written, () => {
          leaving = inbox.leave(key);
        });
        this.#outage.worked();
        this.#quota.sent();
        return true;
      } catch (error) {
        if (!(error instanceof ZaloError && error.mayRepeat)) throw error;
        this.#outage.failed(describeError(error));
        await leaving;
        await inbox.comeBack(key);
        if (attempt >= timing.sendAttempts) throw error;
        if (!(await waitBefore(attempt, timing.tryAgainAfter, closing))) return false;
      } finally {
        await leaving;
      }
    }
  }

  /** @param onSent called in the moment in which the words have left */
  async #sendOnce(chatId: string, reply: Reply, { text, boldLength }: ZaloText, onSent: () => void): Promise<void> {
    const { client, photoUrl } = this.#options;
    const photo = photoUrl?.(reply);
    try {
      if (photo === undefined) await client.sendMessage(chatId, text, { boldLength, onSent });
      else await client.sendPhoto(chatId, photo, text, { onSent });
    } catch (error) {
      // The words matter more than how they look: what the server finds wrong with picture or style goes without.
      if (!(error instanceof ZaloError && error.code === 400)) throw error;
      await client.sendMessage(chatId, text, { onSent });
    }
  }
}

/** Counts one more. @returns how many there were within the window, this one included */
async function counted(limiter: RateLimiterMemory, key: string): Promise<number> {
  const result = await limiter.consume(key).catch((refused: RateLimiterRes) => refused);
  return result.consumedPoints;
}
