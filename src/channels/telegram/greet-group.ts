import type { ChatMemberUpdated } from "grammy/types";
import type { Conversation } from "./conversation.ts";

/** Tells whether a key is met for the first time, and remembers it. */
type IsNew = (key: string) => Promise<boolean>;

const greetedKey = (chatId: number): string => `greeted:${chatId}`;

/** Says what the bot can do, once, when it is added to a group. */
export async function greetGroup(change: ChatMemberUpdated, conversation: Conversation, isNew: IsNew): Promise<void> {
  const { chat } = change;
  if (chat.type !== "group" && chat.type !== "supergroup") return;
  const isIn = (status: string) => status === "member" || status === "administrator";
  if (!isIn(change.new_chat_member.status) || isIn(change.old_chat_member.status)) return;
  if (!(await isNew(greetedKey(chat.id)))) return;
  const conversationId = `telegram:${chat.id}`;
  const command = "chaonhom";
  const message = { channel: "telegram", conversationId, text: "", isGroup: true, isAddressed: true, command };
  await conversation.say(message, { chatId: chat.id });
}

/** A group that became a supergroup joins its bots anew; they were greeted before. */
export async function markGreeted(chatId: number, isNew: IsNew): Promise<void> {
  await isNew(greetedKey(chatId));
}
