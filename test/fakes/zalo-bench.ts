import { createZaloChannel, type ZaloChannel } from "../../src/channels/zalo/create-zalo-channel.ts";
import type { ZaloOptions } from "../../src/channels/zalo/zalo-options.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import { createMemoryLocks } from "../../src/storage/memory-locks.ts";
import { createMemoryPending } from "../../src/storage/memory-pending.ts";
import { createMemorySeenUpdates } from "../../src/storage/memory-seen-updates.ts";
import { createFakeLogger, type FakeLogger } from "./logger.ts";
import { ZaloServer, zaloToken } from "./zalo-server.ts";

/** A Zalo channel joined to a local server. */
export interface ZaloBench {
  readonly server: ZaloServer;
  readonly channel: ZaloChannel;
  readonly logger: FakeLogger;
  /** Stops both. */
  close(): Promise<void>;
}

/** Opens the server and builds the channel (not started), with waits short enough for tests. */
export async function openZaloBench(changes: Partial<ZaloOptions> = {}): Promise<ZaloBench> {
  const server = await ZaloServer.start();
  const logger = createFakeLogger();
  const channel = createZaloChannel({
    token: zaloToken,
    apiRoot: server.root,
    delivery: { mode: "polling" },
    seen: createMemorySeenUpdates(),
    pending: createMemoryPending(),
    locks: createMemoryLocks(),
    render: (reply, limit) => renderPlain(reply, { limit }),
    logger,
    ...changes,
    timing: {
      tryAgainAfter: 20,
      pollAfterQuota: 20,
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
  return { server, channel, logger, close };
}
