import type { Transformer } from "grammy";

/** Makes a call that the end of the bot ends too, and that lets go of the bot's signal once it is over. */
export function untilClosing(closing: AbortSignal): Transformer {
  return async (call, method, payload, signal) => {
    if (signal) return call(method, payload, signal);
    const ending = new AbortController();
    const end = () => ending.abort();
    closing.addEventListener("abort", end);
    if (closing.aborted) end();
    try {
      return await call(method, payload, ending.signal as unknown as NonNullable<typeof signal>);
    } finally {
      closing.removeEventListener("abort", end);
    }
  };
}
