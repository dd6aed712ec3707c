import type { Feedback } from "../core/feedback.ts";
import type { FeedbackStore } from "../core/ports.ts";

/** A feedback store in memory that can be read back; empty after a restart. */
export interface MemoryFeedback extends FeedbackStore {
  /** What was recorded, oldest first. */
  readonly recorded: () => readonly Feedback[];
}

/**
 * Keeps feedback in memory.
 *
 * @param capacity entries kept, oldest forgotten first; default 5,000
 */
export function createMemoryFeedback(capacity = 5000): MemoryFeedback {
  const entries: Feedback[] = [];
  return {
    record: async (feedback) => {
      entries.push(feedback);
      if (entries.length > capacity) entries.shift();
    },
    recorded: () => entries,
  };
}
