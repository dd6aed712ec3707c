import { describe, expect, it } from "vitest";
import { parseConfig, secretsOf } from "../src/config.ts";
import { HoiTinhError } from "../src/core/errors.ts";

const failure = (env: Record<string, string>): HoiTinhError => {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof HoiTinhError) return error;
  }
  throw new Error("nothing was refused");
};

describe("the settings", () => {
  it("work with nothing set: web chat on this machine, messengers off", () => {
    expect(parseConfig({})).toEqual({
      telegram: undefined,
      zalo: undefined,
      publicUrl: undefined,
      host: "127.0.0.1",
      port: 8080,
      corpusDir: "corpus",
      dataDir: ".data",
      embeddingModel: "built-in",
      databaseUrl: undefined,
      questionDays: 90,
      adminIds: [],
      adminToken: undefined,
      logLevel: "info",
    });
  });

  it("take an empty or blank setting for unset", () => {
    expect(parseConfig({ PORT: "", HOST: "  ", TELEGRAM_BOT_TOKEN: "", LOG_LEVEL: " " })).toEqual(parseConfig({}));
  });

  it("leave out white space around values and slashes behind addresses", () => {
    const config = parseConfig({ PORT: " 9000 ", PUBLIC_URL: " https://hoi.example.vn// " });
    expect([config.port, config.publicUrl]).toEqual([9000, "https://hoi.example.vn"]);
  });

  it("poll when there is no public address, and then know no webhook secret", () => {
    expect(parseConfig({ TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_WEBHOOK_SECRET: "geheim" }).telegram).toEqual({
      token: "1:a",
      apiRoot: "https://api.telegram.org",
      delivery: { mode: "polling" },
    });
  });

  it("take webhooks when there is a public address", () => {
    const env = { ZALO_BOT_TOKEN: "1:a", ZALO_WEBHOOK_SECRET: "abcd_1234", PUBLIC_URL: "https://hoi.example.vn" };
    expect(parseConfig(env).zalo?.delivery).toEqual({
      mode: "webhook",
      publicUrl: "https://hoi.example.vn",
      secret: "abcd_1234",
    });
  });

  it("count answer threads, and leave their number to the machine where it is not set", () => {
    expect(["0", "12", ""].map((ANSWER_THREADS) => parseConfig({ ANSWER_THREADS }).answerThreads)).toEqual([
      0,
      12,
      undefined,
    ]);
  });

  it("read several operators", () => {
    expect(parseConfig({ ADMIN_IDS: "12, -34 telegram:56" }).adminIds).toEqual(["12", "-34", "telegram:56"]);
  });

  it("are frozen all the way down", () => {
    const config = parseConfig({ TELEGRAM_BOT_TOKEN: "1:a", ADMIN_IDS: "1" });
    for (const part of [config, config.telegram, config.telegram?.delivery, config.adminIds]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it("leave the environment as it was", () => {
    const env = Object.freeze({ PORT: "9000", SOMETHING_ELSE: "x" });
    expect(parseConfig(env).port).toBe(9000);
  });

  it.each([
    { PORT: "80a" },
    { PORT: "65536" },
    { PORT: "-1" },
    { PORT: "80.5" },
    { PORT: "0x50" },
    { LOG_LEVEL: "verbose" },
    { PUBLIC_URL: "hoi.example.vn" },
    { TELEGRAM_API_ROOT: "localhost:8081" },
    { TELEGRAM_WEBHOOK_SECRET: "bí mật" },
    { ZALO_WEBHOOK_SECRET: "short" },
    { ADMIN_IDS: "12;34" },
    { ANSWER_THREADS: "-1" },
    { ANSWER_THREADS: "100" },
  ])("refuse %o in one Vietnamese line that names the setting and not its value", (env) => {
    const [name = "", value = ""] = Object.entries(env)[0] ?? [];
    const { code, exitCode, message } = failure(env);
    expect([code, exitCode]).toEqual(["config-invalid", 2]);
    expect(message).toMatch(new RegExp(`^Thiết lập ${name} không đúng: cần [^\\n]+\\. Xem \\.env\\.example\\.$`));
    expect(message.replace(/0 đến 65535|8–256|0 đến 99/, "")).not.toContain(value);
  });
});

it("knows which of its parts are secret", () => {
  const config = parseConfig({
    TELEGRAM_BOT_TOKEN: "12:abc",
    ZALO_BOT_TOKEN: "34:def",
    ZALO_WEBHOOK_SECRET: "bi-mat-zalo",
    PUBLIC_URL: "https://hoi.example.vn",
    DATABASE_URL: "postgres://hoi:m%40t@localhost/tinh",
    ADMIN_TOKEN: "bi-mat-quan-tri",
  });
  const messengers = ["12:abc", "abc", "34:def", "def", "bi-mat-zalo"];
  expect(secretsOf(config)).toEqual([...messengers, "bi-mat-quan-tri", "m%40t", "m@t"]);
  expect(secretsOf(parseConfig({}))).toEqual([]);
});
