import type { InlineQueryResultArticle } from "grammy/types";
import type { MessageHandler } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import { answerCard, type CardLinks } from "./answer-card.ts";
import { answerLink } from "./answer-link.ts";

/** Cards shown at most: the answer, then answers to the next questions. */
const mostCards = 4;

/**
 * Cards for a question typed behind the bot's name in any chat: the cited answer, then answers to the next questions.
 * An empty query shows the examples answered; a question without an answer says so on its card.
 */
export async function inlineAnswers(
  query: string,
  handler: MessageHandler,
  links: CardLinks,
): Promise<InlineQueryResultArticle[]> {
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
  const card = async (reply: Reply, question: string) =>
    answerCard(reply, question, links, await answerLink(reply, links.botName, ask));
  const first = query.trim() === "" ? await ask("", "start") : await ask(query.trim());
  if (!first) return [];
  const cards = first.kind === "notice" ? [] : [await card(first, query.trim())];
  for (const suggestion of first.suggestions) {
    if (cards.length >= mostCards) break;
    const reply = await ask(suggestion);
    if (reply?.kind === "answer") cards.push(await card(reply, suggestion));
  }
  return cards.length > 0 ? cards : [await card(first, query.trim())];
}
