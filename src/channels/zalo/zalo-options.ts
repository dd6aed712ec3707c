import type { Delivery } from "../../core/delivery.ts";
import type { Operator } from "../../core/operator.ts";
import type { Locks, Logger, PendingWork, SeenUpdates } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";

/** What the Zalo channel is built from. */
export interface ZaloOptions {
  /** The bot's token, `digits:secret`; never logged, never part of an error. */
  readonly token: string;
  /** Base address of the Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  readonly delivery: Delivery;
  /** What was done once and is not done again: saying that it is a bot. */
  readonly seen: SeenUpdates;
  /** Keeps events from before they are acknowledged until they are answered. */
  readonly pending: PendingWork;
  /** Decides which of several processes polls. */
  readonly locks: Locks;
  /** Writes a reply as plain text of at most `limit` characters, sources included. */
  readonly render: (reply: Reply, limit: number) => string;
  readonly logger: Logger;
  /** Who is told that the month's messages are used up. Absent: only the log says so. */
  readonly operator?: Operator | undefined;
  /** Public address of a picture that belongs to a reply (a chart); it goes out as one message with the text below it. Default: none. */
  readonly photoUrl?: ((reply: Reply) => string | undefined) | undefined;
  /** Waits and limits; the defaults suit Zalo, tests shorten them. */
  readonly timing?: Partial<ZaloTiming>;
}

/** Waits and limits of the channel. */
export interface ZaloTiming {
  /** The typing action is shown when an answer takes longer. Milliseconds; default: 400. */
  readonly typingAfter: number;
  /** First wait before polling or sending again after a failure; doubles up to eight seconds. Milliseconds; default: 1,000. */
  readonly tryAgainAfter: number;
  /** Wait before polling again once the month's messages are used up. Milliseconds; default: 60,000. */
  readonly pollAfterQuota: number;
  /** Longest wait of one poll. Seconds; default: 30. */
  readonly pollSeconds: number;
  /** Longest wait for the answer to any other call. Milliseconds; default: 15,000. */
  readonly callTimeout: number;
  /** Attempts to send a reply that certainly did not leave. Default: 500, more than an hour. */
  readonly sendAttempts: number;
  /** Messages of one chat that are answered in a minute; beyond that one notice, then silence. Default: 20. */
  readonly messagesPerMinute: number;
  /** What dead processes left is looked for this often, and whose turn it is to poll. Milliseconds; default: 3,000. */
  readonly takeOverEvery: number;
  /** Attempts to reach the server at the start. Default: 3. */
  readonly startAttempts: number;
}

/** Defaults of {@link ZaloTiming}. */
export const defaultTiming: ZaloTiming = {
  typingAfter: 400,
  tryAgainAfter: 1000,
  pollAfterQuota: 60_000,
  pollSeconds: 30,
  callTimeout: 15_000,
  sendAttempts: 500,
  messagesPerMinute: 20,
  takeOverEvery: 3000,
  startAttempts: 3,
};
