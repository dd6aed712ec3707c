import type { Concept } from "../question/concepts.ts";
import { isFraming } from "../question/framing-words.ts";

/** Match of each concept of a question, 0 to 1: in the headline, in its telling statement, in the passage and what stands around it, in the best of all candidates. */
export interface ConceptMatches {
  readonly inHeadline: readonly number[];
  readonly inClause: readonly number[];
  readonly inPassage: readonly number[];
  readonly inAny: readonly number[];
}

/** A match from which a concept counts as met, and below which as missed. */
const met = 0.65;
const missed = 0.4;

/** Rarity from which a word tells as much as any. */
const telling = 5;

/**
 * What of the question's telling words an answer leaves out ("riêng tôm" answered by "thủy sản"); words that only frame the
 * question do not count. Each 0 to 1, by the rarity of the worst.
 */
export function missedConcepts(concepts: readonly Concept[], matches: ConceptMatches) {
  const list = concepts
    .map((concept, i) => ({
      weight: concept.weight,
      rarity: Math.min(1, concept.rarity / telling),
      headline: matches.inHeadline[i] ?? 0,
      clause: matches.inClause[i] ?? 0,
      passage: matches.inPassage[i] ?? 0,
      any: matches.inAny[i] ?? 0,
      isFraming: isFraming(concept.variants[0] ?? []),
    }))
    .filter((concept) => !concept.isFraming);
  type Entry = (typeof list)[number];
  const short = (match: number) => 1 - Math.min(1, match / met);
  const worst = (of: (entry: Entry) => number) => Math.max(0, ...list.map((entry) => entry.rarity * of(entry)));
  const total = list.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    /** In the passage and around it. */
    missed: worst(({ passage }) => short(passage)),
    /** Share of the telling words, by weight. */
    missedPart: list.reduce((sum, { weight, passage }) => sum + weight * short(passage), 0) / total,
    /** In all candidates. */
    missedEverywhere: worst(({ any }) => short(any)),
    /** Missed here, though another candidate speaks of it. */
    missedHere: worst(({ passage, any }) => (passage < missed && any >= met ? 1 : 0)),
    missedInHeadline: worst(({ headline }) => short(headline)),
    /** In the headline, but in another statement than the one with the value. */
    apart: worst(({ headline, clause }) => (headline >= met && clause < missed ? 1 : 0)),
  };
}
