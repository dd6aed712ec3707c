import { GrammyError, HttpError } from "grammy";

/** What may be logged of a failed call: never its payload (people's words) and never an address (it holds the token). */
export function describeError(error: unknown): object {
  if (error instanceof GrammyError)
    return { method: error.method, code: error.error_code, description: error.description };
  if (error instanceof HttpError) return { code: "network" };
  return { error: error instanceof Error ? error.name : "unknown" };
}
