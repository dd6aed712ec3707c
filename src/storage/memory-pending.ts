import type { PendingWork } from "../core/ports.ts";

/**
 * Deliveries in memory: each is worked on once, and nothing is left to take over after a restart.
 *
 * @param capacity deliveries remembered, oldest forgotten first; default 20,000
 */
export function createMemoryPending(capacity = 20_000): PendingWork {
  const known = new Map<string, "pending" | "done">();
  const add = (key: string): boolean => {
    if (known.has(key)) return false;
    known.set(key, "pending");
    if (known.size > capacity) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    return true;
  };
  return {
    accept: async (_channel, updates) => new Set(updates.filter(({ key }) => add(key)).map(({ key }) => key)),
    isOurs: async (key) => known.get(key) === "pending",
    leave: async () => {},
    comeBack: async () => {},
    finish: async (key) => {
      if (known.has(key)) known.set(key, "done");
    },
    takeOver: async () => ({ updates: [], inDoubt: 0 }),
  };
}
