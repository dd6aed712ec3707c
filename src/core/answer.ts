import type { Citation } from "./citation.ts";
import type { ScoredPassage } from "./retrieval.ts";

/** Why the bot gives no answer; decides the wording. */
export type AbstainReason = "not-stated" | "out-of-scope" | "small-talk" | "abuse" | "instruction" | "unreadable";

/** What the engine says to one question. */
export interface Answer {
  /** The direct answer, one or two sentences, at most 300 characters, with `[n]` marks left out. */
  readonly headline: string;
  /** Numbers of the citations that carry the headline. */
  readonly headlineCitations: readonly number[];
  /** Further lines below the headline, each whole; may be empty. `[n]` marks inside. */
  readonly details: readonly string[];
  readonly citations: readonly Citation[];
  readonly abstained: boolean;
  readonly abstainReason?: AbstainReason | undefined;
  /** 0 to 1, calibrated: the share of answers of this confidence that are right. */
  readonly confidence: number;
  /** Next questions that the bot has checked it can answer; at most three. */
  readonly suggestions: readonly string[];
  /** The question with everything that it inherited from the conversation spelled out. */
  readonly resolved: string;
  /** The ten best passages, best first: those that the headline stands on, then the others that were looked at. */
  readonly retrieved: readonly ScoredPassage[];
  /** Time spent inside the engine, milliseconds. */
  readonly milliseconds: number;
}
