import { createHash } from "node:crypto";
import type { InlineQueryResultArticle } from "grammy/types";
import type { MessageHandler } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import { escapeHtml, renderHtml } from "./render-html.ts";

/** Cards shown at most: the answer, then answers to the next questions. */
const mostCards = 4;

/**
 * Cards for a question typed behind the bot's name in any chat: the cited answer, then answers to the next questions.
 * An empty query shows the examples answered; a question without an answer says so on its card.
 */
export async function inlineAnswers(query: string, handler: MessageHandler): Promise<InlineQueryResultArticle[]> {
  const ask = (text: string, command?: string) =>
    handler({
      channel: "telegram-inline",
      conversationId: "telegram-inline",
      text,
      isGroup: false,
      isAddressed: true,
      isStandalone: true,
      command,
    });
  const first = query.trim() === "" ? await ask("", "start") : await ask(query.trim());
  if (!first) return [];
  const cards = first.kind === "notice" ? [] : [card(first, query.trim())];
  for (const suggestion of first.suggestions) {
    if (cards.length >= mostCards) break;
    const reply = await ask(suggestion);
    if (reply?.kind === "answer") cards.push(card(reply, suggestion));
  }
  return cards.length > 0 ? cards : [card(first, query.trim())];
}

function card(reply: Reply, question: string): InlineQueryResultArticle {
  const [part] = renderHtml(reply);
  const [source] = reply.citations;
  const asked = question && reply.kind === "answer" ? `<i>${escapeHtml(question.slice(0, 200))}</i>\n` : "";
  return {
    type: "article",
    id: createHash("sha256").update(`${question}\n${reply.headline}`).digest("base64url").slice(0, 32),
    title: reply.headline,
    description: source ? `${question} · ${source.label}` : question,
    input_message_content: {
      message_text: `${asked}${part?.html ?? escapeHtml(reply.headline)}`,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
  };
}
