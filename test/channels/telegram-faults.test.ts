import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTelegramChannel } from "../../src/channels/telegram/create-telegram-channel.ts";
import { HoiTinhError } from "../../src/core/errors.ts";
import type { MessageHandler } from "../../src/core/ports.ts";
import { createMemoryFeedback } from "../../src/storage/memory-feedback.ts";
import { createMemoryLocks } from "../../src/storage/memory-locks.ts";
import { createMemoryPending } from "../../src/storage/memory-pending.ts";
import { createMemorySeenUpdates } from "../../src/storage/memory-seen-updates.ts";
import { aReply } from "../fakes/answers.ts";
import { BotApiServer, fakeToken } from "../fakes/bot-api-server.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { openTelegramBench, type TelegramBench } from "../fakes/telegram-bench.ts";
import { messageUpdate } from "../fakes/telegram-updates.ts";
import { quiet } from "../support/quiet.ts";

const echo: MessageHandler = async (message) => aReply({ headline: `Về: ${message.text}`, suggestions: [] });

let bench: TelegramBench;
const headlines = () => bench.server.of("sendMessage").map((call) => call.text?.split("\n")[0]?.replace(" [1]", ""));
const everyLog = () => JSON.stringify(bench.logger.lines);

beforeEach(async () => {
  bench = await openTelegramBench();
});

afterEach(() => bench.close());

describe("at the start", () => {
  it("registers its commands in Vietnamese, takes the webhook away, and says its name and link", async () => {
    await bench.channel.start(echo);
    const [forPrivate, forGroups] = await bench.server.waitFor("setMyCommands", 2);
    expect(forPrivate?.payload.commands.map((c: { command: string }) => c.command)).toEqual([
      "start",
      "hoi",
      "chitieu",
      "sosanh",
      "tailieu",
      "trogiup",
      "xoa",
    ]);
    expect(forGroups?.payload.commands.map((c: { command: string }) => c.command)).not.toContain("start");
    expect(bench.server.of("deleteWebhook")).toHaveLength(1);
    expect(bench.channel.link()).toBe("https://t.me/hoi_tinh_bot");
    expect(everyLog()).toContain("@hoi_tinh_bot");
  });

  const refused = async (changes: { token?: string; apiRoot?: string }) => {
    const logger = createFakeLogger();
    const channel = createTelegramChannel({
      token: fakeToken,
      apiRoot: bench.server.root,
      delivery: { mode: "polling" },
      seen: createMemorySeenUpdates(),
      pending: createMemoryPending(),
      locks: createMemoryLocks(),
      feedback: createMemoryFeedback(),
      logger,
      timing: { startAttempts: 1 },
      ...changes,
    });
    const error: unknown = await channel.start(echo).catch((reason: unknown) => reason);
    if (!(error instanceof HoiTinhError)) throw new Error("a HoiTinhError was expected");
    return {
      error,
      whole: `${error.message} ${error.stack} ${JSON.stringify(error.cause)} ${JSON.stringify(logger.lines)}`,
    };
  };

  it("says in one line that the token is wrong, without the token", async () => {
    const { error, whole } = await refused({ token: "999:sai-bi-mat" });
    expect(error).toMatchObject({ code: "token-rejected", isRetryable: false, exitCode: 1 });
    expect(error.message).not.toContain("\n");
    expect(whole).not.toContain("sai-bi-mat");
  });

  it.each([
    ["is not there", "http://127.0.0.1:9"],
    ["has a name that nobody knows", "http://telegram.invalid"],
  ])("says in one line that the server %s, without the token", async (_, apiRoot) => {
    const { error, whole } = await refused({ apiRoot });
    expect(error).toMatchObject({ code: "channel-unreachable", isRetryable: true });
    expect(error.message).not.toContain("\n");
    expect(whole).not.toContain(fakeToken);
  });
});

describe("in mid-run", () => {
  beforeEach(() => bench.channel.start(echo));

  it("answers an update that is delivered twice once", async () => {
    const update = messageUpdate("một lần");
    bench.server.push(update, update);
    await bench.server.waitFor("sendMessage");
    bench.server.push({ ...update });
    await quiet();
    expect(headlines()).toEqual(["Về: một lần"]);
  });

  it("waits as long as a 429 says, and loses nothing", async () => {
    bench.server.fail("sendMessage", {
      kind: "error",
      code: 429,
      description: "Too Many Requests",
      parameters: { retry_after: 1 },
    });
    const before = Date.now();
    bench.server.push(messageUpdate("đợi"), messageUpdate("đợi nữa"));
    const calls = await bench.server.waitFor("sendMessage", 2);
    expect((calls[0]?.at ?? 0) - before).toBeGreaterThanOrEqual(950);
    expect(headlines()).toEqual(["Về: đợi", "Về: đợi nữa"]);
  });

  it("goes on after 502, 409 and a dropped connection while polling", async () => {
    for (const fault of [
      { kind: "error", code: 502, description: "Bad Gateway" },
      { kind: "error", code: 409, description: "Conflict: terminated by other getUpdates request" },
      { kind: "drop" },
    ] as const) {
      bench.server.fail("getUpdates", fault);
    }
    bench.server.push(messageUpdate("một"));
    await bench.server.waitFor("sendMessage");
    await quiet(250);
    bench.server.push(messageUpdate("hai"));
    await bench.server.waitFor("sendMessage", 2);
    expect(headlines()).toEqual(["Về: một", "Về: hai"]);
    expect(everyLog()).toContain("another program polls");
    expect(everyLog()).not.toContain(fakeToken);
  });

  it("sends again after a dropped connection", async () => {
    bench.server.fail("sendMessage", { kind: "drop" });
    bench.server.push(messageUpdate("rớt mạng"));
    await bench.server.waitFor("sendMessage", 1, 8000);
    await quiet();
    expect(headlines()).toEqual(["Về: rớt mạng"]);
  }, 10_000);

  it("says once that Telegram is in trouble and once that it is over, and answers everybody then", async () => {
    const trouble = { kind: "error", code: 502, description: "Bad Gateway" } as const;
    bench.server.fail("sendMessage", trouble, { kind: "drop" }, trouble, { kind: "drop" }, trouble);
    const chats = [1, 2, 3].map((id) => messageUpdate(`câu ${id}`, { chat: { id, type: "private" } }));
    bench.server.push(...chats);
    await bench.server.waitFor("sendMessage", 3, 8000);
    await quiet();
    expect(headlines().toSorted()).toEqual(["Về: câu 1", "Về: câu 2", "Về: câu 3"]);
    const saying = (words: RegExp) => bench.logger.lines.filter(({ message }) => words.test(message));
    expect(saying(/answers wait/)).toHaveLength(1);
    expect(saying(/go out again/)).toMatchObject([{ fields: { failures: 5 } }]);
  }, 10_000);

  it("answers other chats while a call hangs", async () => {
    bench.server.fail("sendMessage", { kind: "hang" });
    bench.server.push(messageUpdate("treo", { chat: { id: 1, type: "private" } }));
    await bench.server.waitFor("sendMessage");
    bench.server.push(messageUpdate("khác", { chat: { id: 2, type: "private" } }));
    await bench.server.waitFor("sendMessage", 2);
    expect(headlines()).toEqual(["Về: treo", "Về: khác"]);
  });

  it("answers a group though the system's clock was set meanwhile", async () => {
    const group = { chat: { id: -5, type: "supergroup", title: "Nhóm" }, date: Math.floor(Date.now() / 1000) };
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 3_600_000 });
    bench.server.push(messageUpdate("@hoi_tinh_bot GRDP?", group));
    await bench.server.waitFor("sendMessage").finally(() => vi.useRealTimers());
  });

  it("lets go of a chat that blocked the bot", async () => {
    bench.server.fail("sendMessage", {
      kind: "error",
      code: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    bench.server.push(messageUpdate("đã chặn"), messageUpdate("người khác", { chat: { id: 78, type: "private" } }));
    await bench.server.waitFor("sendMessage");
    expect(headlines()).toEqual(["Về: người khác"]);
  });

  it("logs nothing of what people typed when a reply cannot be sent", async () => {
    bench.server.fail("sendMessage", { kind: "error", code: 403, description: "Forbidden" });
    bench.server.push(messageUpdate("chuyện riêng"));
    await quiet(200);
    expect(bench.logger.lines.some((line) => line.message === "reply not sent")).toBe(true);
    expect(everyLog()).not.toContain("riêng");
  });
});

it("answers 500 updates of 100 chats, in order within each chat", async () => {
  await bench.channel.start(async (message) => {
    await quiet(Math.random() * 4);
    return echo(message);
  });
  const updates = Array.from({ length: 500 }, (_, i) =>
    messageUpdate(`câu ${Math.floor(i / 100)}`, { chat: { id: 1 + (i % 100), type: "private" } }),
  );
  const begin = Date.now();
  bench.server.push(...updates);
  const calls = await bench.server.waitFor("sendMessage", 500, 15_000);
  const waits = calls.map((call) => call.at - begin).toSorted((a, b) => a - b);
  for (let chat = 1; chat <= 100; chat += 1) {
    const ofChat = calls.filter((call) => call.payload.chat_id === chat);
    expect(ofChat.map((call) => call.text?.split(" [1]")[0])).toEqual([0, 1, 2, 3, 4].map((n) => `Về: câu ${n}`));
  }
  expect(waits.at(-1)).toBeLessThan(10_000);
}, 20_000);

it("confirms what it has answered when it stops, so that a restart answers nothing twice", async () => {
  await bench.channel.start(echo);
  bench.server.push(messageUpdate("một"));
  await bench.server.waitFor("sendMessage");
  await bench.channel.stop();
  const again = await openTelegramBench({ apiRoot: bench.server.root });
  await again.channel.start(echo);
  await quiet();
  await again.close();
  expect(headlines()).toEqual(["Về: một"]);
});

it("finishes what is under way before it stops", async () => {
  let isAsked = false;
  await bench.channel.start(async (message) => {
    isAsked = true;
    await quiet(300);
    return echo(message);
  });
  bench.server.push(messageUpdate("chậm"));
  while (!isAsked) await quiet(5);
  await bench.channel.stop();
  expect(headlines()).toEqual(["Về: chậm"]);
});

describe("webhook mode", () => {
  const secret = "bi-mat-webhook_1";
  let hooked: TelegramBench;
  let api: BotApiServer;

  beforeEach(async () => {
    api = await BotApiServer.start();
    hooked = await openTelegramBench({
      apiRoot: api.root,
      delivery: { mode: "webhook", publicUrl: "https://hoi.example.vn", secret },
    });
    await hooked.channel.start(echo);
  });

  afterEach(async () => {
    await hooked.close();
    await api.close();
  });

  const deliver = (body: string, given = secret) => {
    const request = new Request("http://localhost/webhook/telegram", {
      method: "POST",
      body,
      headers: { "x-telegram-bot-api-secret-token": given },
    });
    return hooked.channel.webhook?.handle(request);
  };

  it("tells Telegram the address and the secret, and does not poll", async () => {
    const [call] = await api.waitFor("setWebhook");
    expect(call?.payload).toMatchObject({ url: "https://hoi.example.vn/webhook/telegram", secret_token: secret });
  });

  it("answers a delivery 200 at once, works after, and once only", async () => {
    const body = JSON.stringify(messageUpdate("qua webhook"));
    expect((await deliver(body))?.status).toBe(200);
    expect(api.of("sendMessage")).toEqual([]);
    await api.waitFor("sendMessage");
    await deliver(body);
    await quiet();
    expect(api.of("sendMessage")).toHaveLength(1);
  });

  it("asks Telegram to come again while it is stopped", async () => {
    await hooked.channel.stop();
    expect((await deliver(JSON.stringify(messageUpdate("sau"))))?.status).toBe(503);
  });

  it("refuses a wrong secret, nonsense, and too much", async () => {
    expect((await deliver("{}", "khac"))?.status).toBe(401);
    expect((await deliver("không phải JSON"))?.status).toBe(400);
    expect((await deliver("[1]"))?.status).toBe(400);
    expect((await deliver(`"${"a".repeat(1_100_000)}"`))?.status).toBe(413);
  });
});
