import { existsSync, statSync } from "node:fs";
import { type App, createApp, HoiTinhError, hideSecrets } from "./app.ts";
import { type Config, parseConfig, secretsOf } from "./config.ts";

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
  // Whoever reads that it runs may end it from then on. A second signal ends it at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(app));
  say(`Hỏi Tỉnh đang chạy. Mở ${app.webAddress()} để hỏi.`);
  sayMessengers(config, app);
}

/** One line for each messenger: on, waited for, or off. */
function sayMessengers(config: Config, app: App): void {
  const way = config.publicUrl ? "webhook" : "long polling";
  const away = "chưa nối được tới máy chủ; bot thử lại cho tới khi nối được, trong lúc đó trang web vẫn trả lời.";
  const isStarted = (name: string) => app.started().some((channel) => channel.name === name);
  const link = app.telegramLink();
  if (!config.telegram) say("Telegram đang tắt: đặt TELEGRAM_BOT_TOKEN trong .env để bật.");
  else if (!isStarted("telegram")) say(`Telegram: ${away}`);
  else say(`Telegram: @${link?.split("/").at(-1)} nhận tin qua ${way}. Mở ${link} để hỏi.`);
  if (!config.zalo) say("Zalo đang tắt: đặt ZALO_BOT_TOKEN trong .env để bật.");
  else if (!isStarted("zalo")) say(`Zalo: ${away}`);
  else say(`Zalo: ${app.zaloName() ?? "bot"} nhận tin qua ${way}. Tìm tên này trong Zalo để hỏi.`);
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
