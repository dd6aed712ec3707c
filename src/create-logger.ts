import { type DestinationStream, pino, stdTimeFunctions } from "pino";
import type { Config } from "./config.ts";
import { hideSecrets } from "./core/hide-secrets.ts";
import type { Logger } from "./core/ports.ts";
import { readableLine } from "./readable-line.ts";

/**
 * One line a call on standard error: JSON with levels as words, or a line to read where standard error is a terminal.
 * `secrets` are hidden, whoever repeats them.
 */
export function createLogger(
  level: Config["logLevel"],
  destination?: DestinationStream,
  secrets: readonly string[] = [],
): Logger {
  const isRead = destination === undefined && process.stderr.isTTY === true;
  const streamWrite = (line: string) => hideSecrets(isRead ? readableLine(line) : line, secrets);
  const settings = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite },
  };
  return pino(settings, destination ?? pino.destination(2));
}
