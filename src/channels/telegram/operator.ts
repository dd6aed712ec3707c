import type { Api } from "grammy";
import type { Operator } from "../../core/operator.ts";
import { describeError } from "./describe-error.ts";
import type { TelegramOptions } from "./telegram-options.ts";

/** Longest message, UTF-16 code units. */
const longestMessage = 4000;

/**
 * Reaches the operators in their private chats with the bot, which they must have started once.
 *
 * @param api calls of the running bot; undefined while it does not run
 * @returns undefined when none of the operators' ids can be a Telegram id
 */
export function operatorOf(
  { adminIds = [], logger }: Pick<TelegramOptions, "adminIds" | "logger">,
  api: () => Api | undefined,
): Operator | undefined {
  const ids = adminIds.filter((id) => /^\d{1,16}$/.test(id)).map(Number);
  if (ids.length === 0) return undefined;
  const tellOne = async (id: number, text: string): Promise<boolean> => {
    const calls = api();
    if (!calls) return false;
    try {
      for (let at = 0; at < text.length; at += longestMessage)
        await calls.sendMessage(id, text.slice(at, at + longestMessage), {
          link_preview_options: { is_disabled: true },
        });
      return true;
    } catch (error) {
      logger.warn({ channel: "telegram", ...describeError(error) }, "operator not reached");
      return false;
    }
  };
  return {
    tell: async (text) => (await Promise.all(ids.map((id) => tellOne(id, text)))).filter(Boolean).length,
  };
}
