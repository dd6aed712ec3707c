import { type Api, Bot } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { MessageHandler } from "../../core/ports.ts";
import { type Polling, startSolePolling } from "../../core/sole-polling.ts";
import { startSweeping } from "../../core/sweep.ts";
import { registerCommands } from "./commands.ts";
import { Conversation } from "./conversation.ts";
import { Deliveries } from "./deliveries.ts";
import { describeError } from "./describe-error.ts";
import { followMigration } from "./follow-migration.ts";
import { obeyLimits } from "./obey-limits.ts";
import { operatorOf } from "./operator.ts";
import { allowedUpdates, startPolling } from "./polling.ts";
import { routeUpdates } from "./route-updates.ts";
import type { SourceReader } from "./source-reader.ts";
import type { TelegramOptions, TelegramTiming } from "./telegram-options.ts";

/** What a {@link Running} is built from. */
export interface RunningOptions extends TelegramOptions {
  readonly timing: TelegramTiming;
  /** The bot as Telegram knows it. */
  readonly me: UserFromGetMe;
  readonly handler: MessageHandler;
  readonly readSource: SourceReader;
}

/** Time that calls under way get when the channel stops. Milliseconds. */
const stopGrace = 5000;

/** The bot between `start` and `stop`. */
export class Running {
  readonly #options: RunningOptions;
  readonly #bot: Bot;
  readonly #conversation: Conversation;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #deliveries: Deliveries;
  #polling: Polling | undefined;
  #endSweeping = () => {};

  constructor(options: RunningOptions) {
    this.#options = options;
    const { apiRoot, token, me, timing, logger } = options;
    const closing = this.#closing.signal;
    this.#deliveries = new Deliveries({ ...options, botId: me.id, closing });
    const client = { apiRoot, timeoutSeconds: 60, baseFetchConfig: { agent: this.#deliveries.agent(apiRoot) } };
    this.#bot = new Bot(token, { botInfo: me, client });
    const { api } = this.#bot;
    api.config.use(this.#deliveries.keeper, this.#deliveries.gate, followMigration());
    obeyLimits(api, { closing, logger, firstWait: timing.sendAgainAfter });
    const abilities = {
      canShare: me.supports_inline_queries,
      sourceUrl: options.sourceUrl,
      canShowSource: options.corpus !== undefined,
      chartOf: options.charts?.forReply,
    };
    this.#conversation = new Conversation({ ...options, api, abilities });
    this.#bot.use((_context, next) => this.#track(next()));
    routeUpdates(this.#bot, {
      ...options,
      conversation: this.#conversation,
      deliveries: this.#deliveries,
      isGivenUp: () => closing.aborted,
    });
  }

  /** The bot as Telegram knows it. */
  get me(): UserFromGetMe {
    return this.#options.me;
  }

  /** Calls of the running bot, with its patience. */
  get api(): Api {
    return this.#bot.api;
  }

  /** Takes updates that Telegram delivers to us. @throws GrammyError when Telegram refuses the address */
  async listen(url: string, secret: string): Promise<void> {
    await this.#bot.api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates });
    this.#begin();
  }

  /** Fetches updates ourselves. */
  async poll(): Promise<void> {
    const { locks, me, timing, logger } = this.#options;
    await this.#bot.api.deleteWebhook();
    this.#polling = await startSolePolling({
      channel: "telegram",
      locks,
      name: `poller:telegram:${me.id}`,
      begin: () => startPolling(this.#bot, timing, logger),
      checkEvery: timing.takeOverEvery,
      logger,
    });
    this.#begin();
  }

  /** Keeps one delivered update, then works on it. */
  async receive(update: Update): Promise<void> {
    await this.#deliveries.accept([update]);
    setImmediate(() => this.#handle(update));
  }

  async stop(): Promise<void> {
    this.#endSweeping();
    const giveUp = setTimeout(() => this.#closing.abort(), stopGrace);
    await this.#polling?.stop();
    await Promise.allSettled(this.#underWay);
    await this.#conversation.settle();
    if (this.#polling) await this.#confirm();
    clearTimeout(giveUp);
    this.#closing.abort();
  }

  /** Shows the commands, without which the bot still answers, and takes up what dead processes left, now and again. */
  #begin(): void {
    const { logger, timing } = this.#options;
    registerCommands(this.#bot.api, operatorOf(this.#options, () => this.api) !== undefined).catch((error: unknown) => {
      logger.warn({ channel: "telegram", ...describeError(error) }, "commands not registered");
    });
    this.#endSweeping = startSweeping({
      sweep: async () => {
        for (const update of await this.#deliveries.takeOver()) this.#handle(update);
      },
      every: timing.takeOverEvery,
      // The store itself says so where people look.
      onError: (error) => logger.debug({ channel: "telegram", ...describeError(error) }, "sweep failed"),
    });
  }

  #handle(update: Update): void {
    this.#bot.handleUpdate(update).catch((error: unknown) => {
      this.#options.logger.error({ channel: "telegram", ...describeError(error) }, "update failed");
    });
  }

  /** Remembers work until it is done, so that stopping can wait for it. */
  #track(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    const done = () => void this.#underWay.delete(work);
    work.then(done, done);
    return work;
  }

  /** Tells Telegram that everything fetched has been dealt with, so that a restart does not fetch it again. */
  async #confirm(): Promise<void> {
    const { lastFetched } = this.#deliveries;
    if (lastFetched === undefined) return;
    const signal = AbortSignal.timeout(3000) as unknown as NonNullable<Parameters<Bot["api"]["getUpdates"]>[1]>;
    await this.#bot.api.getUpdates({ offset: lastFetched + 1, limit: 1, timeout: 0 }, signal).catch(() => {});
  }
}
