import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "../ranking/rank.ts";
import { answerPresence } from "./answer-presence.ts";
import type { Said } from "./said.ts";
import { saidNames, saidSigns } from "./said-signs.ts";

/** Names of what confidence is judged by, in the order of the weights. */
export const confidenceNames = [
  "score",
  "margin",
  "coverage",
  "clauseFit",
  "valueFit",
  "pairs",
  "lexical",
  "cosine",
  "unitMiss",
  "placeMiss",
  "placeMet",
  "period",
  "periodMiss",
  "isFollowUp",
  "answerMissing",
  "answerRecall",
  "unitMissing",
  "isRow",
  "termMissed",
  "type",
  "kind",
  "document",
  "enumeration",
  "numbers",
  "place",
  "lead",
  "conceptCount",
  "valueCount",
  ...saidNames,
] as const;

/** Name of one sign of confidence. */
export type ConfidenceName = (typeof confidenceNames)[number];

/** How much the best candidate misses of a term of the field's vocabulary that the question names, in any of its wordings; 0 to 1. */
function termMissed(asked: Understanding, matches: readonly number[]): number {
  const missed = asked.concepts.map((concept, i) =>
    concept.variants.length > 1 && concept.weight >= 3 ? 1 - Math.min(1, (matches[i] ?? 0) / 0.65) : 0,
  );
  return Math.max(0, ...missed);
}

/** Logistic model of "the best candidate answers the question". */
export interface ConfidenceWeights {
  readonly bias: number;
  readonly features: Readonly<Record<ConfidenceName, number>>;
}

/**
 * Signs of how surely the question is answered. All lie roughly between −1 and 2.
 *
 * @param said what would be said; without it the best candidate is judged as if nothing of it were said
 */
export function confidenceSigns(
  ranked: readonly Ranked[],
  asked: Understanding,
  said?: Said,
): Record<ConfidenceName, number> {
  const [best, second, third] = ranked;
  const features = best?.candidate.features;
  if (!best || !features)
    return Object.fromEntries(confidenceNames.map((name) => [name, 0])) as Record<ConfidenceName, number>;
  const { wideMatches } = best.candidate;
  const presence = answerPresence(asked, best.candidate.view);
  const hasPlace = asked.places.length > 0;
  return {
    score: best.score / 10,
    margin: Math.min(1, (best.score - (second?.score ?? 0)) / 4),
    coverage: features.coverage,
    clauseFit: features.clauseFit,
    valueFit: features.valueFit,
    pairs: features.pairs,
    lexical: features.lexical,
    cosine: features.cosine,
    unitMiss: features.unit < 0 ? 1 : 0,
    placeMiss: hasPlace && features.place < 0 ? 1 : 0,
    placeMet: hasPlace && features.place > 0 ? 1 : 0,
    period: features.period,
    periodMiss: features.periodConflict >= 1 ? 1 : 0,
    isFollowUp: asked.inherited.length ? 1 : 0,
    answerMissing: presence.missing,
    answerRecall: presence.recall,
    unitMissing: presence.unitMissing,
    isRow: features.isRow,
    termMissed: termMissed(asked, wideMatches),
    type: features.type,
    kind: features.kind,
    document: features.document,
    enumeration: features.enumeration,
    numbers: features.numbers,
    place: features.place,
    lead: Math.min(1, (best.score - (third?.score ?? 0)) / 6),
    conceptCount: Math.min(1, asked.concepts.length / 8),
    valueCount: Math.min(1, (asked.valueCount - 1) / 2),
    ...saidSigns(said ?? { headline: "", view: best.candidate.view }, ranked, asked),
  };
}

/** Chance that the best candidate answers the question, 0 to 1. */
export function confidenceOf(signs: Readonly<Record<ConfidenceName, number>>, weights: ConfidenceWeights): number {
  let sum = weights.bias;
  for (const name of confidenceNames) sum += signs[name] * weights.features[name];
  return 1 / (1 + Math.exp(-sum));
}
