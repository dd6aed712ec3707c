import { type Api, GrammyError } from "grammy";
import type { Reply } from "../../core/reply.ts";
import { type KeyboardAbilities, type Rows, replyKeyboard } from "./keyboard.ts";
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
    const rows = index === parts.length - 1 ? replyKeyboard(reply, abilities) : [];
    sent.push(await sendPart(api, index === 0 ? place : { ...place, answerTo: undefined }, part, rows));
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
    const rows = index === parts.length - 1 ? replyKeyboard(reply, abilities) : [];
    const id = earlier[index];
    if (id === undefined) now.push(await sendPart(api, { ...place, answerTo: undefined }, part, rows));
    else now.push(await editPart(api, place.chatId, id, part, rows));
  }
  for (const id of earlier.slice(parts.length)) await api.deleteMessage(place.chatId, id);
  return now;
}

async function sendPart(api: Api, place: Place, part: RenderedPart, rows: Rows): Promise<number> {
  const send = async (chatId: number, text: string, isHtml: boolean) => {
    const message = await api.sendMessage(chatId, text, {
      ...markup(rows, isHtml),
      ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
      ...(place.answerTo === undefined
        ? {}
        : { reply_parameters: { message_id: place.answerTo, allow_sending_without_reply: true } }),
    });
    return message.message_id;
  };
  try {
    return await send(place.chatId, part.html, true);
  } catch (error) {
    const movedTo = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
    if (movedTo !== undefined) return send(movedTo, part.html, true);
    if (refusesEntities(error)) return send(place.chatId, part.plain, false);
    throw error;
  }
}

async function editPart(api: Api, chatId: number, messageId: number, part: RenderedPart, rows: Rows): Promise<number> {
  try {
    await api.editMessageText(chatId, messageId, part.html, markup(rows, true));
  } catch (error) {
    if (refusesEntities(error)) await api.editMessageText(chatId, messageId, part.plain, markup(rows, false));
    else if (!isUnchanged(error)) throw error;
  }
  return messageId;
}

function markup(rows: Rows, isHtml: boolean) {
  return {
    ...(isHtml ? { parse_mode: "HTML" as const } : {}),
    link_preview_options: { is_disabled: true },
    ...(rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } }),
  };
}

const refuses = (error: unknown, words: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === 400 && words.test(error.description);
const refusesEntities = (error: unknown): boolean => refuses(error, /entit|parse|tag/i);
const isUnchanged = (error: unknown): boolean => refuses(error, /not modified/i);
