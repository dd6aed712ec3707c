import { GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { HoiTinhError } from "../../core/errors.ts";
import type { Operator } from "../../core/operator.ts";
import type { Channel } from "../../core/ports.ts";
import type { Receive, Webhook } from "../../core/webhook.ts";
import { webhookSecret } from "../../core/webhook-secret.ts";
import { connect } from "./connect.ts";
import { describeError } from "./describe-error.ts";
import { operatorOf } from "./operator.ts";
import { Running } from "./running.ts";
import { createSourceReader } from "./source-reader.ts";
import { defaultTiming, type TelegramOptions } from "./telegram-options.ts";
import { createTelegramWebhook } from "./webhook.ts";

/** The Telegram bot as a channel. */
export interface TelegramChannel extends Channel {
  /** Set in webhook mode: to be mounted on the web server before `start`. */
  readonly webhook: Webhook | undefined;
  /** The operators among `adminIds`; undefined when none of these can be a Telegram id. */
  readonly operator: Operator | undefined;
  /** Shows the passages of other documents from now on. */
  renew(corpus: NonNullable<TelegramOptions["corpus"]>): void;
  /** `https://t.me/<name>`, once started. */
  link(): string | undefined;
}

/** Builds the Telegram channel; nothing happens before `start`. */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const timing = { ...defaultTiming, ...options.timing };
  let running: Running | undefined;
  let readSource = createSourceReader(options.corpus);
  const { delivery } = options;
  const secret = delivery.mode === "webhook" ? (delivery.secret ?? webhookSecret("telegram", options.token)) : "";
  const receiver = (): Receive<Update> | undefined => {
    const taking = running;
    return taking && ((update) => taking.receive(update));
  };
  const webhook = delivery.mode === "webhook" ? createTelegramWebhook(secret, receiver) : undefined;
  return {
    name: "telegram",
    webhook,
    operator: operatorOf(options, () => running?.api),
    renew: (corpus) => {
      readSource = createSourceReader(corpus);
    },
    link: () => running && `https://t.me/${running.me.username}`,
    start: async (handler) => {
      const { token, apiRoot, logger } = options;
      const me = await connect({ token, apiRoot, attempts: timing.startAttempts });
      const beginning = new Running({ ...options, timing, me, handler, readSource: (id) => readSource(id) });
      // Before Telegram is told our address: it may know it from the last time.
      running = beginning;
      await begin(beginning, options, webhook && { path: webhook.path, secret }).catch((error: unknown) => {
        running = undefined;
        throw error;
      });
      const [bot, link] = [`@${me.username}`, `https://t.me/${me.username}`];
      logger.info({ channel: "telegram", mode: delivery.mode, bot, link }, "telegram ready");
    },
    stop: async () => {
      const stopping = running;
      running = undefined;
      await stopping?.stop();
    },
  };
}

/** Has updates come in: delivered to the door, or fetched where there is none. @throws HoiTinhError `webhook-refused` */
async function begin(
  running: Running,
  { delivery, logger }: TelegramOptions,
  door: { readonly path: string; readonly secret: string } | undefined,
): Promise<void> {
  try {
    if (delivery.mode === "webhook" && door) await running.listen(`${delivery.publicUrl}${door.path}`, door.secret);
    else await running.poll();
  } catch (error) {
    await running.stop();
    logger.warn({ channel: "telegram", ...describeError(error) }, "delivery not set up");
    throw refused(error);
  }
}

function refused(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error;
  return new HoiTinhError(
    "webhook-refused",
    `Telegram không nhận địa chỉ webhook dưới PUBLIC_URL (mã lỗi ${error.error_code}). Địa chỉ phải bắt đầu bằng https:// và mở được từ Internet.`,
    { isRetryable: true },
  );
}
