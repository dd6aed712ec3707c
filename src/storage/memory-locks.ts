import type { Locks } from "../core/ports.ts";

/** Names held within this process. */
export function createMemoryLocks(): Locks {
  const held = new Set<string>();
  return {
    tryAcquire: async (name) => {
      if (held.has(name)) return undefined;
      held.add(name);
      let isHeld = true;
      return {
        isHeld: () => isHeld,
        release: async () => {
          if (isHeld) held.delete(name);
          isHeld = false;
        },
      };
    },
  };
}
