import { createHash } from "node:crypto";
import type { InlineKeyboardButton } from "grammy/types";
import type { Chart } from "../../core/charts.ts";
import type { Citation } from "../../core/citation.ts";
import type { FeedbackReason } from "../../core/feedback.ts";
import type { Reply } from "../../core/reply.ts";

/** What buttons under a reply may do here. */
export interface KeyboardAbilities {
  /** Whether the bot takes inline queries, which sharing needs. */
  readonly canShare: boolean;
  /** Public address of cited words. */
  readonly sourceUrl?: ((citation: Citation) => string | undefined) | undefined;
  /** Whether a tap can show a passage in the chat. */
  readonly canShowSource: boolean;
  /** The chart that belongs to a reply; absent: no chart buttons. */
  readonly chartOf?: ((reply: Reply) => Chart | undefined) | undefined;
}

/** Start of the callback data of a source button; the passage's name follows. */
export const sourcePrefix = "s:";

/** Start of the callback data of a page's button; our command with its words follows. */
export const pagePrefix = "c:";

/** Start of the callback data of a chart button; the chart's name follows. */
export const chartPrefix = "b:";

const mostSources = 3;

/** Rows of buttons. */
export type Rows = InlineKeyboardButton[][];

/** Wording of the reasons for a thumb down, in the order in which they are shown. */
const reasonLabels: Readonly<Record<FeedbackReason, string>> = {
  "wrong-figure": "Sai số liệu",
  "wrong-source": "Sai nguồn",
  "off-question": "Không đúng câu hỏi",
  "hard-to-read": "Khó hiểu",
};

/** Longest query that Telegram passes on when an answer is shared, characters. */
const longestSharedQuery = 256;

/** The buttons under a reply: next questions, source and share, thumbs. Callback data survive a restart. */
export function replyKeyboard(reply: Reply, abilities: KeyboardAbilities): Rows {
  const rows: Rows = [
    ...choiceRows(reply),
    ...reply.suggestions.map((suggestion) => [{ text: suggestion, callback_data: suggestionKey(suggestion) }]),
  ];
  if (reply.kind === "notice") return rows;
  const sources = sourceButtons(reply.citations, abilities);
  const share = shareButton(reply, abilities);
  const thumbs = [
    { text: "👍", callback_data: "f:good" },
    { text: "👎", callback_data: "f:bad" },
  ];
  const chart = abilities.chartOf?.(reply);
  if (chart) sources.push({ text: "Biểu đồ", callback_data: `${chartPrefix}${chart.id}` });
  return [...rows, ...(sources.length > 0 ? [sources] : []), share ? [share, ...thumbs] : thumbs];
}

/** Pages to turn to; the command is the callback data, so a tap works after a restart and in messages of any age. */
function choiceRows({ choices = [] }: Reply): Rows {
  return choices.map((row) =>
    row.map(({ label, command }) => ({ text: label, callback_data: `${pagePrefix}${command}` })),
  );
}

/** One button for each of the first sources: its page, or its passage in the chat. */
function sourceButtons(citations: readonly Citation[], abilities: KeyboardAbilities): InlineKeyboardButton[] {
  const buttons = citations.slice(0, mostSources).map((citation): InlineKeyboardButton | undefined => {
    const text = citations.length === 1 ? "Xem nguồn" : `Nguồn [${citation.number}]`;
    const url = abilities.sourceUrl?.(citation);
    if (url !== undefined) return { text, url };
    const data = `${sourcePrefix}${citation.passageId}`;
    return abilities.canShowSource && Buffer.byteLength(data) <= 64 ? { text, callback_data: data } : undefined;
  });
  return buttons.filter((button) => button !== undefined);
}

/** Short name of a suggestion: its text stands on the button itself, so nothing need be stored. At most 64 bytes. */
function suggestionKey(suggestion: string): string {
  return `q:${createHash("sha256").update(suggestion).digest("base64url").slice(0, 16)}`;
}

/** The text of the button that carries the callback data; undefined when the keyboard has none. */
export function buttonText(rows: Rows, data: string): string | undefined {
  return rows.flat().find((button) => "callback_data" in button && button.callback_data === data)?.text;
}

/** The keyboard without thumbs and reasons; other buttons stay. */
export function withoutFeedback(rows: Rows): Rows {
  const isFeedback = (button: InlineKeyboardButton) => "callback_data" in button && /^[fr]:/.test(button.callback_data);
  return rows.map((row) => row.filter((button) => !isFeedback(button))).filter((row) => row.length > 0);
}

/** The keyboard with the reasons for a thumb down in place of the thumbs. */
export function withReasons(rows: Rows): Rows {
  const buttons = Object.entries(reasonLabels).map(([reason, text]) => ({ text, callback_data: `r:${reason}` }));
  return [...withoutFeedback(rows), buttons.slice(0, 2), buttons.slice(2)];
}

function shareButton(reply: Reply, abilities: KeyboardAbilities): InlineKeyboardButton | undefined {
  const { question } = reply;
  if (!abilities.canShare || reply.kind !== "answer" || !question || question.length > longestSharedQuery)
    return undefined;
  const query = { query: question, allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true };
  return { text: "Chia sẻ", switch_inline_query_chosen_chat: query };
}
