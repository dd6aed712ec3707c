import { defaultLimits, type StoreLimits } from "./limits.ts";
import { createMemoryConversations } from "./memory-conversations.ts";
import { createMemoryLocks } from "./memory-locks.ts";
import { createMemoryPending } from "./memory-pending.ts";
import { createMemorySeenUpdates } from "./memory-seen-updates.ts";
import { createMemoryUsage } from "./memory-usage.ts";
import type { Store } from "./store.ts";

/**
 * A store that lasts as long as the process; bounded.
 *
 * @param now current time, milliseconds since 1970; default: the system clock
 */
export function createMemoryStore(limits: Partial<StoreLimits> = {}, now: () => number = Date.now): Store {
  return {
    conversations: createMemoryConversations({ ...defaultLimits, ...limits, now }),
    seen: createMemorySeenUpdates(),
    pending: createMemoryPending(),
    ...createMemoryUsage(undefined, now),
    locks: createMemoryLocks(),
    prune: async () => {},
    close: async () => {},
  };
}
