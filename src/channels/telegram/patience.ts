import { setTimeout as sleep } from "node:timers/promises";
import { HttpError, type Transformer } from "grammy";
import type { OutageWatch } from "../../core/outage-watch.ts";

/** What {@link patience} needs. */
export interface PatienceOptions {
  /** Ends the waits. */
  readonly closing: AbortSignal;
  /** Says that the server is away, and that it is back. */
  readonly outage: OutageWatch;
  /** Wait after the first failure; doubles up to {@link longestWait}. Milliseconds. */
  readonly firstWait: number;
}

/** So long after the server is back everything that waited has been tried again. Milliseconds. */
const longestWait = 8000;
/** More than an hour. A server that fails at one message alone does not hold up its chat for ever. */
const attempts = 500;
/** What only matters now (the typing action), and what has a patience of its own (polling). */
const passing = new Set(["getUpdates", "sendChatAction"]);

/** Makes a call again when the network failed or the server said that it is in trouble (5xx), for more than an hour. */
export function patience({ closing, outage, firstWait }: PatienceOptions): Transformer {
  return async (call, method, payload, signal) => {
    if (passing.has(method)) return call(method, payload, signal);
    for (let attempt = 1; ; attempt += 1) {
      const goesOn = attempt < attempts && !closing.aborted && signal?.aborted !== true;
      try {
        const result = await call(method, payload, signal);
        if (result.ok || result.error_code < 500) {
          outage.worked();
          return result;
        }
        outage.failed({ code: result.error_code });
        if (!goesOn) return result;
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        outage.failed({ code: "network" });
        if (!goesOn) throw error;
      }
      await sleep(Math.min(longestWait, firstWait * 2 ** Math.min(attempt - 1, 20)), undefined, { signal: closing });
    }
  };
}
