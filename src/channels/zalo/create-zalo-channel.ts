import { HoiTinhError } from "../../core/errors.ts";
import type { Channel, MessageHandler } from "../../core/ports.ts";
import { type Polling, startSolePolling } from "../../core/sole-polling.ts";
import { startSweeping } from "../../core/sweep.ts";
import type { Webhook } from "../../core/webhook.ts";
import { webhookSecret } from "../../core/webhook-secret.ts";
import { connect } from "./connect.ts";
import { Conversation } from "./conversation.ts";
import { createZaloClient, type ZaloBot, type ZaloClient } from "./create-client.ts";
import { describeError } from "./describe-error.ts";
import { InOrder } from "./in-order.ts";
import { type Delivery, Inbox } from "./inbox.ts";
import { poll } from "./polling.ts";
import { createZaloWebhook } from "./webhook.ts";
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
  const secret = delivery.mode === "webhook" ? (delivery.secret ?? webhookSecret("zalo", token)) : "";
  const receiver = () => {
    const taking = running;
    return taking && ((body: unknown) => taking.receive(body));
  };
  const webhook = delivery.mode === "webhook" ? createZaloWebhook(secret, receiver) : undefined;
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
  readonly #inbox: Inbox;
  readonly #conversation: Conversation;
  readonly #underWay = new InOrder();
  /** Ends answers under way. */
  readonly #closing: AbortController;
  #polling: Polling | undefined;
  #endSweeping = () => {};

  private constructor(options: ZaloOptions, handler: MessageHandler, bot: ZaloBot, parts: Parts) {
    const { timing, client, closing } = parts;
    this.bot = bot;
    this.#options = options;
    this.#timing = timing;
    this.#client = client;
    this.#closing = closing;
    const inbox = new Inbox({ ...options, botId: bot.id, closing: closing.signal });
    this.#inbox = inbox;
    this.#conversation = new Conversation({ ...options, client, inbox, bot, handler, timing, closing: closing.signal });
  }

  /** @throws HoiTinhError `token-rejected`, `channel-unreachable` */
  static async begin(options: ZaloOptions, handler: MessageHandler): Promise<Running> {
    const timing = { ...defaultTiming, ...options.timing };
    const closing = new AbortController();
    const client = createZaloClient({ ...options, callTimeout: timing.callTimeout, closing: closing.signal });
    const bot = await connect(client, {
      apiRoot: options.apiRoot,
      attempts: timing.startAttempts,
      tryAgainAfter: timing.tryAgainAfter,
      closing: closing.signal,
    });
    return new Running(options, handler, bot, { timing, client, closing });
  }

  /** Takes events that Zalo delivers to us. @throws HoiTinhError `webhook-refused` */
  async listen(url: string, secret: string): Promise<void> {
    await this.#client.setWebhook(url, secret).catch((error: unknown) => {
      this.#options.logger.warn({ channel: "zalo", ...describeError(error) }, "webhook refused");
      throw refused(error);
    });
    this.#sweep();
  }

  /** Fetches events ourselves, which Zalo allows only while no webhook is set. */
  async poll(): Promise<void> {
    const { logger, locks } = this.#options;
    await this.#client.deleteWebhook().catch((error: unknown) => {
      logger.warn({ channel: "zalo", ...describeError(error) }, "webhook not removed");
    });
    this.#polling = await startSolePolling({
      channel: "zalo",
      locks,
      name: `poller:zalo:${this.bot.id}`,
      begin: () => this.#beginPolling(),
      checkEvery: this.#timing.takeOverEvery,
      logger,
    });
    this.#sweep();
  }

  /** Keeps what came, then works on it, each chat in order. */
  async receive(body: unknown): Promise<void> {
    const deliveries = await this.#inbox.accept(body);
    setImmediate(() => this.#begin(deliveries));
  }

  async stop(): Promise<void> {
    this.#endSweeping();
    await this.#polling?.stop();
    const giveUp = setTimeout(() => this.#closing.abort(), stopGrace);
    await new Promise((resolve) => setImmediate(resolve));
    await this.#underWay.settled();
    clearTimeout(giveUp);
    this.#closing.abort();
  }

  #beginPolling(): Polling {
    const { logger, token, apiRoot } = this.#options;
    const leaving = new AbortController();
    const closing = leaving.signal;
    const client = createZaloClient({ token, apiRoot, callTimeout: this.#timing.callTimeout, closing });
    const receive = (body: unknown) => this.receive(body);
    const polling = poll({ client, timing: this.#timing, logger, closing, receive });
    return {
      stop: async () => {
        leaving.abort();
        await polling;
      },
    };
  }

  #begin(deliveries: readonly Delivery[]): void {
    for (const delivery of deliveries) this.#underWay.run(delivery.event.chatId, () => this.#work(delivery));
  }

  async #work(delivery: Delivery): Promise<void> {
    try {
      if (await this.#conversation.receive(delivery)) await this.#inbox.finish(delivery.key);
    } catch (error) {
      this.#options.logger.error({ channel: "zalo", ...describeError(error) }, "event failed");
    }
  }

  /** Takes up what dead processes left, now and again. */
  #sweep(): void {
    this.#endSweeping = startSweeping({
      sweep: async () => this.#begin(await this.#inbox.takeOver()),
      every: this.#timing.takeOverEvery,
      // The store itself says so where people look.
      onError: (error) => this.#options.logger.debug({ channel: "zalo", ...describeError(error) }, "sweep failed"),
    });
  }
}

interface Parts {
  readonly timing: ZaloTiming;
  readonly client: ZaloClient;
  readonly closing: AbortController;
}

function refused(error: unknown): HoiTinhError {
  const code = error instanceof ZaloError && error.code !== undefined ? `mã lỗi ${error.code}` : "không có trả lời";
  return new HoiTinhError(
    "webhook-refused",
    `Zalo không nhận địa chỉ webhook dưới PUBLIC_URL (${code}). Địa chỉ phải bắt đầu bằng https:// và mở được từ Internet.`,
    { isRetryable: true },
  );
}
