import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardMarkup, MaybeInaccessibleMessage, Message as TelegramMessage } from "grammy/types";
import type { Charts } from "../../core/charts.ts";
import { type FeedbackReason, feedbackReasons } from "../../core/feedback.ts";
import type { Message } from "../../core/message.ts";
import type { FeedbackStore } from "../../core/ports.ts";
import type { Conversation } from "./conversation.ts";
import {
  buttonText,
  chartPrefix,
  pagePrefix,
  type Rows,
  sourcePrefix,
  withoutFeedback,
  withReasons,
} from "./keyboard.ts";
import { goneChart, sendChart } from "./send-chart.ts";
import type { Place } from "./send-reply.ts";
import { goneSource, sendSource } from "./send-source.ts";
import type { SourceReader } from "./source-reader.ts";
import { conversationOf } from "./to-message.ts";

const thanks = "Cảm ơn bạn, mình đã ghi lại.";

/** What buttons reach. */
export interface TapOptions {
  readonly conversation: Conversation;
  readonly feedback: FeedbackStore;
  readonly readSource: SourceReader;
  readonly charts?: Charts | undefined;
}

/** Obeys a tapped button: a source, a chart, the next question, a thumb, or the reason for a thumb down. */
export async function tapped(context: Context, options: TapOptions): Promise<void> {
  const { conversation, feedback, readSource, charts } = options;
  const query = context.callbackQuery;
  const data = query?.data ?? "";
  const message = query?.message;
  if (message && data.startsWith(sourcePrefix)) {
    await showSource(context, placeUnder(message), data.slice(sourcePrefix.length), readSource);
    return;
  }
  if (message && data.startsWith(pagePrefix)) {
    await acknowledge(context);
    await conversation.turn(pageMessage(message, data.slice(pagePrefix.length)), placeUnder(message), context.from?.id);
    return;
  }
  if (message && data.startsWith(chartPrefix)) {
    await showChart(context, placeUnder(message), data.slice(chartPrefix.length), charts);
    return;
  }
  // Telegram shows neither text nor buttons of a message that is older than two days.
  if (!message || !("reply_markup" in message) || !message.reply_markup) {
    await acknowledge(context, "Nút này đã cũ. Bạn gõ lại câu hỏi giúp mình nhé.");
    return;
  }
  if (data.startsWith("q:")) await askNext(context, conversation, message, message.reply_markup, data);
  else await judge(context, feedback, message, message.reply_markup.inline_keyboard, data);
}

/** The tap as the command that it stands for. */
function pageMessage(message: MaybeInaccessibleMessage, words: string): Message {
  const [command, ...rest] = words.split(" ");
  const isGroup = message.chat.type !== "private";
  const conversationId = conversationOf(message);
  return { channel: "telegram", conversationId, text: rest.join(" "), isGroup, isAddressed: true, command };
}

/** As an answer to the message whose button was tapped, in its topic. */
function placeUnder(message: MaybeInaccessibleMessage): Place {
  const threadId = "is_topic_message" in message && message.is_topic_message ? message.message_thread_id : undefined;
  return { chatId: message.chat.id, threadId, answerTo: message.message_id };
}

async function showSource(context: Context, place: Place, passageId: string, readSource: SourceReader): Promise<void> {
  const isKnown = readSource(passageId) !== undefined;
  await acknowledge(context, isKnown ? undefined : goneSource);
  await sendSource(context.api, place, passageId, readSource);
}

async function showChart(context: Context, place: Place, chartId: string, charts: Charts | undefined): Promise<void> {
  const isKnown = charts?.find(chartId) !== undefined;
  await acknowledge(context, isKnown ? undefined : goneChart);
  if (charts) await sendChart(context.api, place, chartId, charts);
}

async function askNext(
  context: Context,
  conversation: Conversation,
  message: TelegramMessage,
  markup: InlineKeyboardMarkup,
  data: string,
): Promise<void> {
  await acknowledge(context);
  const text = buttonText(markup.inline_keyboard, data);
  if (text === undefined) return;
  const isGroup = message.chat.type !== "private";
  const place = { ...placeUnder(message), ...(isGroup ? {} : { answerTo: undefined }) };
  await conversation.say(
    { channel: "telegram", conversationId: conversationOf(message), text, isGroup, isAddressed: true },
    place,
    { askerId: context.from?.id },
  );
}

async function judge(
  context: Context,
  feedback: FeedbackStore,
  message: TelegramMessage,
  rows: Rows,
  data: string,
): Promise<void> {
  const [kind, value] = data.split(":");
  const reason = feedbackReasons.find((known): known is FeedbackReason => kind === "r" && known === value);
  const isGood = kind === "f" && value === "good";
  const isBad = kind === "f" && value === "bad";
  if (!reason && !isGood && !isBad) {
    await acknowledge(context);
    return;
  }
  await feedback.record({
    channel: "telegram",
    verdict: isGood ? "good" : "bad",
    reason,
    headline: (message.text ?? "").split("\n")[0] ?? "",
    question: message.reply_to_message?.text,
  });
  await acknowledge(context, isBad ? "Chỗ nào chưa ổn? Bạn chọn giúp mình một ý." : thanks);
  const next = isBad ? withReasons(rows) : withoutFeedback(rows);
  // A second tap on the same button changes nothing, which Telegram refuses.
  await context.editMessageReplyMarkup({ reply_markup: { inline_keyboard: next } }).catch(tolerate);
}

/** Ends the button's waiting. A tap that waited while the bot was away can no longer be acknowledged, only obeyed. */
async function acknowledge(context: Context, text?: string): Promise<void> {
  await context.answerCallbackQuery(text === undefined ? {} : { text }).catch(tolerate);
}

function tolerate(error: unknown): void {
  if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
}
