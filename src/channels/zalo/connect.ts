import { HoiTinhError } from "../../core/errors.ts";
import type { ZaloBot, ZaloClient } from "./create-client.ts";
import { waitBefore } from "./wait.ts";
import { ZaloError } from "./zalo-error.ts";

/** How patiently the server is asked. */
export interface ConnectOptions {
  readonly apiRoot: string;
  /** Attempts before giving up. */
  readonly attempts: number;
  /** Wait after the first failure, milliseconds. */
  readonly tryAgainAfter: number;
  readonly closing: AbortSignal;
}

/**
 * Asks the server who the bot is: proves the token and the way to the server before anything else begins.
 *
 * @throws HoiTinhError `token-rejected` when the server does not know the token; `channel-unreachable` (retryable) when there is no answer
 */
export async function connect(client: ZaloClient, options: ConnectOptions): Promise<ZaloBot> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.getMe();
    } catch (error) {
      const code = error instanceof ZaloError ? error.code : undefined;
      if (code === 401 || code === 403 || code === 404) throw rejected();
      const goesOn = attempt < options.attempts && (await waitBefore(attempt, options.tryAgainAfter, options.closing));
      if (!goesOn) throw unreachable(options.apiRoot, code);
    }
  }
}

function rejected(): HoiTinhError {
  return new HoiTinhError(
    "token-rejected",
    "Zalo không nhận ZALO_BOT_TOKEN. Lấy lại mã ở trang quản lý bot của Zalo rồi sửa trong .env.",
  );
}

function unreachable(apiRoot: string, code: number | undefined): HoiTinhError {
  const host = URL.canParse(apiRoot) ? new URL(apiRoot).host : "máy chủ";
  const why = code === undefined ? "không có trả lời" : `mã lỗi ${code}`;
  return new HoiTinhError(
    "channel-unreachable",
    `Không nối được tới Zalo ở ${host} (${why}). Kiểm tra mạng hoặc ZALO_API_ROOT.`,
    { isRetryable: true },
  );
}
