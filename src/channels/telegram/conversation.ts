import type { Api } from "grammy";
import type { Message as TelegramMessage } from "grammy/types";
import type { Message } from "../../core/message.ts";
import type { Logger, MessageHandler } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import { describeError } from "./describe-error.ts";
import { failureReply, tooFastReply } from "./fixed-replies.ts";
import type { KeyboardAbilities } from "./keyboard.ts";
import { type Allowance, createRateLimit } from "./rate-limit.ts";
import { RecentMap } from "./recent-map.ts";
import { type Place, replaceReply, sendReply } from "./send-reply.ts";
import type { TelegramTiming } from "./telegram-options.ts";
import { type Me, toMessage } from "./to-message.ts";
import { withTyping } from "./with-typing.ts";

/** What the conversation with people needs. */
export interface ConversationOptions {
  readonly api: Api;
  readonly me: Me;
  readonly handler: MessageHandler;
  readonly abilities: KeyboardAbilities;
  readonly logger: Logger;
  readonly timing: TelegramTiming;
}

/** Answers messages, and answers again what was edited. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #replies = new RecentMap<string, readonly number[]>(5000);
  readonly #allowance: (chatId: number) => Allowance;
  readonly #edits = new Map<string, { timer: NodeJS.Timeout; run: () => Promise<void> }>();

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#allowance = createRateLimit(options.timing.messagesPerMinute);
  }

  /** Answers a message, unless it is not for us, or stood in a group while we were away. */
  async receive(received: TelegramMessage): Promise<void> {
    const message = toMessage(received, this.#options.me);
    if (!message || (message.isGroup && this.#isOld(received))) return;
    await this.say(message, placeOf(received, message), keyOf(received));
  }

  /** Asks the handler and sends what it says. `key` names the message, so that an edit of it finds the reply. */
  async say(message: Message, place: Place, key?: string): Promise<void> {
    const reply = await this.#ask(message, place);
    if (!reply) return;
    const { api, abilities, logger } = this.#options;
    try {
      const ids = await sendReply(api, place, reply, abilities);
      if (key) this.#replies.set(key, ids);
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "reply not sent");
    }
  }

  /** Answers an edited message once it has rested: in place of the earlier reply, or for the first time. */
  edited(received: TelegramMessage): void {
    const key = keyOf(received);
    clearTimeout(this.#edits.get(key)?.timer);
    const run = async () => {
      this.#edits.delete(key);
      const earlier = this.#replies.get(key);
      if (!earlier) {
        if (!this.#isOld(received)) await this.receive(received);
        return;
      }
      await this.#answerAgain(received, key, earlier);
    };
    const timer = setTimeout(() => void run(), this.#options.timing.editSettles);
    this.#edits.set(key, { timer, run });
  }

  /** Answers edits that still rest, at once. */
  async settle(): Promise<void> {
    const waiting = [...this.#edits.values()];
    for (const { timer } of waiting) clearTimeout(timer);
    await Promise.all(waiting.map(({ run }) => run()));
  }

  async #answerAgain(received: TelegramMessage, key: string, earlier: readonly number[]): Promise<void> {
    const { api, abilities, logger, me } = this.#options;
    const message = toMessage(received, me);
    if (!message) return;
    const place = placeOf(received, message);
    const reply = await this.#ask({ ...message, isAddressed: true }, place);
    if (!reply) return;
    try {
      this.#replies.set(key, await replaceReply(api, place, earlier, reply, abilities));
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "reply not edited");
    }
  }

  async #ask(message: Message, place: Place): Promise<Reply | undefined> {
    const { api, handler, logger, timing } = this.#options;
    const isHeard = !message.isGroup || message.isAddressed;
    const allowance = isHeard ? this.#allowance(place.chatId) : "answer";
    if (allowance !== "answer") return allowance === "notice" ? tooFastReply : undefined;
    const topic = place.threadId === undefined ? {} : { message_thread_id: place.threadId };
    const showTyping = () => {
      if (isHeard) api.sendChatAction(place.chatId, "typing", topic).catch(() => {});
    };
    try {
      return await withTyping(() => handler(message), showTyping, timing.typingAfter);
    } catch (error) {
      logger.error({ channel: "telegram", error: error instanceof Error ? error.name : "unknown" }, "handler failed");
      return failureReply;
    }
  }

  #isOld(received: TelegramMessage): boolean {
    return Date.now() / 1000 - received.date > this.#options.timing.groupMessageAge;
  }
}

/** Where the reply to a message goes: same chat, same topic; in a group as an answer to the message. */
export function placeOf(received: TelegramMessage, message: Pick<Message, "isGroup">): Place {
  return {
    chatId: received.chat.id,
    threadId: received.is_topic_message ? received.message_thread_id : undefined,
    answerTo: message.isGroup ? received.message_id : undefined,
  };
}

const keyOf = (received: TelegramMessage): string => `${received.chat.id}:${received.message_id}`;
