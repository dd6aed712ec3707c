import type { LexicalIndex } from "./lexical-index.ts";
import type { QuestionPlan, Unit, Way } from "./plan-question.ts";

/** A part of a question that adds to a passage's score: the best of its ways. */
export interface Clause {
  readonly worth: number;
  readonly ways: readonly Way[];
}

// A way that counts so little orders candidates; it need not find them.
const leastWay = 0.3;
// What another wording counts beside the question's own while candidates are gathered; ranking weighs it anew.
const phraseShare = 0.5;
// Words in more passages than this find no candidates when the question has words that weigh four times as much.
const commonFrequency = 4000;

/**
 * What finds a question's candidates.
 *
 * @param pairShare how much a pair of neighbours counts beside a word
 */
export function questionClauses(plan: QuestionPlan, index: LexicalIndex, pairShare: number): Clause[] {
  const clauses: Clause[] = [];
  const heaviest = Math.max(0, ...plan.units.map((unit) => unit.weight));
  for (const unit of plan.units) {
    const isCommon =
      unit.weight * 4 < heaviest && unit.ways.some(({ postings }) => postings.frequency > commonFrequency);
    if (!isCommon && unit.weight > 0) clauses.push(clauseOf(unit, 1));
  }
  for (const pair of plan.pairs) clauses.push(clauseOf(pair, pairShare));
  for (const { wordings } of plan.phrases) {
    for (const { parts, size, weight } of wordings) {
      for (const postings of parts) {
        const worth = (index.weight(postings.frequency) * weight * phraseShare) / wordings.length / size;
        clauses.push({ worth, ways: [{ postings, weight: 1 }] });
      }
    }
  }
  return clauses.filter(({ ways }) => ways.length > 0);
}

function clauseOf(unit: Unit, share: number): Clause {
  const finding = unit.ways.filter((way) => way.weight >= leastWay);
  return { worth: unit.weight * share, ways: finding.length > 0 ? finding : unit.ways };
}
