import { HoiTinhError } from "../../core/errors.ts";
import type { Channel, MessageHandler } from "../../core/ports.ts";
import { connect } from "./connect.ts";
import { Conversation } from "./conversation.ts";
import { createZaloClient, type ZaloBot, type ZaloClient } from "./create-client.ts";
import { describeError } from "./describe-error.ts";
import { InOrder } from "./in-order.ts";
import { poll } from "./polling.ts";
import { readEvents, type ZaloEvent } from "./read-event.ts";
import { createWebhook, defaultSecret, type Webhook } from "./webhook.ts";
import { ZaloError } from "./zalo-error.ts";
import { defaultTiming, type ZaloOptions, type ZaloTiming } from "./zalo-options.ts";

/** The Zalo bot as a channel. */
export interface ZaloChannel extends Channel {
  /** Set in webhook mode: to be mounted on the web server before `start`. */
  readonly webhook: Webhook | undefined;
  /** The bot's name at Zalo, once started. */
  botName(): string | undefined;
}

/** Time that answers under way get when the channel stops. Milliseconds. */
const stopGrace = 5000;

/** Builds the Zalo channel; nothing happens before `start`. */
export function createZaloChannel(options: ZaloOptions): ZaloChannel {
  const { delivery, token, logger } = options;
  let running: Running | undefined;
  const secret = delivery.mode === "webhook" ? (delivery.secret ?? defaultSecret(token)) : "";
  const receiver = () => {
    const taking = running;
    return taking && ((body: unknown) => taking.receive(body));
  };
  const webhook = delivery.mode === "webhook" ? createWebhook(secret, receiver) : undefined;
  return {
    name: "zalo",
    webhook,
    botName: () => running?.bot.names[0],
    start: async (handler) => {
      const beginning = await Running.begin(options, handler);
      if (delivery.mode === "webhook" && webhook)
        await beginning.listen(`${delivery.publicUrl}${webhook.path}`, secret);
      else await beginning.poll();
      running = beginning;
      logger.info({ channel: "zalo", mode: delivery.mode, bot: beginning.bot.names[0] }, "zalo ready");
    },
    stop: async () => {
      const stopping = running;
      running = undefined;
      await stopping?.stop();
    },
  };
}

/** The bot between `start` and `stop`. */
class Running {
  readonly bot: ZaloBot;
  readonly #options: ZaloOptions;
  readonly #timing: ZaloTiming;
  readonly #client: ZaloClient;
  readonly #conversation: Conversation;
  readonly #underWay = new InOrder();
  /** Ends the poll under way. */
  readonly #leaving: AbortController;
  /** Ends answers under way. */
  readonly #closing: AbortController;
  #polling: Promise<void> | undefined;

  private constructor(options: ZaloOptions, handler: MessageHandler, bot: ZaloBot, parts: Parts) {
    this.bot = bot;
    this.#options = options;
    this.#timing = parts.timing;
    this.#client = parts.client;
    this.#leaving = parts.leaving;
    this.#closing = parts.closing;
    const { client, timing } = parts;
    this.#conversation = new Conversation({ ...options, client, bot, handler, timing, closing: parts.closing.signal });
  }

  /** @throws HoiTinhError `token-rejected`, `channel-unreachable` */
  static async begin(options: ZaloOptions, handler: MessageHandler): Promise<Running> {
    const timing = { ...defaultTiming, ...options.timing };
    const leaving = new AbortController();
    const closing = new AbortController();
    const client = createZaloClient({ ...options, callTimeout: timing.callTimeout, closing: closing.signal });
    const bot = await connect(client, {
      apiRoot: options.apiRoot,
      attempts: timing.startAttempts,
      tryAgainAfter: timing.tryAgainAfter,
      closing: closing.signal,
    });
    return new Running(options, handler, bot, { timing, client, leaving, closing });
  }

  /** Takes events that Zalo delivers to us. @throws HoiTinhError `webhook-refused` */
  async listen(url: string, secret: string): Promise<void> {
    try {
      await this.#client.setWebhook(url, secret);
    } catch (error) {
      this.#options.logger.warn({ channel: "zalo", ...describeError(error) }, "webhook refused");
      const code = error instanceof ZaloError && error.code !== undefined ? `mã lỗi ${error.code}` : "không có trả lời";
      throw new HoiTinhError(
        "webhook-refused",
        `Zalo không nhận địa chỉ webhook dưới PUBLIC_URL (${code}). Địa chỉ phải bắt đầu bằng https:// và mở được từ Internet.`,
        { isRetryable: true },
      );
    }
  }

  /** Fetches events ourselves, which Zalo allows only while no webhook is set. */
  async poll(): Promise<void> {
    const { logger, token, apiRoot } = this.#options;
    await this.#client.deleteWebhook().catch((error: unknown) => {
      logger.warn({ channel: "zalo", ...describeError(error) }, "webhook not removed");
    });
    const closing = this.#leaving.signal;
    const { pollSeconds } = this.#timing;
    const client = createZaloClient({ token, apiRoot, callTimeout: pollSeconds * 1000, closing });
    const receive = (body: unknown) => this.receive(body);
    this.#polling = poll({ client, timing: this.#timing, logger, closing, receive });
  }

  /** Works on what came, each chat in order; never throws. */
  receive(body: unknown): void {
    for (const event of readEvents(body)) this.#underWay.run(event.chatId, () => this.#work(event));
  }

  async #work(event: ZaloEvent): Promise<void> {
    const { seen, logger } = this.#options;
    try {
      const { eventName, messageId } = event;
      const isNew = messageId === undefined || (await seen.add(`zalo:${this.bot.id}:${eventName}:${messageId}`));
      if (isNew) await this.#conversation.receive(event);
    } catch (error) {
      logger.error({ channel: "zalo", ...describeError(error) }, "event failed");
    }
  }

  async stop(): Promise<void> {
    this.#leaving.abort();
    await this.#polling;
    const giveUp = setTimeout(() => this.#closing.abort(), stopGrace);
    await this.#underWay.settled();
    clearTimeout(giveUp);
    this.#closing.abort();
  }
}

interface Parts {
  readonly timing: ZaloTiming;
  readonly client: ZaloClient;
  readonly leaving: AbortController;
  readonly closing: AbortController;
}
