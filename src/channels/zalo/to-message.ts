import type { Message } from "../../core/message.ts";
import { readCommand } from "../../core/read-command.ts";
import type { ZaloBot } from "./create-client.ts";
import type { ZaloEvent } from "./read-event.ts";

/**
 * Reads an event as a message of the house. Zalo brings a group's message only when it mentions the bot or replies to
 * it, so that all of them are addressed; a group's stickers and pictures without a word are left alone.
 *
 * @returns undefined for other bots' messages and for events that are no message
 */
export function toMessage(event: ZaloEvent, bot: ZaloBot): Message | undefined {
  const kind = /^message\.(\w+)\.received$/.exec(event.eventName)?.[1];
  if (kind === undefined || event.isFromBot) return undefined;
  const text = event.isGroup ? withoutMention(event.text.normalize("NFC"), bot.names) : event.text;
  return {
    channel: "zalo",
    conversationId: `zalo:${event.chatId}`,
    isGroup: event.isGroup,
    isAddressed: !event.isGroup || kind === "text" || text !== "",
    attachment: kind === "text" ? undefined : kind,
    ...readCommand(text),
  };
}

/** The words without the bot's name; where people used a name that we do not know, without its first word. */
function withoutMention(text: string, names: readonly string[]): string {
  const longestFirst = names.map((name) => name.normalize("NFC")).toSorted((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    const mention = new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "giu");
    if (mention.test(text)) return tidy(text.replace(mention, " "));
  }
  return tidy(text.replace(/^\s*@\S+/u, ""));
}

const tidy = (text: string): string =>
  text
    .replace(/[ \t]{2,}/g, " ")
    .replace(/^[\s,:]+/, "")
    .trimEnd();
