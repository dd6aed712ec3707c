import { type DestinationStream, pino } from "pino";
import type { Config } from "./config.ts";
import { hideSecrets } from "./core/hide-secrets.ts";
import type { Logger } from "./core/ports.ts";

/** One line a call on standard error: JSON, levels as words. `secrets` are hidden, whoever repeats them. */
export function createLogger(
  level: Config["logLevel"],
  destination?: DestinationStream,
  secrets: readonly string[] = [],
): Logger {
  const hooks = { streamWrite: (line: string) => hideSecrets(line, secrets) };
  return pino({ level, base: null, hooks }, destination ?? pino.destination(2));
}
