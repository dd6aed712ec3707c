import type { Transformer } from "grammy";
import { RecentMap } from "../../core/recent-map.ts";

/**
 * Makes calls follow a group that became a supergroup: one that Telegram refuses for that reason is made again to the
 * new chat, and later ones go there at once.
 */
export function followMigration(): Transformer {
  const moved = new RecentMap<number | string, number>(1000);
  return async (call, method, payload, signal) => {
    const chatId = chatOf(payload);
    const at = (newId: number) => ({ ...payload, chat_id: newId });
    const known = chatId === undefined ? undefined : moved.get(chatId);
    const answer = await call(method, known === undefined ? payload : at(known), signal);
    const movedTo = answer.ok ? undefined : answer.parameters?.migrate_to_chat_id;
    if (chatId === undefined || movedTo === undefined) return answer;
    moved.set(chatId, movedTo);
    return call(method, at(movedTo), signal);
  };
}

function chatOf(payload: object): number | string | undefined {
  const id = "chat_id" in payload ? payload.chat_id : undefined;
  return typeof id === "number" || typeof id === "string" ? id : undefined;
}
