import type { Logger } from "../../src/core/ports.ts";

/** One recorded line. */
export interface LogLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly fields: object;
  readonly message: string;
}

/** A logger that keeps its lines. */
export interface FakeLogger extends Logger {
  readonly lines: LogLine[];
}

/** Records every line; prints none. */
export function createFakeLogger(): FakeLogger {
  const lines: LogLine[] = [];
  const at = (level: LogLine["level"]) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
