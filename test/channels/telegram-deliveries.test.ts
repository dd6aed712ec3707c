import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MessageHandler, PendingWork } from "../../src/core/ports.ts";
import { createMemoryLocks } from "../../src/storage/memory-locks.ts";
import { createMemoryPending } from "../../src/storage/memory-pending.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { aReply } from "../fakes/answers.ts";
import { failingOnce } from "../fakes/failing-once.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { messageUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

const secret = "mot-bi-mat";
const webhook = { mode: "webhook", publicUrl: "https://tinh.example", secret } as const;
const answer: MessageHandler = async ({ text }) => aReply({ headline: `Trả lời ${text}` });

let dataDir: string;
let store: Store;
let bench: TelegramBench | undefined;

const open = () => openStore({ dataDir, databaseUrl: undefined, logger: createFakeLogger() });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  store = await open();
});

afterEach(async () => {
  await bench?.close();
  bench = undefined;
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const post = async (update: object): Promise<number | undefined> => {
  const headers = { "x-telegram-bot-api-secret-token": secret };
  const request = new Request("https://tinh.example/", { method: "POST", headers, body: JSON.stringify(update) });
  return (await bench?.channel.webhook?.handle(request))?.status;
};

const statesKept = async () => {
  const { default: Libsql } = await import("libsql");
  return new Libsql(join(dataDir, "state.sqlite")).prepare("select state from updates").all();
};

describe("an update that cannot be kept", () => {
  it("is not acknowledged when Telegram delivers it, and is answered when it comes again", async () => {
    bench = await openTelegramBench({ delivery: webhook, pending: failingOnce(store.pending) });
    await bench.channel.start(answer);
    const update = messageUpdate("một");
    expect(await post(update)).toBe(503);
    await quiet();
    expect(bench.server.of("sendMessage")).toHaveLength(0);
    expect(await post(update)).toBe(200);
    await bench.server.waitFor("sendMessage");
  });

  it("is not acknowledged when it was fetched, and is fetched again", async () => {
    bench = await openTelegramBench({ pending: failingOnce(store.pending) });
    await bench.channel.start(answer);
    bench.server.push(messageUpdate("một"), messageUpdate("hai"));
    await bench.server.waitFor("sendMessage", 2);
    await quiet();
    expect(bench.server.of("sendMessage")).toHaveLength(2);
  });
});

describe("an update that was kept", () => {
  it("is answered by the next process when this one dies first, and no third time", async () => {
    const updates = [messageUpdate("một"), messageUpdate("hai")];
    const batch = updates.map((update) => ({
      key: `telegram:12345:${update.update_id}`,
      body: JSON.stringify(update),
    }));
    await store.pending.accept("telegram:12345", batch);
    await store.close();
    store = await open();
    bench = await openTelegramBench({ delivery: webhook, pending: store.pending });
    await bench.channel.start(answer);
    await bench.server.waitFor("sendMessage", 2);
    for (const update of updates) expect(await post(update)).toBe(200);
    await quiet();
    expect(bench.server.of("sendMessage").map(({ payload }) => payload.text)).toEqual([
      expect.stringContaining("một"),
      expect.stringContaining("hai"),
    ]);
  });

  it("is erased once it is answered", async () => {
    bench = await openTelegramBench({ delivery: webhook, pending: store.pending });
    await bench.channel.start(answer);
    expect(await post(messageUpdate("chuyện riêng"))).toBe(200);
    await bench.server.waitFor("sendMessage");
    await bench.channel.stop();
    const { default: Libsql } = await import("libsql");
    const rows = new Libsql(join(dataDir, "state.sqlite")).prepare("select state, body, owner from updates").all();
    expect(rows).toEqual([{ state: "done", body: null, owner: null }]);
  });

  it("is not answered here when another process has taken it over", async () => {
    const pending: PendingWork = { ...store.pending, isOurs: async () => false };
    bench = await openTelegramBench({ delivery: webhook, pending });
    await bench.channel.start(answer);
    expect(await post(messageUpdate("một"))).toBe(200);
    await expect
      .poll(() => bench?.logger.lines.map(({ message }) => message), { timeout: 10_000 })
      .toContain("reply not sent");
    expect(bench.server.of("sendMessage")).toHaveLength(0);
  });

  it("may be said again as long as Telegram refused it, and stays when the process ends in between", async () => {
    bench = await openTelegramBench({ delivery: webhook, pending: store.pending });
    const parameters = { retry_after: 3600 };
    bench.server.fail("sendMessage", { kind: "error", code: 429, description: "Too Many Requests", parameters });
    await bench.channel.start(answer);
    expect(await post(messageUpdate("một"))).toBe(200);
    await quiet();
    await bench.close();
    await store.close();
    store = await open();
    bench = await openTelegramBench({ delivery: webhook, pending: store.pending });
    await bench.channel.start(answer);
    await bench.server.waitFor("sendMessage");
  });

  it("is not said again when it was on its way as the process died; the log says so", async () => {
    bench = await openTelegramBench({ delivery: webhook, pending: store.pending });
    bench.server.fail("sendMessage", { kind: "hang" });
    await bench.channel.start(answer);
    expect(await post(messageUpdate("một"))).toBe(200);
    await expect.poll(statesKept, { timeout: 10_000 }).toEqual([{ state: "leaving" }]);
    await store.close();
    store = await open();
    const next = await openTelegramBench({ delivery: webhook, pending: store.pending });
    await next.channel.start(answer);
    await expect
      .poll(() => next.logger.lines, { timeout: 10_000 })
      .toContainEqual(expect.objectContaining({ fields: expect.objectContaining({ inDoubt: 1 }) }));
    expect(next.server.of("sendMessage")).toHaveLength(0);
    await next.close();
  });
});

it("an answer whose connection broke is said again by the next process when this one dies first", async () => {
  bench = await openTelegramBench({ delivery: webhook, pending: store.pending, timing: { sendAgainAfter: 3_600_000 } });
  bench.server.fail("sendMessage", { kind: "drop" });
  await bench.channel.start(answer);
  expect(await post(messageUpdate("một"))).toBe(200);
  await expect
    .poll(() => bench?.logger.lines.map(({ message }) => message), { timeout: 10_000 })
    .toContain("Telegram cannot be reached or is in trouble; answers wait");
  await expect.poll(statesKept).toEqual([{ state: "waiting" }]);
  await store.close();
  store = await open();
  const next = await openTelegramBench({ delivery: webhook, pending: store.pending });
  await next.channel.start(answer);
  await next.server.waitFor("sendMessage");
  await next.close();
});

it("while the store is away an answer waits, and leaves once it is back", async () => {
  let isAway = false;
  const away = <T>(value: () => Promise<T>) => (isAway ? Promise.reject(new Error("không nối được")) : value());
  const pending: PendingWork = {
    ...store.pending,
    isOurs: (key) => away(() => store.pending.isOurs(key)),
    finish: (key) => away(() => store.pending.finish(key)),
    takeOver: (channel) => away(() => store.pending.takeOver(channel)),
  };
  bench = await openTelegramBench({ delivery: webhook, pending });
  await bench.channel.start(answer);
  expect(await post(messageUpdate("một"))).toBe(200);
  isAway = true;
  await quiet(300);
  expect(bench.server.of("sendMessage")).toHaveLength(0);
  isAway = false;
  await bench.server.waitFor("sendMessage");
  await expect.poll(statesKept, { timeout: 10_000 }).toEqual([{ state: "done" }]);
});

describe("of several processes with one token", () => {
  it("one polls, and another goes on when it stops", async () => {
    const locks = createMemoryLocks();
    bench = await openTelegramBench({ locks, pending: createMemoryPending() });
    const other = await openTelegramBench({ locks, apiRoot: bench.server.root });
    const said: string[] = [];
    const saying = (name: string): MessageHandler => {
      return async () => {
        said.push(name);
        return aReply();
      };
    };
    await bench.channel.start(saying("một"));
    await other.channel.start(saying("hai"));
    bench.server.push(messageUpdate("a"));
    await bench.server.waitFor("sendMessage", 1);
    expect(other.logger.lines.map(({ message }) => message)).toContain("another process polls; standing by");
    await bench.channel.stop();
    bench.server.push(messageUpdate("b"));
    await bench.server.waitFor("sendMessage", 2);
    expect(said).toEqual(["một", "hai"]);
    await other.close();
  });
});
