import { sequentialize } from "@grammyjs/runner";
import type { Bot, Context } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { MessageHandler } from "../../core/ports.ts";
import { tapped } from "./buttons.ts";
import type { Conversation } from "./conversation.ts";
import type { Deliveries } from "./deliveries.ts";
import { describeError } from "./describe-error.ts";
import { greetGroup, markGreeted } from "./greet-group.ts";
import { answerGuest } from "./guest-answer.ts";
import { inlineAnswers } from "./inline-answers.ts";
import type { SourceReader } from "./source-reader.ts";
import type { TelegramOptions } from "./telegram-options.ts";
import { conversationOf } from "./to-message.ts";

/** What {@link routeUpdates} leads to. */
export interface Routes extends Pick<TelegramOptions, "seen" | "feedback" | "logger" | "charts" | "sourceUrl"> {
  readonly me: UserFromGetMe;
  readonly handler: MessageHandler;
  readonly conversation: Conversation;
  readonly deliveries: Deliveries;
  readonly readSource: SourceReader;
  /** Whether work is cut short by the end of the process. */
  readonly isGivenUp: () => boolean;
}

/** Leads every kind of update to what deals with it: each once, those of a chat one after the other. */
export function routeUpdates(bot: Bot, routes: Routes): void {
  const { me, handler, conversation, deliveries, readSource, isGivenUp } = routes;
  const { seen, feedback, logger, charts, sourceUrl } = routes;
  const links = { botName: me.username, sourceUrl };
  const reach = { conversation, feedback, readSource, charts };
  const isNew = (key: string | number) => seen.add(`telegram:${me.id}:${key}`);
  bot.use(sequentialize((context: Context) => orderOf(context)));
  bot.use((context, next) => deliveries.work(context.update, next, isGivenUp));
  bot.on("message:migrate_to_chat_id", (context) => markGreeted(context.message.migrate_to_chat_id, isNew));
  bot.on(["message", "channel_post"], (context) => conversation.receive(context.msg));
  bot.on(["edited_message", "edited_channel_post"], (context) => conversation.edited(context.msg));
  bot.on("guest_message", (context) => answerGuest(context.api, context.guestMessage, me, handler, links));
  bot.on("callback_query", (context) => tapped(context, reach));
  bot.on("inline_query", async (context) => {
    const cards = await inlineAnswers(context.inlineQuery.query, handler, links);
    await context.answerInlineQuery(cards, { cache_time: 60 });
  });
  bot.on("my_chat_member", (context) => greetGroup(context.myChatMember, conversation, isNew));
  bot.catch(({ error }) => logger.error({ channel: "telegram", ...describeError(error) }, "update failed"));
}

/** Updates with the same key are worked on one after the other. */
function orderOf(context: Context): string {
  const message = context.msg;
  if (message) return conversationOf(message);
  return context.chatId === undefined ? `from:${context.from?.id ?? ""}` : `telegram:${context.chatId}`;
}
