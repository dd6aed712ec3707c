import type { SeenUpdates } from "../core/ports.ts";

/**
 * Seen updates in memory; empty after a restart.
 *
 * @param capacity keys kept, oldest forgotten first; default 20,000
 */
export function createMemorySeenUpdates(capacity = 20_000): SeenUpdates {
  const seen = new Set<string>();
  return {
    add: async (key) => {
      if (seen.has(key)) return false;
      seen.add(key);
      if (seen.size > capacity) {
        const [oldest] = seen;
        if (oldest !== undefined) seen.delete(oldest);
      }
      return true;
    },
  };
}
