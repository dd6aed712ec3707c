import { setTimeout as sleep } from "node:timers/promises";

/** Pauses between attempts; the last one is repeated. Milliseconds. */
const waits = [100, 400, 1000, 2000, 4000];

/**
 * Does something that must be done, again after a while when it fails: what it needs may be restarting, or be gone for an
 * hour.
 *
 * @param closing ends the patience
 * @param waitsMilliseconds pauses between attempts, the last one repeated; default: 100 to 4,000
 * @throws what the last attempt before the end threw
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  closing: AbortSignal,
  waitsMilliseconds: readonly number[] = waits,
): Promise<T> {
  for (let count = 0; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (closing.aborted) throw error;
      const wait = waitsMilliseconds[Math.min(count, waitsMilliseconds.length - 1)];
      // The end wakes those who wait, for one last attempt.
      await sleep(wait, undefined, { signal: closing }).catch(() => {});
    }
  }
}
