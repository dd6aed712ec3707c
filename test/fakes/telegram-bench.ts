import { createTelegramChannel, type TelegramChannel } from "../../src/channels/telegram/create-telegram-channel.ts";
import type { TelegramOptions } from "../../src/channels/telegram/telegram-options.ts";
import { createMemoryFeedback, type MemoryFeedback } from "../../src/storage/memory-feedback.ts";
import { createMemoryLocks } from "../../src/storage/memory-locks.ts";
import { createMemoryPending } from "../../src/storage/memory-pending.ts";
import { createMemorySeenUpdates } from "../../src/storage/memory-seen-updates.ts";
import { BotApiServer, fakeToken } from "./bot-api-server.ts";
import { createFakeLogger, type FakeLogger } from "./logger.ts";

/** A Telegram channel joined to a local Bot API server. */
export interface TelegramBench {
  readonly server: BotApiServer;
  readonly channel: TelegramChannel;
  readonly feedback: MemoryFeedback;
  readonly logger: FakeLogger;
  /** Stops both. */
  close(): Promise<void>;
}

/** Opens the server and builds the channel (not started), with waits short enough for tests. */
export async function openTelegramBench(changes: Partial<TelegramOptions> = {}): Promise<TelegramBench> {
  const server = await BotApiServer.start();
  const feedback = createMemoryFeedback();
  const logger = createFakeLogger();
  const channel = createTelegramChannel({
    token: fakeToken,
    apiRoot: server.root,
    delivery: { mode: "polling" },
    seen: createMemorySeenUpdates(),
    pending: createMemoryPending(),
    locks: createMemoryLocks(),
    feedback,
    logger,
    ...changes,
    timing: {
      editSettles: 60,
      sendAgainAfter: 40,
      pollAgainAfter: 30,
      pollSeconds: 2,
      startAttempts: 1,
      takeOverEvery: 40,
      ...changes.timing,
    },
  });
  const close = async () => {
    await channel.stop();
    await server.close();
  };
  return { server, channel, feedback, logger, close };
}
