import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HoiTinhError, homeDir } from "../src/app.ts";
import { runCommand, say } from "./shared/run-command.ts";
import { runSoak, type SoakResult } from "./soak/run-soak.ts";

const usage = "Cách dùng: npm run soak -- [SỐ_PHÚT] (mặc định 10)";

runCommand(async () => {
  // An end asked for is an exit, which takes the bot along.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const [given = "10", ...rest] = process.argv.slice(2);
  const minutes = Number(given);
  if (rest.length > 0 || !(minutes > 0)) throw new HoiTinhError("usage", usage);
  const file = await readFile(join(homeDir, "test", "evaluation", "questions.jsonl"), "utf8");
  const lines = file.split("\n").filter((line) => line.trim() !== "");
  const questions = lines.map((line) => (JSON.parse(line) as { question: string }).question);
  const chats = { telegram: 40, zalo: 10, web: 6 };
  const result = await runSoak({ minutes, questions, chats, killEverySeconds: 30, awayEverySeconds: 100, say });
  for (const [name, value] of rowsOf(result)) process.stdout.write(`| ${name} | ${value} |\n`);
  for (const line of result.errors.slice(0, 5)) say(line);
  if (result.lost > result.inDoubt || result.doubled > 0) process.exitCode = 1;
});

function rowsOf({ waits, faults, memory, ...result }: SoakResult): [string, string | number][] {
  return [
    ["đo được", "giá trị"],
    ["---", "---:"],
    ["gửi", result.sent],
    ["bot đã nhận", result.confirmed],
    ["được trả lời", result.answered],
    ["đã nhận mà mất", result.lost],
    ["trong đó chưa rõ đã tới hay chưa khi bị kill", Math.min(result.lost, result.inDoubt)],
    ["trả lời hai lần", result.doubled],
    ["p50 / p95 / p99 / lâu nhất", `${waits.p50} / ${waits.p95} / ${waits.p99} / ${waits.longest} ms`],
    ["kill -9", result.kills],
    ["nhận tin lại chậm nhất sau", `${Math.round(result.longestRecovery)} ms`],
    ["Telegram và Zalo vắng 15 giây", `${result.outages} lần`],
    ["429 / 502 / mất kết nối", `${faults.limited} / ${faults.broken} / ${faults.dropped}`],
    ["bộ nhớ cao nhất mỗi phút", `${memory.join(", ")} MiB`],
    ["dòng lỗi trong nhật ký", result.errors.length],
  ];
}
