import { join } from "node:path";
import { text } from "node:stream/consumers";
import { HoiTinhError, homeDir, loadRestorer } from "../src/app.ts";
import { runCommand } from "./shared/run-command.ts";

runCommand(async () => {
  if (process.argv.length > 2 || process.stdin.isTTY) {
    throw new HoiTinhError("usage", "Cách dùng: npm run --silent restore < văn-bản.txt");
  }
  const restorer = await loadRestorer(join(homeDir, "models", "restoration", "weights.bin"));
  process.stdout.write(restorer.restore(await text(process.stdin)));
});
