import { Api, GrammyError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { HoiTinhError } from "../../core/errors.ts";

/** What is needed to ask who the bot is. */
export interface ConnectOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Attempts before giving up. */
  readonly attempts: number;
}

/**
 * Asks the server who the bot is: proves the token and the way to the server before anything else begins.
 *
 * @throws HoiTinhError `token-rejected` when the server does not know the token; `channel-unreachable` (retryable) when there is no answer
 */
export async function connect({ token, apiRoot, attempts }: ConnectOptions): Promise<UserFromGetMe> {
  const api = new Api(token, { apiRoot, timeoutSeconds: 15 });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await api.getMe();
    } catch (error) {
      // The cause stays out: grammY's network errors may hold the address, and the address holds the token.
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
        throw new HoiTinhError(
          "token-rejected",
          "Telegram không nhận TELEGRAM_BOT_TOKEN. Lấy lại mã ở @BotFather rồi sửa trong .env.",
        );
      }
      if (attempt >= attempts) throw unreachable(apiRoot, error);
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

function unreachable(apiRoot: string, error: unknown): HoiTinhError {
  const why = error instanceof GrammyError ? `mã lỗi ${error.error_code}` : "không có trả lời";
  const host = URL.canParse(apiRoot) ? new URL(apiRoot).host : "máy chủ";
  return new HoiTinhError(
    "channel-unreachable",
    `Không nối được tới Telegram ở ${host} (${why}). Kiểm tra mạng hoặc TELEGRAM_API_ROOT.`,
    {
      isRetryable: true,
    },
  );
}
