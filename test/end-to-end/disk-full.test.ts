import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { BotApiServer, fakeToken } from "../fakes/bot-api-server.ts";
import { createFakeLogger, type FakeLogger } from "../fakes/logger.ts";
import { messageUpdate } from "../fakes/telegram-updates.ts";
import { mountSmallDisk, noSmallDisk, type SmallDisk } from "../support/small-disk.ts";

const secret = "mot-bi-mat-chung";
/** More than index and state together. MiB. */
const roomy = 64;

describe.runIf(noSmallDisk === undefined)("on a full disk", () => {
  let disk: SmallDisk;
  let telegram: BotApiServer;
  let logger: FakeLogger;
  let app: App | undefined;

  beforeEach(async () => {
    logger = createFakeLogger();
    telegram = await BotApiServer.start();
  });
  afterEach(async () => {
    await app?.stop();
    app = undefined;
    await telegram.close();
    disk.remove();
  });

  const open = () =>
    createApp(
      parseConfig({
        TELEGRAM_BOT_TOKEN: fakeToken,
        TELEGRAM_API_ROOT: telegram.root,
        TELEGRAM_WEBHOOK_SECRET: secret,
        PUBLIC_URL: "https://tinh.example",
        PORT: "0",
        DATA_DIR: disk.folder,
      }),
      { logger },
    );
  /** Takes all the room that is left. */
  const fill = () => {
    const path = join(disk.folder, "day");
    for (const bytes of [2 ** 20, 2 ** 12, 1]) {
      try {
        for (;;) writeFileSync(path, Buffer.alloc(bytes), { flag: "a" });
      } catch (error) {
        expect(error).toMatchObject({ code: "ENOSPC" });
      }
    }
  };
  const deliver = async (update: object): Promise<number> => {
    const headers = { "x-telegram-bot-api-secret-token": secret };
    const address = (app?.webAddress() ?? "").replace("localhost", "127.0.0.1");
    const request = { method: "POST", headers, body: JSON.stringify(update) };
    return (await fetch(`${address}/webhook/telegram`, request)).status;
  };
  const said = (words: string) => logger.lines.filter(({ message }) => message.includes(words));

  // The first is full at the index itself, the second at the graph beside it.
  it.each([2, 12])(
    "the index is not left half written (%i MiB)",
    async (mebibytes) => {
      disk = mountSmallDisk(mebibytes);
      await expect(open()).rejects.toMatchObject({ code: "snapshot-unwritable", isRetryable: true });
      expect(readdirSync(disk.folder).filter((name) => name.startsWith("snapshot"))).toEqual([]);
    },
    120_000,
  );

  it("an update is not acknowledged, and is answered once there is room again", async () => {
    disk = mountSmallDisk(roomy);
    app = await open();
    await app.start();
    expect(await deliver(messageUpdate("GRDP năm 2023?"))).toBe(200);
    await telegram.waitFor("sendMessage", 1, 20_000);
    fill();
    const updates = Array.from({ length: 20 }, (_, index) =>
      messageUpdate(`Thu ngân sách năm 2023? ${"x".repeat(1000)}`, { chat: { id: 100 + index, type: "private" } }),
    );
    const statuses: number[] = [];
    for (const update of updates) statuses.push(await deliver(update));
    expect(statuses).toContain(503);
    rmSync(join(disk.folder, "day"));
    for (const update of updates) expect(await deliver(update)).toBe(200);
    await telegram.waitFor("sendMessage", 1 + updates.length, 30_000);
    const chats = telegram.of("sendMessage").map(({ payload }) => payload.chat_id);
    expect(new Set(chats).size).toBe(chats.length);
    expect(said("the store cannot be used")).toHaveLength(1);
    expect(said("the store can be used again")).toHaveLength(1);
  }, 120_000);
});

if (noSmallDisk !== undefined) it("a full disk", (context) => context.skip(noSmallDisk));
