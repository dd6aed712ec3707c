import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { createFakeLogger } from "../fakes/logger.ts";
import { type ZaloDelivered, zaloEvent, zaloGroup, zaloText } from "../fakes/zalo-events.ts";
import { ZaloServer, zaloToken } from "../fakes/zalo-server.ts";
import { quiet } from "../support/quiet.ts";

let server: ZaloServer;
let app: App;
let dataDir: string;
const logger = createFakeLogger();

const open = (changes: Record<string, string> = {}) =>
  createApp(
    parseConfig({ ZALO_BOT_TOKEN: zaloToken, ZALO_API_ROOT: server.root, PORT: "0", DATA_DIR: dataDir, ...changes }),
    { logger },
  );

/** What the bot sent, with a picture or without. */
const sent = (): { chat_id: string; text: string; photo?: string }[] =>
  server.calls
    .filter(({ method }) => method === "sendMessage" || method === "sendPhoto")
    .map(({ payload }) => ({ ...payload, text: payload.text ?? payload.caption }));

/** Waits until the bot has sent so many messages in all. */
const waitForSent = async (count: number, timeout: number) => {
  await expect.poll(() => sent().length, { timeout }).toBeGreaterThanOrEqual(count);
  return sent();
};

/** Sends an event as Zalo does. @returns what the bot sent in answer */
const ask = async (event: ZaloDelivered): Promise<{ chat_id: string; text: string; photo?: string }> => {
  const before = sent().length;
  await server.deliver(`${app.webAddress()}/webhook/zalo`, { ok: true, result: event });
  const messages = await waitForSent(before + 1, 10_000);
  return messages.at(-1) ?? { chat_id: "", text: "" };
};

beforeAll(async () => {
  server = await ZaloServer.start();
  dataDir = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
}, 180_000);

afterAll(async () => {
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe("the whole bot on Zalo, events delivered", () => {
  beforeAll(async () => {
    app = await open({ PUBLIC_URL: "https://hoi.example.vn/", ZALO_WEBHOOK_SECRET: "bi-mat-webhook-1" });
    await app.start();
  }, 180_000);

  afterAll(() => app?.stop());

  it("has told Zalo where to deliver, and goes by its name", () => {
    expect(server.webhook).toEqual({
      url: "https://hoi.example.vn/webhook/zalo",
      secret_token: "bi-mat-webhook-1",
    });
    expect(app.zaloName()).toBe("Bot Hỏi Tỉnh");
  });

  it("answers with a cited message, every source one tap from its document", async () => {
    const { text, photo } = await ask(zaloText("Tốc độ tăng trưởng GRDP năm 2023 là bao nhiêu?"));
    expect(photo).toBe("https://hoi.example.vn/bieudo/toc-do-tang-truong-grdp.png");
    expect(text.split("\n")[0]).toMatch(/7,37%.* \[1\]/);
    expect(text).toMatch(/Nguồn:\n\[1\] [^\n]*2023[^\n]*“[^\n]*7,37[^\n]*”\nhttps:\/\/hoi\.example\.vn\/nguon\//);
    const [path = ""] = /\/nguon\/\S+/.exec(text) ?? [];
    expect(await (await fetch(`${app.webAddress()}${path}`)).text()).toMatch(/<mark>|class="cited"/);
    expect(text).toContain("Mình là bot");
  });

  it("follows up, and answers in a group when mentioned", async () => {
    const first = await ask(zaloText("@Bot Hỏi Tỉnh thu ngân sách 2023 bao nhiêu", { chat: zaloGroup }));
    expect(first.chat_id).toBe(zaloGroup.id);
    expect(first.text).toMatch(/tỷ đồng[\s\S]*Nguồn:\n\[1\]/);
    const next = await ask(zaloText("@Bot Hỏi Tỉnh còn xuất khẩu?", { chat: zaloGroup }));
    expect(next.text.split("\n")[0]).toMatch(/xuất khẩu/i);
  });

  it("has a friendly line for a picture, and says when the documents do not answer", async () => {
    const other = { chat: { id: "nguoi-khac", chat_type: "PRIVATE" } };
    expect((await ask(zaloEvent("message.image.received", other))).text).toContain("Mình chỉ đọc được chữ");
    const refusal = await ask(zaloText("Mai trời có mưa không?", other));
    expect(refusal.text).not.toContain("Nguồn:");
    expect((await ask(zaloText("1", other))).text).toContain("Nguồn:\n[1]");
  });

  it("answers every question of the question set in one message that Zalo accepts", async () => {
    const file = await readFile(new URL("../evaluation/questions.jsonl", import.meta.url), "utf8");
    const questions = file
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { question: string });
    const before = sent().length;
    const door = `${app.webAddress()}/webhook/zalo`;
    for (const [index, { question }] of questions.entries()) {
      await server.deliver(door, zaloText(question, { chat: { id: `nguoi-${index}`, chat_type: "PRIVATE" } }));
    }
    await waitForSent(before + questions.length, 60_000);
    await quiet(300);
    const messages = sent().slice(before);
    expect(messages).toHaveLength(questions.length);
    for (const { text } of messages) {
      const marks = new Set(text.match(/\[\d+\]/g));
      for (const mark of marks) expect(text, text).toContain(`\n${mark} `);
    }
    expect(messages.filter(({ photo }) => photo).length).toBeGreaterThan(5);
    expect(logger.lines.filter(({ message }) => message === "reply not sent")).toEqual([]);
  }, 90_000);

  it("logs neither tokens and secrets nor what people typed", () => {
    const log = JSON.stringify(logger.lines);
    expect(logger.lines.filter((line) => line.message === "answered").length).toBeGreaterThan(200);
    expect(logger.lines.filter((line) => line.level === "error")).toEqual([]);
    for (const secret of [zaloToken, "bi-mat-webhook-1", "mưa", "nguoi-khac"]) expect(log).not.toContain(secret);
  });
});

describe("the whole bot on Zalo, polling", () => {
  it("removes the webhook, answers what it polls, and stops at once", async () => {
    app = await open();
    await app.start();
    expect(server.webhook).toBeUndefined();
    const before = server.of("sendMessage").length;
    server.push(zaloText("sang nam 2024 tinh dat muc tieu bao nhieu giuong benh tren 1 van dan"));
    const calls = await server.waitFor("sendMessage", before + 1, 10_000);
    expect(calls.at(-1)?.payload.text.split("Nguồn")[0]).toMatch(/40(,4)? giường/);
    await app.stop();
  }, 60_000);
});
