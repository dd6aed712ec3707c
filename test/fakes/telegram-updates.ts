import type { Message, MessageEntity, Update } from "grammy/types";
import { fakeBot } from "./bot-api-server.ts";

const person = { id: 77, is_bot: false, first_name: "Lan", language_code: "vi" };
const privateChat = { id: 77, type: "private", first_name: "Lan" };

/** A group as Telegram describes it. */
export const group = { id: -100500, type: "supergroup", title: "Tổ dân phố 5" };

let ordinal = 1;

/** What a test may say about a message; anything else of Telegram's shape may be added. */
export type MessageChanges = Record<string, unknown>;

/** An update with a message, in the shape that Telegram sends; private unless `chat` says otherwise. */
export function messageUpdate(text: string | undefined, changes: MessageChanges = {}, kind = "message"): Update {
  const id = ordinal++;
  const message = {
    message_id: id,
    from: person,
    chat: privateChat,
    date: Math.floor(Date.now() / 1000),
    ...(text === undefined ? {} : { text, entities: entitiesOf(text) }),
    ...changes,
  };
  return { update_id: 500_000 + id, [kind]: message } as unknown as Update;
}

/** The message inside an update. */
export function messageOf(update: Update): Message {
  return (update.message ?? update.edited_message ?? update.channel_post) as Message;
}

/** A message that the bot sent, to be replied to. */
export function botMessage(changes: MessageChanges = {}): MessageChanges {
  return { message_id: ordinal++, from: { ...fakeBot }, chat: group, date: 1, text: "Câu trả lời trước.", ...changes };
}

/** Any other update. */
export function otherUpdate(body: Record<string, unknown>): Update {
  return { update_id: 500_000 + ordinal++, ...body } as unknown as Update;
}

/** A tap on a button under a message that the bot sent. */
export function tapUpdate(data: string, message: MessageChanges): Update {
  return otherUpdate({ callback_query: { id: `cb${ordinal}`, from: person, chat_instance: "1", data, message } });
}

/** An inline query. */
export function inlineUpdate(query: string): Update {
  return otherUpdate({ inline_query: { id: `iq${ordinal}`, from: person, query, offset: "" } });
}

function entitiesOf(text: string): MessageEntity[] {
  const found = [...text.matchAll(/(?<![\w])@\w+|(?<![\w/])\/\w+(?:@\w+)?/g)];
  return found.map((match) => ({
    type: match[0].startsWith("@") ? "mention" : "bot_command",
    offset: match.index,
    length: match[0].length,
  }));
}
