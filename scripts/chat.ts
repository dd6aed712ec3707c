import { createLogger, createTerminal, openEngine } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { runCommand, say } from "./shared/run-command.ts";

runCommand(async () => {
  const config = parseConfig(process.env);
  const engine = await openEngine(config, { onProgress: say });
  const isInteractive = process.stdin.isTTY === true;
  const { channel, handler } = createTerminal(
    engine,
    createLogger(config.logLevel === "info" ? "warn" : config.logLevel),
    isInteractive,
  );
  await channel.start(handler);
  await channel.finished;
});
