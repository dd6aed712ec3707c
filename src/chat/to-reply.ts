import type { Answer } from "../core/answer.ts";
import type { Reply } from "../core/reply.ts";
import { abstainPhrases } from "./phrases.ts";

/** Most suggestions that a reply carries. */
const mostSuggestions = 3;

/**
 * Turns the engine's answer into what the bot says.
 *
 * @param examples questions offered under an abstention that offers none of its own
 */
export function toReply(answer: Answer, examples: readonly string[]): Reply {
  const offered = answer.abstained && answer.suggestions.length === 0 ? examples : answer.suggestions;
  const headline = answer.headline || abstainPhrases[answer.abstainReason ?? "not-stated"];
  return {
    kind: answer.abstained ? "abstention" : "answer",
    question: answer.resolved,
    headline,
    headlineCitations: answer.headlineCitations,
    details: answer.details,
    citations: answer.citations,
    suggestions: offered.filter((suggestion) => suggestion !== answer.resolved).slice(0, mostSuggestions),
  };
}
