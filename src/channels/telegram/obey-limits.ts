import { setMaxListeners } from "node:events";
import { autoRetry } from "@grammyjs/auto-retry";
import type { Api, Transformer } from "grammy";
import { OutageWatch } from "../../core/outage-watch.ts";
import type { Logger } from "../../core/ports.ts";
import { patience } from "./patience.ts";
import { untilClosing } from "./until-closing.ts";

/** What {@link obeyLimits} needs. */
export interface ObeyLimitsOptions {
  /** Ends the waits. */
  readonly closing: AbortSignal;
  readonly logger: Logger;
  /** Wait after the first failure of the network. Milliseconds. */
  readonly firstWait: number;
}

/** Obeys 429, waits out 5xx and broken connections, and ends what hangs when the bot ends; polling has its own patience. */
export function obeyLimits(api: Api, { closing, logger, firstWait }: ObeyLimitsOptions): void {
  // One listener for each call and each wait: many chats are answered at a time.
  setMaxListeners(0, closing);
  const outage = new OutageWatch(logger, "telegram", {
    begun: "Telegram cannot be reached or is in trouble; answers wait",
    over: "answers go out again",
  });
  api.config.use(untilClosing(closing), patience({ closing, outage, firstWait }), retryWhenLimited(closing));
}

function retryWhenLimited(closing: AbortSignal): Transformer {
  const retry = autoRetry({ maxRetryAttempts: 10, rethrowHttpErrors: true, rethrowInternalServerErrors: true });
  const waitsEnd = closing as unknown as NonNullable<Parameters<Transformer>[3]>;
  return (call, method, payload, signal) => {
    if (method === "getUpdates") return call(method, payload, signal);
    // The waits between attempts end when the channel stops; the call itself must not gather listeners on that signal.
    return retry((m, p) => call(m, p, signal), method, payload, waitsEnd);
  };
}
