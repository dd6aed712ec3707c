import type { ConversationStore } from "../core/ports.ts";
import type { Turn } from "../core/question.ts";

/** Bounds of {@link createMemoryConversations}. */
export interface MemoryConversationsOptions {
  /** Turns kept of each conversation; older ones are forgotten. Default: 6. */
  readonly turnsPerConversation?: number;
  /** Conversations kept; the one that has been silent longest is forgotten first. Default: 10,000. */
  readonly conversations?: number;
  /** A conversation that has been silent for longer starts anew. Seconds; default: 7,200. */
  readonly idleSeconds?: number;
  /** Current time, milliseconds since 1970; default: the system clock. */
  readonly now?: () => number;
}

/** A conversation store in memory: bounded, and empty after a restart. */
export function createMemoryConversations(options: MemoryConversationsOptions = {}): ConversationStore {
  const { turnsPerConversation = 6, conversations = 10_000, idleSeconds = 7200, now = Date.now } = options;
  const kept = new Map<string, { turns: readonly Turn[]; touched: number }>();

  const turnsOf = (conversationId: string): readonly Turn[] => {
    const found = kept.get(conversationId);
    return found && now() - found.touched <= idleSeconds * 1000 ? found.turns : [];
  };

  return {
    load: async (conversationId) => turnsOf(conversationId),
    append: async (conversationId, turn) => {
      const turns = [...turnsOf(conversationId), turn].slice(-turnsPerConversation);
      kept.delete(conversationId);
      kept.set(conversationId, { turns, touched: now() });
      while (kept.size > conversations) {
        const [oldest] = kept.keys();
        if (oldest === undefined) break;
        kept.delete(oldest);
      }
    },
    clear: async (conversationId) => {
      kept.delete(conversationId);
    },
  };
}
