import { createHash } from "node:crypto";
import type { InlineKeyboardButton, InlineQueryResultArticle } from "grammy/types";
import type { Citation } from "../../core/citation.ts";
import type { Reply } from "../../core/reply.ts";
import { sourceLink } from "./deep-link.ts";
import { escapeHtml, renderHtml } from "./render-html.ts";

/** Longest text of a message after entities parsing, UTF-16 code units. */
const longestText = 4096;

/** Where the buttons under a card lead. */
export interface CardLinks {
  /** The bot's name without "@". */
  readonly botName: string;
  /** Public address of cited words; absent: the bot shows the passage. */
  readonly sourceUrl?: ((citation: Citation) => string | undefined) | undefined;
}

/**
 * A reply as a card to send into any chat: title and description for who chooses, the cited answer for who reads, and
 * links into the bot, since a tap there cannot reach the chat.
 *
 * @param question what was asked, shown above the answer; "" where it stands in the chat already
 * @param answerLink opens the bot with the same answer, to ask on there
 */
export function answerCard(
  reply: Reply,
  question: string,
  links: CardLinks,
  answerLink?: string,
): InlineQueryResultArticle {
  const [part] = renderHtml(reply);
  const [source] = reply.citations;
  const isShown = question !== "" && reply.kind === "answer";
  const asked = isShown && (part?.plain.length ?? 0) + question.length < longestText;
  const buttons = linkButtons(reply, links, answerLink);
  return {
    type: "article",
    id: createHash("sha256").update(`${question}\n${reply.headline}`).digest("base64url").slice(0, 32),
    title: reply.headline,
    description: [question, source?.label].filter(Boolean).join(" · "),
    input_message_content: {
      message_text: `${asked ? `<i>${escapeHtml(question)}</i>\n` : ""}${part?.html ?? escapeHtml(reply.headline)}`,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: [buttons] } }),
  };
}

function linkButtons(
  reply: Reply,
  { botName, sourceUrl }: CardLinks,
  answerLink: string | undefined,
): InlineKeyboardButton[] {
  if (reply.kind !== "answer") return [];
  const [first] = reply.citations;
  const source = first && (sourceUrl?.(first) ?? sourceLink(botName, first.passageId));
  return [
    ...(source === undefined ? [] : [{ text: "Xem nguồn", url: source }]),
    ...(answerLink === undefined ? [] : [{ text: "Hỏi tiếp", url: answerLink }]),
  ];
}
