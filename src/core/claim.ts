import type { Answer } from "./answer.ts";

/** What the documents say of a claimed figure: the same, another value, the value of a plan (or a result) instead, or nothing. */
export type ClaimVerdict = "right" | "different" | "other-kind" | "not-stated";

/** A claim held against the documents, figure by figure. */
export interface CheckedClaim extends Pick<Answer, "headline" | "headlineCitations" | "details" | "citations"> {
  /** One for each figure of the claim, in its order. */
  readonly verdicts: readonly ClaimVerdict[];
}

/** Holds what people claim against the documents. */
export interface ClaimChecker {
  /** @returns undefined when the text states no figure that can be checked */
  check(claim: string): Promise<CheckedClaim | undefined>;
}
