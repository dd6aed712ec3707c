import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { MessageHandler, PendingWork } from "../../src/core/ports.ts";
import { createMemoryLocks } from "../../src/storage/memory-locks.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { aReply } from "../fakes/answers.ts";
import { failingOnce } from "../fakes/failing-once.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { openZaloBench, type ZaloBench } from "../fakes/zalo-bench.ts";
import { zaloText } from "../fakes/zalo-events.ts";
import { quiet } from "../support/quiet.ts";

const secret = "mot-bi-mat";
const webhook = { mode: "webhook", publicUrl: "https://tinh.example", secret } as const;
const answer: MessageHandler = async ({ text }) => aReply({ headline: `Trả lời ${text}` });

let dataDir: string;
let store: Store;
let benches: ZaloBench[];

const open = () => openStore({ dataDir, databaseUrl: undefined, logger: createFakeLogger() });
const bench = async (...changes: Parameters<typeof openZaloBench>): Promise<ZaloBench> => {
  const opened = await openZaloBench(...changes);
  benches.push(opened);
  return opened;
};

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  store = await open();
  benches = [];
});

afterEach(async () => {
  for (const opened of benches) await opened.close();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const post = async (to: ZaloBench, event: object): Promise<number | undefined> => {
  const headers = { "x-bot-api-secret-token": secret };
  const request = new Request("https://tinh.example/", { method: "POST", headers, body: JSON.stringify(event) });
  return (await to.channel.webhook?.handle(request))?.status;
};

it("does not acknowledge what it cannot keep, and answers it when it comes again", async () => {
  const only = await bench({ delivery: webhook, pending: failingOnce(store.pending) });
  await only.channel.start(answer);
  const event = zaloText("một");
  expect(await post(only, event)).toBe(503);
  await quiet();
  expect(only.server.of("sendMessage")).toEqual([]);
  expect(await post(only, event)).toBe(200);
  await only.server.waitFor("sendMessage");
});

it("keeps what it polled, which Zalo does not give twice, at the second attempt", async () => {
  const only = await bench({ pending: failingOnce(store.pending) });
  await only.channel.start(answer);
  only.server.push(zaloText("một"));
  await only.server.waitFor("sendMessage");
});

it("leaves to the next process what it could not send before it ended, and nobody says it twice", async () => {
  const first = await bench({ delivery: webhook, pending: store.pending, timing: { tryAgainAfter: 60_000 } });
  first.server.fail("sendMessage", { kind: "error", code: 503 });
  await first.channel.start(answer);
  const event = zaloText("một");
  expect(await post(first, event)).toBe(200);
  await first.server.waitFor("sendMessage");
  await first.close();
  await store.close();
  store = await open();

  const next = await bench({ delivery: webhook, pending: store.pending });
  await next.channel.start(answer);
  const [call] = await next.server.waitFor("sendMessage");
  expect(call?.payload.text).toContain("Trả lời một");
  expect(next.logger.lines).toContainEqual(expect.objectContaining({ message: "took over unfinished work" }));
  expect(await post(next, event)).toBe(200);
  await quiet();
  expect(next.server.of("sendMessage")).toHaveLength(1);
}, 20_000);

it("does not say again what was on its way as the process died", async () => {
  const first = await bench({ delivery: webhook, pending: store.pending });
  first.server.fail("sendMessage", { kind: "hang" });
  await first.channel.start(answer);
  expect(await post(first, zaloText("một"))).toBe(200);
  const { default: Libsql } = await import("libsql");
  const states = () =>
    new Libsql(join(dataDir, "state.sqlite")).prepare("select state from updates where body > ''").all();
  await expect.poll(states, { timeout: 10_000 }).toEqual([{ state: "leaving" }]);
  await store.close();
  store = await open();
  const next = await bench({ delivery: webhook, pending: store.pending });
  await next.channel.start(answer);
  await expect
    .poll(() => next.logger.lines, { timeout: 10_000 })
    .toContainEqual(expect.objectContaining({ fields: expect.objectContaining({ inDoubt: 1 }) }));
  expect(next.server.of("sendMessage")).toEqual([]);
});

it("says again what cannot have left as the process died", async () => {
  const first = await bench({ delivery: webhook, pending: store.pending, timing: { tryAgainAfter: 3_600_000 } });
  await first.channel.start(answer);
  await first.server.close();
  expect(await post(first, zaloText("một"))).toBe(200);
  const said = () => first.logger.lines.map(({ message }) => message);
  await expect.poll(said, { timeout: 10_000 }).toContain("Zalo cannot be reached or is in trouble; answers wait");
  await store.close();
  store = await open();
  const next = await bench({ delivery: webhook, pending: store.pending });
  await next.channel.start(answer);
  await next.server.waitFor("sendMessage");
});

it("answers a hundred chats at once without a warning of the runtime", async () => {
  const warnings: string[] = [];
  const keep = (warning: Error) => void warnings.push(warning.name);
  process.on("warning", keep);
  const only = await bench({ delivery: webhook, pending: store.pending });
  only.server.fail("sendMessage", ...Array.from({ length: 50 }, () => ({ kind: "error", code: 502 }) as const));
  await only.channel.start(answer);
  const chats = Array.from({ length: 100 }, (_, index) => ({ chat: { id: `c${index}`, chat_type: "PRIVATE" } }));
  await Promise.all(chats.map((chat) => post(only, zaloText("một", chat))));
  await only.server.waitFor("sendMessage", 150, 15_000);
  process.off("warning", keep);
  expect(warnings).toEqual([]);
}, 20_000);

it("keeps nothing of the person but the words that wait for their answer", async () => {
  let kept = "";
  const pending: PendingWork = {
    ...store.pending,
    accept: async (channel, updates) => {
      kept = JSON.stringify(updates);
      return store.pending.accept(channel, updates);
    },
  };
  const only = await bench({ delivery: webhook, pending });
  await only.channel.start(answer);
  await post(only, zaloText("thu ngân sách?"));
  expect(kept).toContain("thu ngân sách?");
  expect(kept).not.toContain("Lan");
});

it("polls in one process only", async () => {
  const locks = createMemoryLocks();
  const first = await bench({ locks });
  await first.channel.start(answer);
  const second = await bench({ locks });
  await second.channel.start(answer);
  second.server.push(zaloText("một"));
  await quiet();
  expect(second.server.of("sendMessage")).toEqual([]);
  await first.channel.stop();
  await second.server.waitFor("sendMessage");
});
