import type { Api } from "grammy";
import type { Message as TelegramMessage } from "grammy/types";
import type { MessageHandler } from "../../core/ports.ts";
import { answerCard, type CardLinks } from "./answer-card.ts";
import { answerLink } from "./answer-link.ts";
import { type Me, toMessage } from "./to-message.ts";

/**
 * Answers where the bot is mentioned in a chat that it never joined (guest mode): one message, with its sources, outside
 * any conversation.
 */
export async function answerGuest(
  api: Api,
  received: TelegramMessage,
  me: Me,
  handler: MessageHandler,
  links: CardLinks,
): Promise<void> {
  const message = toMessage(received, me);
  if (!message || received.guest_query_id === undefined) return;
  const alone = { ...message, isGroup: true, isAddressed: true, isStandalone: true };
  const reply = await handler(alone);
  if (!reply) return;
  const ask = (text: string) => handler({ ...alone, text, command: undefined, quotedText: undefined });
  const link = await answerLink(reply, links.botName, ask);
  await api.answerGuestQuery(received.guest_query_id, answerCard(reply, "", links, link));
}
