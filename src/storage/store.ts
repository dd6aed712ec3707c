import type {
  ConversationStore,
  FeedbackStore,
  Locks,
  PendingWork,
  QuestionLog,
  SeenUpdates,
  UsageReader,
} from "../core/ports.ts";

/** Everything that must last, behind its ports. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly seen: SeenUpdates;
  readonly pending: PendingWork;
  readonly feedback: FeedbackStore;
  readonly questions: QuestionLog;
  readonly usage: UsageReader;
  readonly locks: Locks;
  /** Forgets what is older than it may be kept. */
  prune(): Promise<void>;
  /** Lets go of everything; deliveries that are not finished can be taken over from here on. */
  close(): Promise<void>;
}
