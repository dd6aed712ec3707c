import { type Api, GrammyError } from "grammy";
import type { ForceReply, InlineKeyboardMarkup } from "grammy/types";
import type { Reply } from "../../core/reply.ts";
import { type KeyboardAbilities, replyKeyboard } from "./keyboard.ts";
import { type RenderedPart, renderHtml } from "./render-html.ts";

/** Where a reply goes. */
export interface Place {
  readonly chatId: number;
  /** Topic of a forum. */
  readonly threadId?: number | undefined;
  /** Message to answer to, so that a group sees what is answered. */
  readonly answerTo?: number | undefined;
}

/**
 * Sends a reply, in as many messages as it needs; the buttons stand under the last.
 *
 * @returns ids of the messages sent
 * @throws GrammyError what Telegram refuses for good, e.g. 403 when the bot was blocked
 */
export async function sendReply(api: Api, place: Place, reply: Reply, abilities: KeyboardAbilities): Promise<number[]> {
  const parts = renderHtml(reply);
  const sent: number[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const markup = isLast ? (reply.isPrompt ? writeBack : keyboardOf(reply, abilities)) : undefined;
    sent.push(await sendPart(api, index === 0 ? place : { ...place, answerTo: undefined }, part, markup));
  }
  return sent;
}

/**
 * Puts a new reply in the place of one sent before: edits its messages, sends those that are missing, deletes those left over.
 *
 * @returns ids of the messages that now hold the reply
 */
export async function replaceReply(
  api: Api,
  place: Place,
  earlier: readonly number[],
  reply: Reply,
  abilities: KeyboardAbilities,
): Promise<number[]> {
  const parts = renderHtml(reply);
  const now: number[] = [];
  for (const [index, part] of parts.entries()) {
    const keyboard = index === parts.length - 1 ? keyboardOf(reply, abilities) : undefined;
    const id = earlier[index];
    if (id === undefined) now.push(await sendPart(api, { ...place, answerTo: undefined }, part, keyboard));
    else now.push(await editPart(api, place.chatId, id, part, keyboard));
  }
  for (const id of earlier.slice(parts.length)) await api.deleteMessage(place.chatId, id);
  return now;
}

/** Opens the keyboard for an answer to the message, for the person who is answered alone. */
const writeBack: ForceReply = { force_reply: true, selective: true };

function keyboardOf(reply: Reply, abilities: KeyboardAbilities): InlineKeyboardMarkup | undefined {
  const rows = replyKeyboard(reply, abilities);
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

async function sendPart(
  api: Api,
  place: Place,
  part: RenderedPart,
  markup: InlineKeyboardMarkup | ForceReply | undefined,
): Promise<number> {
  const send = async (text: string, isHtml: boolean) => {
    const message = await api.sendMessage(place.chatId, text, {
      ...look(isHtml),
      ...(markup === undefined ? {} : { reply_markup: markup }),
      ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
      ...(place.answerTo === undefined
        ? {}
        : { reply_parameters: { message_id: place.answerTo, allow_sending_without_reply: true } }),
    });
    return message.message_id;
  };
  try {
    return await send(part.html, true);
  } catch (error) {
    if (refusesEntities(error)) return send(part.plain, false);
    throw error;
  }
}

async function editPart(
  api: Api,
  chatId: number,
  messageId: number,
  part: RenderedPart,
  keyboard: InlineKeyboardMarkup | undefined,
): Promise<number> {
  const edit = (text: string, isHtml: boolean) =>
    api.editMessageText(chatId, messageId, text, {
      ...look(isHtml),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
  try {
    await edit(part.html, true);
  } catch (error) {
    if (refusesEntities(error)) await edit(part.plain, false);
    else if (!isUnchanged(error)) throw error;
  }
  return messageId;
}

const look = (isHtml: boolean) => ({
  ...(isHtml ? { parse_mode: "HTML" as const } : {}),
  link_preview_options: { is_disabled: true },
});

const refuses = (error: unknown, words: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === 400 && words.test(error.description);
const refusesEntities = (error: unknown): boolean => refuses(error, /entit|parse|tag/i);
const isUnchanged = (error: unknown): boolean => refuses(error, /not modified/i);
