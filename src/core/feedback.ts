/** Why an answer was bad, in the order in which people are asked. */
export const feedbackReasons = ["wrong-figure", "wrong-source", "off-question", "hard-to-read"] as const;

/** One of {@link feedbackReasons}. */
export type FeedbackReason = (typeof feedbackReasons)[number];

/**
 * A thumb up or down under an answer. Holds no name and no id of a person or chat. A thumb down is recorded at once,
 * and once more with its reason when the person gives one.
 */
export interface Feedback {
  readonly channel: string;
  readonly verdict: "good" | "bad";
  /** Set once a person has said why the answer is bad. */
  readonly reason?: FeedbackReason | undefined;
  /** The answer as far as the channel still knows it: its first line. */
  readonly headline: string;
  /** The question, where the channel still knows it. */
  readonly question?: string | undefined;
}
