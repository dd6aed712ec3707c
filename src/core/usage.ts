import type { AbstainReason } from "./answer.ts";
import type { Feedback } from "./feedback.ts";

/** A question that was asked, and how it went. Holds no name and no id of a person or chat. */
export interface LoggedQuestion {
  readonly channel: string;
  /** What was typed. */
  readonly text: string;
  /** The question with everything that it inherited spelled out. */
  readonly resolved: string;
  readonly abstained: boolean;
  readonly abstainReason?: AbstainReason | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** Time spent inside the engine, milliseconds. */
  readonly milliseconds: number;
}

/** A day's questions. */
export interface UsageDay {
  /** Day in Vietnam, `2023-11-30`. */
  readonly day: string;
  readonly asked: number;
  readonly abstained: number;
}

/** A question that got no answer. */
export interface UnansweredQuestion {
  /** The question with everything that it inherited spelled out. */
  readonly text: string;
  readonly day: string;
  readonly abstainReason?: AbstainReason | undefined;
}

/** Feedback with the day on which it was given. */
export interface KeptFeedback extends Feedback {
  readonly day: string;
}
