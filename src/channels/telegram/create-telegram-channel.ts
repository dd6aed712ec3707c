import { setMaxListeners } from "node:events";
import { autoRetry } from "@grammyjs/auto-retry";
import { sequentialize } from "@grammyjs/runner";
import { type Api, Bot, type Context } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Operator } from "../../core/operator.ts";
import type { Channel, MessageHandler } from "../../core/ports.ts";
import { type Polling, startSolePolling } from "../../core/sole-polling.ts";
import type { Receive, Webhook } from "../../core/webhook.ts";
import { webhookSecret } from "../../core/webhook-secret.ts";
import { tapped } from "./buttons.ts";
import { registerCommands } from "./commands.ts";
import { connect } from "./connect.ts";
import { Conversation } from "./conversation.ts";
import { Deliveries } from "./deliveries.ts";
import { describeError } from "./describe-error.ts";
import { followMigration } from "./follow-migration.ts";
import { greetGroup, markGreeted } from "./greet-group.ts";
import { answerGuest } from "./guest-answer.ts";
import { inlineAnswers } from "./inline-answers.ts";
import { operatorOf } from "./operator.ts";
import { allowedUpdates, startPolling } from "./polling.ts";
import { createSourceReader, type SourceReader } from "./source-reader.ts";
import { defaultTiming, type TelegramOptions, type TelegramTiming } from "./telegram-options.ts";
import { conversationOf } from "./to-message.ts";
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

/** Time that calls under way get when the channel stops. Milliseconds. */
const stopGrace = 5000;

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
      running = new Running(options, timing, me, handler, (passageId) => readSource(passageId));
      if (delivery.mode === "webhook" && webhook) await running.listen(`${delivery.publicUrl}${webhook.path}`, secret);
      else await running.poll();
      logger.info(
        { channel: "telegram", mode: delivery.mode, bot: `@${me.username}`, link: `https://t.me/${me.username}` },
        "telegram ready",
      );
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
  readonly me: UserFromGetMe;
  readonly #options: TelegramOptions;
  readonly #timing: TelegramTiming;
  readonly #bot: Bot;
  readonly #conversation: Conversation;
  readonly #readSource: SourceReader;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #deliveries: Deliveries;
  #polling: Polling | undefined;
  #sweeping: NodeJS.Timeout | undefined;

  constructor(
    options: TelegramOptions,
    timing: TelegramTiming,
    me: UserFromGetMe,
    handler: MessageHandler,
    readSource: SourceReader,
  ) {
    this.#options = options;
    this.#timing = timing;
    this.me = me;
    const { apiRoot, pending, logger } = options;
    this.#deliveries = new Deliveries({ pending, botId: me.id, logger });
    const client = { apiRoot, timeoutSeconds: 60, baseFetchConfig: { agent: this.#deliveries.agent(apiRoot) } };
    this.#bot = new Bot(options.token, { botInfo: me, client });
    this.#readSource = readSource;
    this.#obeyLimits();
    this.#conversation = new Conversation({
      api: this.#bot.api,
      me,
      handler,
      abilities: {
        canShare: me.supports_inline_queries,
        sourceUrl: options.sourceUrl,
        canShowSource: options.corpus !== undefined,
        chartOf: options.charts?.forReply,
      },
      readSource: this.#readSource,
      logger: options.logger,
      timing,
    });
    this.#listenFor(handler);
  }

  /** Calls of the running bot, with its patience. */
  get api(): Api {
    return this.#bot.api;
  }

  /** Takes updates that Telegram delivers to us. */
  async listen(url: string, secret: string): Promise<void> {
    await this.#setUp(() => this.#bot.api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates }));
    this.#sweep();
  }

  /** Fetches updates ourselves. */
  async poll(): Promise<void> {
    await this.#setUp(() => this.#bot.api.deleteWebhook());
    this.#polling = await startSolePolling({
      channel: "telegram",
      locks: this.#options.locks,
      name: `poller:telegram:${this.me.id}`,
      begin: () => startPolling(this.#bot, this.#timing, this.#options.logger),
      checkEvery: this.#timing.takeOverEvery,
      logger: this.#options.logger,
    });
    this.#sweep();
  }

  /** Keeps one delivered update, then works on it. */
  async receive(update: Update): Promise<void> {
    await this.#deliveries.accept([update]);
    setImmediate(() => this.#handle(update));
  }

  #handle(update: Update): void {
    this.#bot.handleUpdate(update).catch((error: unknown) => {
      this.#options.logger.error({ channel: "telegram", ...describeError(error) }, "update failed");
    });
  }

  /** Takes up what dead processes left, now and again. */
  #sweep(): void {
    const isOver = () => this.#closing.signal.aborted;
    const again = () => {
      if (!isOver()) this.#sweeping = setTimeout(() => this.#sweep(), this.#timing.takeOverEvery).unref();
    };
    this.#deliveries
      .takeOver()
      .then((updates) => {
        for (const update of updates) this.#handle(update);
      })
      .catch((error: unknown) => {
        this.#options.logger.warn({ channel: "telegram", ...describeError(error) }, "cannot look for unfinished work");
      })
      .finally(again);
  }

  /** Remembers work until it is done, so that stopping can wait for it. */
  #track(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    const done = () => void this.#underWay.delete(work);
    work.then(done, done);
    return work;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#sweeping);
    const giveUp = setTimeout(() => this.#closing.abort(), stopGrace);
    await this.#polling?.stop();
    await Promise.allSettled(this.#underWay);
    await this.#conversation.settle();
    if (this.#polling) await this.#confirm();
    clearTimeout(giveUp);
    this.#closing.abort();
    clearTimeout(this.#sweeping);
  }

  /** Obeys 429 and waits out 5xx and broken connections; polling has its own patience. */
  #obeyLimits(): void {
    this.#bot.api.config.use(this.#deliveries.keeper, this.#deliveries.gate, followMigration());
    const retry = autoRetry({ maxRetryAttempts: 10 });
    // One listener for each wait: many chats may be limited at a time.
    setMaxListeners(0, this.#closing.signal);
    const closing = this.#closing.signal as unknown as NonNullable<Parameters<typeof retry>[3]>;
    this.#bot.api.config.use((call, method, payload, signal) => {
      if (method === "getUpdates") return call(method, payload, signal);
      // The waits between attempts end when the channel stops; the call itself must not gather listeners on that signal.
      return retry((m, p) => call(m, p, signal), method, payload, closing);
    });
  }

  #listenFor(handler: MessageHandler): void {
    const { seen, feedback, logger, charts } = this.#options;
    const bot = this.#bot;
    const links = { botName: this.me.username, sourceUrl: this.#options.sourceUrl };
    const reach = { conversation: this.#conversation, feedback, readSource: this.#readSource, charts };
    bot.use((_context, next) => this.#track(next()));
    bot.use(sequentialize((context: Context) => orderOf(context)));
    const isNew = (key: string | number) => seen.add(`telegram:${this.me.id}:${key}`);
    const isGivenUp = () => this.#closing.signal.aborted;
    bot.use((context, next) => this.#deliveries.work(context.update, next, isGivenUp));
    bot.on("message:migrate_to_chat_id", (context) => markGreeted(context.message.migrate_to_chat_id, isNew));
    bot.on(["message", "channel_post"], (context) => this.#conversation.receive(context.msg));
    bot.on(["edited_message", "edited_channel_post"], (context) => this.#conversation.edited(context.msg));
    bot.on("guest_message", (context) => answerGuest(context.api, context.guestMessage, this.me, handler, links));
    bot.on("callback_query", (context) => tapped(context, reach));
    bot.on("inline_query", async (context) => {
      await context.answerInlineQuery(await inlineAnswers(context.inlineQuery.query, handler, links), {
        cache_time: 60,
      });
    });
    bot.on("my_chat_member", (context) => greetGroup(context.myChatMember, this.#conversation, isNew));
    bot.catch(({ error }) => logger.error({ channel: "telegram", ...describeError(error) }, "update failed"));
  }

  /** Settings at Telegram's side; without them the bot still answers. */
  async #setUp(delivery: () => Promise<unknown>): Promise<void> {
    await delivery();
    registerCommands(this.#bot.api, operatorOf(this.#options, () => this.api) !== undefined).catch((error: unknown) => {
      this.#options.logger.warn({ channel: "telegram", ...describeError(error) }, "commands not registered");
    });
  }

  /** Tells Telegram that everything fetched has been dealt with, so that a restart does not fetch it again. */
  async #confirm(): Promise<void> {
    const { lastFetched } = this.#deliveries;
    if (lastFetched === undefined) return;
    const signal = AbortSignal.timeout(3000) as unknown as NonNullable<Parameters<Bot["api"]["getUpdates"]>[1]>;
    await this.#bot.api.getUpdates({ offset: lastFetched + 1, limit: 1, timeout: 0 }, signal).catch(() => {});
  }
}

/** Updates with the same key are worked on one after the other. */
function orderOf(context: Context): string {
  const message = context.msg;
  if (message) return conversationOf(message);
  return context.chatId === undefined ? `from:${context.from?.id ?? ""}` : `telegram:${context.chatId}`;
}
