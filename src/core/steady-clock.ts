import { uptime } from "node:os";

/**
 * Starts a clock that agrees with the system's clock now and is not moved when that one is set later; it goes on while the
 * machine sleeps.
 *
 * @returns current time, milliseconds since 1970
 */
export function startSteadyClock(): () => number {
  const [begin, upAtBegin] = [Date.now(), uptime()];
  return () => begin + (uptime() - upAtBegin) * 1000;
}
