import { answerPresence } from "./answer-presence.ts";
import type { Ranked } from "./rank.ts";
import type { Understanding } from "./understanding.ts";

/** Names of what confidence is judged by, in the order of the weights. */
export const confidenceNames = [
  "score",
  "margin",
  "wideCoverage",
  "coverage",
  "clauseFit",
  "valueFit",
  "pairs",
  "lexical",
  "cosine",
  "nearness",
  "typeMiss",
  "unitMiss",
  "placeMiss",
  "placeMet",
  "period",
  "periodMiss",
  "rarestMissed",
  "missedShare",
  "codeMissed",
  "unknownWords",
  "isFollowUp",
  "isUnmarked",
  "labelFit",
  "answerMissing",
  "answerRecall",
  "answerLeftOut",
  "unitMissing",
  "isRow",
  "termMissed",
  "type",
  "kind",
  "document",
  "enumeration",
  "numbers",
  "length",
  "place",
  "isHeading",
  "lead",
  "conceptCount",
  "valueCount",
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

/** Signs of how surely the best candidate answers the question. All lie roughly between −1 and 2. */
export function confidenceSigns(ranked: readonly Ranked[], asked: Understanding): Record<ConfidenceName, number> {
  const [best, second, third] = ranked;
  const features = best?.candidate.features;
  if (!best || !features)
    return Object.fromEntries(confidenceNames.map((name) => [name, 0])) as Record<ConfidenceName, number>;
  const { matches, wideMatches } = best.candidate;
  const presence = answerPresence(asked, best.candidate.view);
  const total = asked.concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
  const missed = asked.concepts.filter((_, i) => (wideMatches[i] ?? 0) < 0.4);
  const rarest = Math.max(0, ...asked.concepts.map((concept, i) => ((matches[i] ?? 0) < 0.4 ? concept.rarity / 8 : 0)));
  const hasPlace = asked.places.length > 0;
  return {
    score: best.score / 10,
    margin: Math.min(1, (best.score - (second?.score ?? 0)) / 4),
    wideCoverage: features.wideCoverage,
    coverage: features.coverage,
    clauseFit: features.clauseFit,
    valueFit: features.valueFit,
    pairs: features.pairs,
    lexical: features.lexical,
    cosine: features.cosine,
    nearness: features.nearness,
    typeMiss: features.type < 0 ? 1 : 0,
    unitMiss: features.unit < 0 ? 1 : 0,
    placeMiss: hasPlace && features.place < 0 ? 1 : 0,
    placeMet: hasPlace && features.place > 0 ? 1 : 0,
    period: features.period,
    periodMiss: features.periodConflict >= 1 ? 1 : 0,
    rarestMissed: rarest,
    missedShare: missed.reduce((sum, concept) => sum + concept.weight, 0) / total,
    codeMissed: missed.some((concept) => concept.isCode) ? 1 : 0,
    unknownWords: Math.min(3, asked.unknown.length) / 3,
    isFollowUp: asked.inherited.length ? 1 : 0,
    isUnmarked: asked.isUnmarked ? 1 : 0,
    labelFit: features.labelFit,
    answerMissing: presence.missing,
    answerRecall: presence.recall,
    answerLeftOut: presence.rarestLeftOut,
    unitMissing: presence.unitMissing,
    isRow: features.isRow,
    termMissed: termMissed(asked, wideMatches),
    type: features.type,
    kind: features.kind,
    document: features.document,
    enumeration: features.enumeration,
    numbers: features.numbers,
    length: features.length,
    place: features.place,
    isHeading: features.isHeading,
    lead: Math.min(1, (best.score - (third?.score ?? 0)) / 6),
    conceptCount: Math.min(1, asked.concepts.length / 8),
    valueCount: Math.min(1, (asked.valueCount - 1) / 2),
  };
}

/** Chance that the best candidate answers the question, 0 to 1. */
export function confidenceOf(signs: Readonly<Record<ConfidenceName, number>>, weights: ConfidenceWeights): number {
  let sum = weights.bias;
  for (const name of confidenceNames) sum += signs[name] * weights.features[name];
  return 1 / (1 + Math.exp(-sum));
}
