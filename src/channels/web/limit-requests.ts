import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import type { AddressReader } from "./client-address.ts";

/** What {@link limitRequests} is built from. */
export interface RequestLimit {
  /** Requests of one address that are served in a minute. */
  readonly perMinute: number;
  readonly addressOf: AddressReader;
  /** What the others get, with status 429; `Retry-After` is set. */
  readonly refuse: (context: Context) => Response | Promise<Response>;
}

/** Serves so many requests of an address in a minute, and no more. */
export function limitRequests({ perMinute, addressOf, refuse }: RequestLimit): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (context, next) => {
    const over = await limiter.consume(addressOf(context)).then(
      () => undefined,
      (refused: RateLimiterRes) => refused,
    );
    if (!over) return next();
    context.header("retry-after", String(Math.ceil(over.msBeforeNext / 1000)));
    return refuse(context);
  };
}
