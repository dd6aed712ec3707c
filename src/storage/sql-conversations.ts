import type { ConversationStore } from "../core/ports.ts";
import type { Turn } from "../core/question.ts";
import type { StoreLimits } from "./limits.ts";
import type { Database } from "./tables.ts";

/** Conversations in the tables, shared by every process. */
export function sqlConversations(
  database: Database,
  { turnsPerConversation, idleSeconds }: StoreLimits,
  now: () => number,
): ConversationStore {
  const newest = (conversationId: string) =>
    database
      .selectFrom("turns")
      .where("conversation", "=", conversationId)
      .orderBy("id", "desc")
      .limit(turnsPerConversation);

  return {
    load: async (conversationId) => {
      const rows = await newest(conversationId).select(["turn", "at"]).execute();
      // A silence anywhere between two turns began a new conversation.
      let later = now();
      const turns: Turn[] = [];
      for (const row of rows) {
        if (later - row.at > idleSeconds * 1000) break;
        later = row.at;
        turns.unshift(JSON.parse(row.turn) as Turn);
      }
      return turns;
    },
    append: async (conversationId, turn) => {
      await database
        .insertInto("turns")
        .values({ conversation: conversationId, turn: JSON.stringify(turn), at: now() })
        .execute();
      await database
        .deleteFrom("turns")
        .where("conversation", "=", conversationId)
        .where("id", "not in", newest(conversationId).select("id"))
        .execute();
    },
    clear: async (conversationId) => {
      await database.deleteFrom("turns").where("conversation", "=", conversationId).execute();
    },
  };
}
