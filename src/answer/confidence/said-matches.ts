import type { PassageView } from "../passage/passage-view.ts";

/** What is said, and how well it and what it is from speak of each concept of the question, 0 to 1. */
export interface SaidMatches {
  readonly headline: string;
  /** Its words. */
  readonly words: readonly string[];
  /** The statement of the headline that holds the value. */
  readonly clause: string;
  readonly view: PassageView;
  readonly inHeadline: readonly number[];
  readonly inPassage: readonly number[];
}
