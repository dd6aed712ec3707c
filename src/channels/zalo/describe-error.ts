import { ZaloError } from "./zalo-error.ts";

/** What may be logged of a failed call: never what was sent and never an address (it holds the token). */
export function describeError(error: unknown): object {
  if (!(error instanceof ZaloError)) return { error: error instanceof Error ? error.name : "unknown" };
  const { method, failure, code, description } = error;
  return { method, failure, code, description };
}
