import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, createApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { BotApiServer, fakeToken } from "../fakes/bot-api-server.ts";
import { createFakeLogger, type FakeLogger } from "../fakes/logger.ts";
import { ZaloServer, zaloToken } from "../fakes/zalo-server.ts";

/** What the bot keeps secret while it is fuzzed. */
export const fuzzSecrets = {
  telegram: "bi-mat-telegram-khi-thu",
  zalo: "bi-mat-zalo-khi-thu",
  admin: "bi-mat-quan-tri-khi-thu",
};

/** The whole bot in this process, every door open, Telegram and Zalo on loopback. */
export interface FuzzApp {
  readonly app: App;
  readonly address: string;
  readonly telegram: BotApiServer;
  readonly zalo: ZaloServer;
  readonly logger: FakeLogger;
  /** Failures that nobody caught so far. */
  readonly uncaught: unknown[];
  close(): Promise<void>;
}

/** Opens everything; the index is built first. */
export async function openFuzzApp(): Promise<FuzzApp> {
  const [telegram, zalo, dataDir] = await Promise.all([
    BotApiServer.start(),
    ZaloServer.start(),
    mkdtemp(join(tmpdir(), "hoi-tinh-fuzz-")),
  ]);
  const logger = createFakeLogger();
  const config = parseConfig({
    TELEGRAM_BOT_TOKEN: fakeToken,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_SECRET: fuzzSecrets.telegram,
    ZALO_BOT_TOKEN: zaloToken,
    ZALO_API_ROOT: zalo.root,
    ZALO_WEBHOOK_SECRET: fuzzSecrets.zalo,
    ADMIN_TOKEN: fuzzSecrets.admin,
    PUBLIC_URL: "https://hoi.example.vn",
    PORT: "0",
    DATA_DIR: dataDir,
  });
  const app = await createApp(config, { logger });
  await app.start();
  const uncaught: unknown[] = [];
  const keep = (reason: unknown) => void uncaught.push(reason);
  process.on("unhandledRejection", keep);
  process.on("uncaughtException", keep);
  const close = async () => {
    await app.stop();
    await Promise.all([telegram.close(), zalo.close()]);
    process.off("unhandledRejection", keep);
    process.off("uncaughtException", keep);
    await rm(dataDir, { recursive: true, force: true });
  };
  const address = (app.webAddress() ?? "").replace("localhost", "127.0.0.1");
  return { app, address, telegram, zalo, logger, uncaught, close };
}
