import { RecentMap } from "../../core/recent-map.ts";

/** What may be done for a chat or person now: answer it, tell it once that it asks too fast, or stay silent. */
export type Allowance = "answer" | "notice" | "silence";

const minute = 60_000;

/**
 * Counts the messages of each chat, or of each person, in a window of one minute. (grammY's own limiter empties all
 * windows at one tick, and its timer cannot be stopped.)
 *
 * @param perMinute messages answered within the window, at least 1
 * @param now current time, milliseconds since 1970; default: the system clock
 */
export function createRateLimit(perMinute: number, now: () => number = Date.now): (id: number) => Allowance {
  const windows = new RecentMap<number, { begin: number; count: number }>(10_000);
  return (id) => {
    const open = windows.get(id);
    if (!open || now() - open.begin >= minute) {
      windows.set(id, { begin: now(), count: 1 });
      return "answer";
    }
    open.count += 1;
    if (open.count <= perMinute) return "answer";
    return open.count === perMinute + 1 ? "notice" : "silence";
  };
}
