import type { Api } from "grammy";
import type { Message as TelegramMessage } from "grammy/types";
import type { Message } from "../../core/message.ts";
import type { Logger, MessageHandler } from "../../core/ports.ts";
import { RecentMap } from "../../core/recent-map.ts";
import type { Reply } from "../../core/reply.ts";
import { startSteadyClock } from "../../core/steady-clock.ts";
import { withTyping } from "../../core/with-typing.ts";
import { openedPassage, withOpenedQuestion } from "./deep-link.ts";
import { describeError } from "./describe-error.ts";
import { failureReply, tooFastReply } from "./fixed-replies.ts";
import type { KeyboardAbilities } from "./keyboard.ts";
import { type Allowance, createRateLimit } from "./rate-limit.ts";
import { type Place, replaceReply, sendReply } from "./send-reply.ts";
import { sendSource } from "./send-source.ts";
import type { SourceReader } from "./source-reader.ts";
import type { TelegramTiming } from "./telegram-options.ts";
import { type Me, toMessage } from "./to-message.ts";

/** What the conversation with people needs. */
export interface ConversationOptions {
  readonly api: Api;
  readonly me: Me;
  readonly handler: MessageHandler;
  readonly abilities: KeyboardAbilities;
  readonly readSource: SourceReader;
  readonly logger: Logger;
  readonly timing: TelegramTiming;
}

/** Whose message is answered, so that limits and edits find it again. */
export interface Origin {
  /** Person, or the chat in whose name an anonymous admin writes. */
  readonly askerId?: number | undefined;
  /** The message in its chat; an edit of it finds the reply. */
  readonly key?: string | undefined;
}

/** What was understood of a message, and the messages that hold the reply. */
interface Sent {
  readonly message: Message;
  readonly ids: readonly number[];
}

/** Answers messages, and answers again what was edited. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #replies = new RecentMap<string, Sent>(5000);
  readonly #albums = new RecentMap<string, true>(500);
  readonly #allowanceOfChat: (chatId: number) => Allowance;
  readonly #allowanceOfPerson: (personId: number) => Allowance;
  /** A system clock that is set while the bot runs must not make fresh messages look old. */
  readonly #now = startSteadyClock();
  readonly #edits = new Map<string, { timer: NodeJS.Timeout; run: () => Promise<void> }>();

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#allowanceOfChat = createRateLimit(options.timing.messagesPerMinute);
    this.#allowanceOfPerson = createRateLimit(options.timing.messagesPerPersonMinute);
  }

  /** Answers a message, unless it is not for us, or stood in a group while we were away. */
  async receive(received: TelegramMessage): Promise<void> {
    const message = toMessage(received, this.#options.me);
    if (!message || (message.isGroup && this.#isOld(received)) || this.#isRestOfAlbum(received, message)) return;
    const place = placeOf(received, message);
    const passageId = openedPassage(message);
    if (passageId !== undefined && (await this.#showSource(place, passageId))) return;
    await this.say(withOpenedQuestion(message), place, { askerId: askerOf(received), key: keyOf(received) });
  }

  /** Shows the passage that a link opens. @returns false when it is gone; then the bot greets as ever */
  async #showSource(place: Place, passageId: string): Promise<boolean> {
    const { api, readSource, logger } = this.#options;
    try {
      return await sendSource(api, place, passageId, readSource);
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "source not sent");
      return true;
    }
  }

  /** Asks the handler and sends what it says. */
  async say(message: Message, place: Place, origin: Origin = {}): Promise<void> {
    const reply = await this.#ask(message, place, origin);
    if (!reply) return;
    const { api, abilities, logger } = this.#options;
    try {
      const ids = await sendReply(api, place, reply, abilities);
      if (origin.key) this.#replies.set(origin.key, { message, ids });
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "reply not sent");
    }
  }

  /** Puts another page in the place of the message whose button was tapped; where that cannot be edited, below it. */
  async turn(message: Message, place: Place, askerId: number | undefined): Promise<void> {
    const reply = await this.#ask(message, place, { askerId });
    if (!reply || place.answerTo === undefined) return;
    const { api, abilities, logger } = this.#options;
    try {
      // A notice that taps come too fast is no page.
      if (reply.choices) await replaceReply(api, place, [place.answerTo], reply, abilities);
      else await sendReply(api, place, reply, abilities);
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "page not turned");
      await sendReply(api, place, reply, abilities).catch(() => {});
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

  async #answerAgain(received: TelegramMessage, key: string, earlier: Sent): Promise<void> {
    const { api, abilities, logger, me } = this.#options;
    const message = toMessage(received, me);
    // A link preview that was added is an edit too.
    if (!message || (message.text === earlier.message.text && message.command === earlier.message.command)) return;
    const place = placeOf(received, message);
    const reply = await this.#ask({ ...message, isAddressed: true }, place, { askerId: askerOf(received) });
    if (!reply) return;
    try {
      this.#replies.set(key, { message, ids: await replaceReply(api, place, earlier.ids, reply, abilities) });
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "reply not edited");
    }
  }

  async #ask(message: Message, place: Place, { askerId }: Origin): Promise<Reply | undefined> {
    const { api, handler, logger, timing } = this.#options;
    const isHeard = !message.isGroup || message.isAddressed;
    const allowance = isHeard ? this.#allowance(message, place, askerId) : "answer";
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

  /** In a group one person may not use up what all may ask. */
  #allowance(message: Message, place: Place, askerId: number | undefined): Allowance {
    const own = message.isGroup && askerId !== undefined ? this.#allowanceOfPerson(askerId) : "answer";
    return own === "answer" ? this.#allowanceOfChat(place.chatId) : own;
  }

  /** Pictures sent together arrive as messages of their own; those without words get one line in all. */
  #isRestOfAlbum({ media_group_id: album }: TelegramMessage, message: Message): boolean {
    if (album === undefined) return false;
    const isKnown = this.#albums.get(album) === true;
    this.#albums.set(album, true);
    return isKnown && message.text === "";
  }

  #isOld(received: TelegramMessage): boolean {
    return this.#now() / 1000 - received.date > this.#options.timing.groupMessageAge;
  }
}

/** Where the reply to a message goes: same chat, same topic; in a group as an answer to the message. */
function placeOf(received: TelegramMessage, message: Pick<Message, "isGroup">): Place {
  return {
    chatId: received.chat.id,
    threadId: received.is_topic_message ? received.message_thread_id : undefined,
    answerTo: message.isGroup ? received.message_id : undefined,
  };
}

/** Who wrote a message; an anonymous admin writes in the name of a chat. */
function askerOf({ sender_chat: chat, from }: TelegramMessage): number | undefined {
  return chat?.id ?? from?.id;
}

const keyOf = (received: TelegramMessage): string => `${received.chat.id}:${received.message_id}`;
