import type { Reply } from "../core/reply.ts";

/** A reply that says something about the bot itself: no citations, perhaps questions to tap. */
export function notice(headline: string, details: readonly string[] = [], suggestions: readonly string[] = []): Reply {
  return { kind: "notice", headline, headlineCitations: [], details, citations: [], suggestions };
}
