import { setTimeout as sleep } from "node:timers/promises";
import { type RunnerHandle, run } from "@grammyjs/runner";
import { type Bot, GrammyError } from "grammy";
import type { Logger } from "../../core/ports.ts";
import type { Polling } from "../../core/sole-polling.ts";
import type { TelegramTiming } from "./telegram-options.ts";

/** Kinds of update that the bot acts on. */
export const allowedUpdates = [
  "message",
  "edited_message",
  "channel_post",
  "edited_channel_post",
  "guest_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

/** Polls for updates, many at once, and goes on after whatever goes wrong; only a token that is no longer known ends it. */
export function startPolling(bot: Bot, timing: TelegramTiming, logger: Logger): Polling {
  const leaving = new AbortController();
  let runner: RunnerHandle | undefined;
  const keepPolling = async () => {
    while (!leaving.signal.aborted) {
      runner = run(bot, {
        runner: {
          silent: true,
          retryInterval: timing.pollAgainAfter,
          fetch: { timeout: timing.pollSeconds, allowed_updates: allowedUpdates },
        },
        sink: { concurrency: 500 },
      });
      try {
        await runner.task();
      } catch (error) {
        if (leaving.signal.aborted || isEnd(error, logger)) return;
      }
      await sleep(timing.pollAgainAfter, undefined, { signal: leaving.signal }).catch(() => {});
    }
  };
  const polling = keepPolling();
  return {
    stop: async () => {
      leaving.abort();
      if (runner?.isRunning()) await runner.stop();
      await polling;
    },
  };
}

/** Whether polling cannot go on. */
function isEnd(error: unknown, logger: Logger): boolean {
  const code = error instanceof GrammyError ? error.error_code : undefined;
  if (code === 401) logger.error({ channel: "telegram", code }, "token no longer accepted; polling ended");
  if (code === 409) logger.warn({ channel: "telegram", code }, "another program polls with this token");
  return code === 401;
}
