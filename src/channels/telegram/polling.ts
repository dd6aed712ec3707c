import { type RunnerHandle, run } from "@grammyjs/runner";
import { type Bot, GrammyError } from "grammy";
import type { Logger } from "../../core/ports.ts";
import type { Polling } from "../../core/sole-polling.ts";
import { describeError } from "./describe-error.ts";
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

/**
 * Polls for updates, many at once, and goes on after whatever goes wrong; only a token that is no longer known ends it.
 */
export function startPolling(bot: Bot, timing: TelegramTiming, logger: Logger): Polling {
  let isStopped = false;
  let runner: RunnerHandle | undefined;
  let wake: (() => void) | undefined;

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timing.pollAgainAfter);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const keepPolling = async () => {
    while (!isStopped) {
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
        if (isStopped) return;
        const code = error instanceof GrammyError ? error.error_code : undefined;
        if (code === 401) {
          logger.error({ channel: "telegram", code }, "token no longer accepted; polling ended");
          return;
        }
        logger.warn(
          { channel: "telegram", ...describeError(error) },
          code === 409 ? "another program polls with this token" : "polling failed",
        );
      }
      if (!isStopped) await pause();
    }
  };

  const polling = keepPolling();
  return {
    stop: async () => {
      isStopped = true;
      wake?.();
      if (runner?.isRunning()) await runner.stop();
      await polling;
    },
  };
}
