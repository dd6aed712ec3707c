import type { Answer } from "../../core/answer.ts";
import type { Citation } from "../../core/citation.ts";
import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { cite } from "../reply/cite.ts";
import type { PersonAnswer } from "./answer.ts";

/**
 * Writes an answer about a person with its citations. Where nobody holds the role in the documents, the bot says so.
 *
 * @returns `undefined` when a source is not tied to the received text
 */
export function sayPerson(
  person: PersonAnswer,
  byId: (passageId: string) => Passage | undefined,
  view: (passage: Passage) => PassageView,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> | undefined {
  const citations: Citation[] = [];
  for (const source of person.sources.slice(0, 3)) {
    const passage = byId(source.passageId);
    const made = passage && cite(view(passage), citations.length + 1, source.start, source.end);
    if (made) citations.push(made);
  }
  if (!person.missing && !citations.length) return undefined;
  return {
    headline: person.headline,
    headlineCitations: citations.map((citation) => citation.number),
    details: [],
    citations,
    abstained: person.missing !== undefined,
    abstainReason: person.missing ? "not-stated" : undefined,
    confidence: person.missing ? 1 - person.confidence : person.confidence,
    suggestions: [],
  };
}
