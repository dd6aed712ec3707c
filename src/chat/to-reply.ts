import type { Answer } from "../core/answer.ts";
import type { Reply } from "../core/reply.ts";
import { abstainPhrases } from "./phrases.ts";

/** Most suggestions that a reply carries. */
const mostSuggestions = 3;

/** Talk with the bot is no question: there is nothing to judge by a thumb. */
const isTalk = (reason: Answer["abstainReason"]): boolean =>
  reason === "small-talk" || reason === "abuse" || reason === "instruction";

/**
 * Turns the engine's answer into what the bot says.
 *
 * @param examples questions offered under an abstention that offers none of its own
 */
export function toReply(answer: Answer, examples: readonly string[]): Reply {
  const offered = answer.abstained && answer.suggestions.length === 0 ? examples : answer.suggestions;
  const headline = answer.headline || abstainPhrases[answer.abstainReason ?? "not-stated"];
  return {
    kind: !answer.abstained ? "answer" : isTalk(answer.abstainReason) ? "notice" : "abstention",
    question: answer.resolved,
    headline,
    headlineCitations: answer.headlineCitations,
    details: answer.details,
    citations: answer.citations,
    suggestions: offered.filter((suggestion) => suggestion !== answer.resolved).slice(0, mostSuggestions),
  };
}
