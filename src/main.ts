import { existsSync, statSync } from "node:fs";
import { type App, createApp, HoiTinhError, hideSecrets } from "./app.ts";
import { parseConfig, secretsOf } from "./config.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);
const drainMilliseconds = 10_000;

async function main(): Promise<void> {
  if (existsSync(".env")) {
    process.loadEnvFile(".env");
    if (isReadByOthers(".env"))
      say("Người khác trên máy đọc được .env, nơi giữ mã bí mật: chạy chmod 600 .env để đóng lại.");
  }
  const config = parseConfig(process.env);
  const app = await createApp(config, { onProgress: say, environment: process.env });
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

/** Whether users beyond owner and group may read a file; Windows keeps that elsewhere. */
function isReadByOthers(path: string): boolean {
  return process.platform !== "win32" && (statSync(path).mode & 0o004) !== 0;
}

async function shutDown(app: App): Promise<void> {
  setTimeout(() => process.exit(1), drainMilliseconds).unref();
  await app.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  const isMeant = error instanceof HoiTinhError;
  const line = isMeant ? error.message : `Lỗi ngoài dự kiến: ${error instanceof Error ? error.stack : String(error)}`;
  say(isMeant && error.code === "config-invalid" ? line : hideSecrets(line, secretsOf(parseConfig(process.env))));
  process.exit(isMeant ? error.exitCode : 1);
});
