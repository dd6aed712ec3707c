import type { MaybeInaccessibleMessage, MessageEntity, Message as TelegramMessage, User } from "grammy/types";
import type { Message } from "../../core/message.ts";
import { isKnownCommand } from "./commands.ts";

/** The bot as Telegram knows it. */
export type Me = Pick<User, "id"> & { readonly username: string };

const attachments = [
  "sticker",
  "photo",
  "voice",
  "audio",
  "video",
  "video_note",
  "animation",
  "document",
  "location",
  "venue",
  "contact",
  "poll",
  "dice",
  "story",
] as const;

/**
 * Reads a Telegram message as a message of the house.
 *
 * @returns undefined for service messages, for other bots' messages, for what this bot shared through inline mode, and for
 *   a channel's post that Telegram copied into the channel's group: the post itself is answered
 */
export function toMessage(message: TelegramMessage, me: Me): Message | undefined {
  if (message.via_bot?.id === me.id || message.is_automatic_forward) return undefined;
  if (message.from?.is_bot && message.sender_chat === undefined) return undefined;
  const attachment = attachments.find((kind) => message[kind] !== undefined);
  const written = message.text ?? message.caption;
  if (written === undefined && attachment === undefined) return undefined;

  const raw = written ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const called = readCalled(raw, entities, me);
  if (called?.isForAnother) return undefined;
  const mentions = entities.filter((entity) => isMention(entity, raw, me));
  const isGroup = message.chat.type !== "private";
  const repliedTo = answeredMessage(message);
  const isOwn = repliedTo?.from?.id === me.id;
  const text = without(raw, called ? [...mentions, called.entity] : mentions);
  return {
    channel: "telegram",
    conversationId: conversationOf(message),
    text,
    isGroup,
    isAddressed: !isGroup || called?.isAddressed === true || mentions.length > 0 || isOwn,
    command: called?.name,
    quotedText: isOwn ? undefined : (message.quote?.text ?? repliedTo?.text ?? repliedTo?.caption),
    answeredLine: isOwn ? repliedTo.text?.split("\n")[0] : undefined,
    attachment,
  };
}

/** Chat, and topic where there is one. */
export function conversationOf(message: MaybeInaccessibleMessage): string {
  return "is_topic_message" in message && message.is_topic_message
    ? `telegram:${message.chat.id}:${message.message_thread_id}`
    : `telegram:${message.chat.id}`;
}

/** The message that this one answers. In a topic every message formally answers the one that opened the topic: that is none. */
function answeredMessage(message: TelegramMessage): TelegramMessage["reply_to_message"] {
  return message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message;
}

interface Called {
  readonly name: string;
  readonly entity: MessageEntity;
  readonly isAddressed: boolean;
  readonly isForAnother: boolean;
}

function readCalled(text: string, entities: readonly MessageEntity[], me: Me): Called | undefined {
  const entity = entities.find((e) => e.type === "bot_command" && text.slice(0, e.offset).trim() === "");
  if (!entity) return undefined;
  const [name = "", bot] = text
    .slice(entity.offset + 1, entity.offset + entity.length)
    .toLowerCase()
    .split("@");
  const isOurs = bot === me.username.toLowerCase();
  return {
    name,
    entity,
    isAddressed: isOurs || (bot === undefined && isKnownCommand(name)),
    isForAnother: bot !== undefined && !isOurs,
  };
}

function isMention(entity: MessageEntity, text: string, me: Me): boolean {
  if (entity.type === "text_mention") return entity.user.id === me.id;
  const words = text.slice(entity.offset, entity.offset + entity.length);
  return entity.type === "mention" && words.toLowerCase() === `@${me.username.toLowerCase()}`;
}

function without(text: string, entities: readonly MessageEntity[]): string {
  let rest = text;
  for (const { offset, length } of entities.toSorted((a, b) => b.offset - a.offset)) {
    rest = `${rest.slice(0, offset)} ${rest.slice(offset + length)}`;
  }
  return rest.replace(/[ \t]{2,}/g, " ").replace(/^[\s,:]+|\s+$/g, "");
}
