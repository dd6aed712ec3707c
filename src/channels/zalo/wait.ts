import { setTimeout as sleep } from "node:timers/promises";

/** Longest wait before another attempt: so long after the server is back all is well again. Milliseconds. */
const longestWait = 8000;

/**
 * Waits before another attempt: twice as long each time, up to {@link longestWait}.
 *
 * @param attempt 1 after the first failure
 * @param first wait after the first failure, milliseconds
 * @returns false when `closing` ended the wait
 */
export async function waitBefore(attempt: number, first: number, closing: AbortSignal): Promise<boolean> {
  return pause(Math.min(longestWait, first * 2 ** Math.min(attempt - 1, 20)), closing);
}

/** Waits. @returns false when `closing` ended the wait */
export async function pause(milliseconds: number, closing: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal: closing });
    return true;
  } catch {
    return false;
  }
}
