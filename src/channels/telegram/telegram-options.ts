import type { Charts } from "../../core/charts.ts";
import type { Citation } from "../../core/citation.ts";
import type { Corpus } from "../../core/corpus.ts";
import type { Delivery } from "../../core/delivery.ts";
import type { FeedbackStore, Locks, Logger, PendingWork, SeenUpdates } from "../../core/ports.ts";

/** What the Telegram channel is built from. */
export interface TelegramOptions {
  /** The bot's token; never logged, never part of an error. */
  readonly token: string;
  /** Base address of the Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  readonly delivery: Delivery;
  /** What was done once and is not done again, e.g. greeting a group. */
  readonly seen: SeenUpdates;
  /** Keeps updates from before they are acknowledged until they are answered. */
  readonly pending: PendingWork;
  /** Decides which of several processes polls. */
  readonly locks: Locks;
  readonly feedback: FeedbackStore;
  readonly logger: Logger;
  /** Public address of the cited words, opened by the source buttons; absent: a tap shows the passage in the chat. */
  readonly sourceUrl?: ((citation: Citation) => string | undefined) | undefined;
  /** Where a tapped source is read from; absent, and no `sourceUrl`: no source buttons. */
  readonly corpus?: Pick<Corpus, "documents" | "passages"> | undefined;
  /** Draws the indicator that an answer speaks of, at a tap; absent: no chart buttons. */
  readonly charts?: Charts | undefined;
  /** Telegram ids of the operators; others are passed over. Default: none. */
  readonly adminIds?: readonly string[] | undefined;
  /** Waits and limits; the defaults suit Telegram, tests shorten them. */
  readonly timing?: Partial<TelegramTiming>;
}

/** Waits and limits of the channel. */
export interface TelegramTiming {
  /** The typing action is shown when an answer takes longer. Milliseconds; default: 400. */
  readonly typingAfter: number;
  /** An edited message is answered once it has rested this long. Milliseconds; default: 2,000. */
  readonly editSettles: number;
  /** First wait before a call is made again after the network or the server failed; doubles up to eight seconds. Milliseconds; default: 1,000. */
  readonly sendAgainAfter: number;
  /** Wait before polling again after a failure. Milliseconds; default: 3,000. */
  readonly pollAgainAfter: number;
  /** Longest wait of one poll. Seconds; default: 30. */
  readonly pollSeconds: number;
  /** Group messages older than this are not answered. Seconds; default: 600. */
  readonly groupMessageAge: number;
  /** Messages of one chat that are answered in a minute; beyond that one notice, then silence. Default: 20. */
  readonly messagesPerMinute: number;
  /** Messages of one person that are answered in groups in a minute. Default: 8. */
  readonly messagesPerPersonMinute: number;
  /** What dead processes left is looked for this often, and whose turn it is to poll. Milliseconds; default: 3,000. */
  readonly takeOverEvery: number;
  /** Attempts to reach the server at the start. Default: 3. */
  readonly startAttempts: number;
}

/** Defaults of {@link TelegramTiming}. */
export const defaultTiming: TelegramTiming = {
  typingAfter: 400,
  editSettles: 2000,
  sendAgainAfter: 1000,
  pollAgainAfter: 3000,
  pollSeconds: 30,
  groupMessageAge: 600,
  messagesPerMinute: 20,
  messagesPerPersonMinute: 8,
  takeOverEvery: 3000,
  startAttempts: 3,
};
