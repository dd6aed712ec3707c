import { OutageWatch } from "../../core/outage-watch.ts";
import { patiently } from "../../core/patiently.ts";
import type { Logger } from "../../core/ports.ts";
import type { ZaloClient } from "./create-client.ts";
import { describeError } from "./describe-error.ts";
import { pause, waitBefore } from "./wait.ts";
import { ZaloError } from "./zalo-error.ts";
import type { ZaloTiming } from "./zalo-options.ts";

/** What polling needs. */
export interface PollingOptions {
  readonly client: ZaloClient;
  readonly timing: ZaloTiming;
  readonly logger: Logger;
  readonly closing: AbortSignal;
  /** Takes what came: resolves once it is kept. Zalo does not give it a second time. */
  readonly receive: (body: unknown) => Promise<void>;
}

/** A poll that comes back with nothing sooner than this did not wait; then we do. Milliseconds. */
const shortestPoll = 500;

/** Polls until `closing`, and goes on after whatever goes wrong; only a token that is no longer known ends it. */
export async function poll({ client, timing, logger, closing, receive }: PollingOptions): Promise<void> {
  const outage = new OutageWatch(logger, "zalo", { begun: "polling failed; trying again", over: "polling again" });
  let failures = 0;
  while (!closing.aborted) {
    const begin = Date.now();
    try {
      const body = await client.getUpdates(timing.pollSeconds);
      failures = 0;
      outage.worked();
      if (body !== undefined && body !== null) await patiently(() => receive(body), closing);
      else if (Date.now() - begin < shortestPoll) await pause(timing.tryAgainAfter, closing);
    } catch (error) {
      if (closing.aborted) return;
      const code = error instanceof ZaloError ? error.code : undefined;
      if (code === 401 || code === 403) {
        logger.error({ channel: "zalo", code }, "token no longer accepted; polling ended");
        return;
      }
      failures += 1;
      outage.failed(describeError(error));
      if (code === 429) await pause(timing.pollAfterQuota, closing);
      else await waitBefore(failures, timing.tryAgainAfter, closing);
    }
  }
}
