import type { Answer } from "../core/answer.ts";
import type { ClaimChecker } from "../core/claim.ts";
import type { Message } from "../core/message.ts";
import type { ReadQuestion } from "./read-question.ts";

/**
 * What the documents make of a claim, as an answer.
 *
 * @returns undefined where the engine should look at it as a question: nothing can be checked in it, or it was typed by the
 *   person who asks and nothing is stated of it
 */
export async function claimAnswer(
  read: Extract<ReadQuestion, { kind: "question" }>,
  message: Message,
  claims: ClaimChecker | undefined,
): Promise<Answer | undefined> {
  const started = performance.now();
  const checked = read.claim === undefined ? undefined : await claims?.check(read.claim);
  if (!checked) return undefined;
  const { verdicts, ...said } = checked;
  const abstained = verdicts.every((verdict) => verdict === "not-stated");
  if (abstained && read.claim !== message.quotedText?.trim()) return undefined;
  return {
    ...said,
    abstained,
    abstainReason: abstained ? "not-stated" : undefined,
    confidence: abstained ? 0 : 1,
    suggestions: [],
    resolved: read.text,
    retrieved: [],
    milliseconds: performance.now() - started,
  };
}
