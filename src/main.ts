import { existsSync } from "node:fs";
import { type App, createApp, HoiTinhError } from "./app.ts";
import { parseConfig } from "./config.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);
const drainMilliseconds = 10_000;

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = parseConfig(process.env);
  const app = await createApp(config, { onProgress: say });
  await app.start();
  say(`Hỏi Tỉnh đang chạy. Mở ${app.webAddress()} để hỏi.`);
  const way = config.publicUrl ? "webhook" : "long polling";
  const link = app.telegramLink();
  if (link) say(`Telegram: @${link.split("/").at(-1)} nhận tin qua ${way}. Mở ${link} để hỏi.`);
  else say("Telegram đang tắt: đặt TELEGRAM_BOT_TOKEN trong .env để bật.");
  const zalo = app.zaloName();
  if (zalo) say(`Zalo: ${zalo} nhận tin qua ${way}. Tìm tên này trong Zalo để hỏi.`);
  else say("Zalo đang tắt: đặt ZALO_BOT_TOKEN trong .env để bật.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(app));
}

async function shutDown(app: App): Promise<void> {
  setTimeout(() => process.exit(1), drainMilliseconds).unref();
  await app.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  say(
    error instanceof HoiTinhError
      ? error.message
      : `Lỗi ngoài dự kiến: ${error instanceof Error ? error.stack : String(error)}`,
  );
  process.exit(error instanceof HoiTinhError ? error.exitCode : 1);
});
