import { existsSync } from "node:fs";
import { HoiTinhError } from "../../src/app.ts";

/** Writes one line to standard error. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Runs a command: reads `.env`, says an error in one line and leaves with its exit code (2 misuse, 1 failure).
 * What is not an error meant for people shows its stack.
 */
export function runCommand(command: () => Promise<void>): void {
  // "… | head" closes the pipe early: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  if (existsSync(".env")) process.loadEnvFile(".env");
  command().catch((error: unknown) => {
    const isMeant = error instanceof HoiTinhError;
    say(isMeant ? error.message : `Lỗi ngoài dự kiến: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = isMeant ? error.exitCode : 1;
  });
}
