/** A question as it reaches the engine, from any channel. */
export interface Question {
  /** What the user typed, 1 to 2,000 characters after trimming. */
  readonly text: string;
  /** Earlier turns of the same conversation, oldest first. */
  readonly history: readonly Turn[];
}

/** One earlier question with what the engine understood and answered. */
export interface Turn {
  readonly question: string;
  /** The question with everything that it inherited spelled out. */
  readonly resolved: string;
  readonly headline: string;
  readonly abstained: boolean;
  /** Passages cited, best first. */
  readonly passageIds: readonly string[];
}
