import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { BotApiServer, fakeToken } from "../fakes/bot-api-server.ts";
import { messageUpdate } from "../fakes/telegram-updates.ts";
import { zaloEvent, zaloText } from "../fakes/zalo-events.ts";
import { ZaloServer, zaloToken } from "../fakes/zalo-server.ts";
import { root } from "../support/repository.ts";

const secrets = {
  TELEGRAM_BOT_TOKEN: fakeToken,
  TELEGRAM_WEBHOOK_SECRET: "bi-mat-cua-webhook-telegram",
  ZALO_BOT_TOKEN: zaloToken,
  ZALO_WEBHOOK_SECRET: "bi-mat-cua-webhook-zalo",
  ADMIN_TOKEN: "bi-mat-cua-nguoi-van-hanh",
};
const databasePassword = "mat-khau-cua-co-so-du-lieu";
const personal = ["lời riêng của người hỏi", "Lan", "6ede9afa66b88fe6d6a9"];

let telegram: BotApiServer;
let zalo: ZaloServer;
let folder: string;
let running: ChildProcess | undefined;
let said = "";

/** Starts the whole process in a folder of its own, and keeps everything that it says. */
const start = async (env: Record<string, string>, until: RegExp) => {
  const child = spawn(process.execPath, [join(root, "scripts", "run-installed.mjs"), "src/main.ts"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], DATA_DIR: join(folder, "data"), PORT: "0", LOG_LEVEL: "debug", ...env },
  });
  running = child;
  said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const over = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!until.test(said)) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  return { child, over };
};

const servers = () => ({ TELEGRAM_API_ROOT: telegram.root, ZALO_API_ROOT: zalo.root });

beforeAll(async () => {
  [telegram, zalo] = await Promise.all([BotApiServer.start(), ZaloServer.start()]);
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-"));
});

afterEach(() => {
  if (running?.exitCode === null) running.kill("SIGKILL");
});

afterAll(async () => {
  await Promise.all([telegram.close(), zalo.close()]);
  await rm(folder, { recursive: true, force: true });
});

it("lets no secret and nothing of a person out of a whole run: log, pages, figures, whatever goes wrong", async () => {
  await writeFile(
    join(folder, ".env"),
    Object.entries(secrets)
      .map((pair) => pair.join("="))
      .join("\n"),
  );
  await chmod(join(folder, ".env"), 0o644);
  const { child, over } = await start({ ...servers(), PUBLIC_URL: "https://hoi.example.vn" }, /Zalo: /);
  expect(said).toContain("chmod 600 .env");
  const address = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "";
  const shown: string[] = [];
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${address}${path}`, init);
    shown.push(JSON.stringify([...response.headers]), await response.text());
    return response.status;
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), headers });
  const telegramDoor = { "x-telegram-bot-api-secret-token": secrets.TELEGRAM_WEBHOOK_SECRET };
  const zaloDoor = { "x-bot-api-secret-token": secrets.ZALO_WEBHOOK_SECRET };

  telegram.fail("sendMessage", { kind: "error", code: 403, description: `Forbidden ${fakeToken}` });
  zalo.fail("sendMessage", { kind: "error", code: 400, description: `Bad ${zaloToken}` }, { kind: "drop" });
  expect(await post("/webhook/telegram", messageUpdate(`thu ngân sách, ${personal[0]}?`), telegramDoor)).toBe(200);
  expect(await post("/webhook/zalo", zaloText(`thu ngân sách, ${personal[0]}?`), zaloDoor)).toBe(200);
  expect(await post("/webhook/zalo", zaloEvent("message.image.received"), zaloDoor)).toBe(200);
  for (const door of ["/webhook/telegram", "/webhook/zalo"]) {
    expect(await post(door, messageUpdate("giả"))).toBe(401);
    expect(await post(door, "{", { ...telegramDoor, ...zaloDoor })).toBe(400);
  }
  await post("/api/hoi", { text: `xuất khẩu, ${personal[0]}?` });
  for (const path of ["/", "/tailieu", "/chitieu", "/khong-co", "/nguon/..%2f..%2f.env", "/readyz"]) await ask(path);
  const password = (word: string) => ({ authorization: `Basic ${Buffer.from(`ai:${word}`).toString("base64")}` });
  expect(await ask("/quantri", { headers: password("bi-mat-sai") })).toBe(401);
  expect(await ask("/quantri", { headers: password(secrets.ADMIN_TOKEN) })).toBe(200);
  // One refused, one of which nobody knows whether it arrived: neither is said again.
  await zalo.waitFor("sendMessage", 2);
  expect(await ask("/metrics")).toBe(200);
  child.kill("SIGTERM");
  await over;

  expect(child.exitCode).toBe(0);
  expect(said).toContain("reply not sent");
  expect(shown.join("")).toContain('hoi_tinh_messages_total{channel="zalo"');
  const lines = `${said}\n${shown.join("\n")}`.split("\n");
  const hidden = [...Object.values(secrets), ...[fakeToken, zaloToken].map((token) => token.split(":")[1] ?? "")];
  expect(lines.filter((line) => hidden.some((secret) => line.includes(secret)))).toEqual([]);
  expect(said.split("\n").filter((line) => personal.some((word) => line.includes(word)))).toEqual([]);
}, 120_000);

it("serves on the web while a messenger is away, says so without a secret, and ends when told to", async () => {
  await rm(join(folder, ".env"), { force: true });
  const env = { ZALO_BOT_TOKEN: zaloToken, ZALO_API_ROOT: "http://127.0.0.1:9" };
  const { child, over } = await start(env, /Zalo: chưa nối được/);
  const address = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "";
  expect((await fetch(address)).status).toBe(200);
  expect(await (await fetch(`${address}/readyz`)).text()).toContain('"waiting":["zalo"]');
  child.kill("SIGTERM");
  await over;
  expect(child.exitCode).toBe(0);
  expect(said).not.toMatch(/bi-mat/);
}, 60_000);

it.each([
  ["a token that Telegram refuses", { TELEGRAM_BOT_TOKEN: "55:bi-mat-telegram-sai" }, /Telegram không nhận/],
  ["a token that Zalo refuses", { ZALO_BOT_TOKEN: "66:bi-mat-zalo-sai" }, /Zalo không nhận/],
  ["a database that is away", { DATABASE_URL: `postgres://hoi:${databasePassword}@127.0.0.1:9/tinh` }, /\S\n$/],
  ["a setting that is wrong", { ZALO_BOT_TOKEN: zaloToken, ZALO_WEBHOOK_SECRET: "có dấu" }, /ZALO_WEBHOOK_SECRET/],
  ["a password that is too short", { ADMIN_TOKEN: "bi-mat" }, /ADMIN_TOKEN/],
])(
  "says that there is %s without a secret",
  async (_, env, line) => {
    await rm(join(folder, ".env"), { force: true });
    const { child, over } = await start({ ...servers(), ...env }, /^/);
    await over;
    expect(child.exitCode).toBeGreaterThan(0);
    expect(said).toMatch(line);
    expect(said).not.toMatch(/bi-mat|mat-khau|có dấu/);
  },
  60_000,
);
