import type { LexicalIndex } from "../lexical/lexical-index.ts";
import type { QuestionPlan } from "../lexical/plan-question.ts";
import type { FeatureTable } from "./feature-table.ts";
import { QuestionRuns, type Run } from "./question-runs.ts";

const windows = [
  ["within12", 12],
  ["within25", 25],
  ["within50", 50],
] as const;

/** Fills in how close together, and in which order, a question's words stand in each candidate's text. */
export class WordOrderMatches {
  readonly #index: LexicalIndex;
  // Places in the text and words of the question that were met there, of the candidate at hand; reused.
  readonly #places: number[] = [];
  readonly #met: number[] = [];

  constructor(index: LexicalIndex) {
    this.#index = index;
  }

  fill(plan: QuestionPlan, candidates: readonly number[], table: FeatureTable): void {
    const runs = new QuestionRuns(plan);
    const counts = new Uint16Array(runs.weights.length);
    for (const [row, passage] of candidates.entries()) {
      table.set(row, "threes", this.#meet(runs, passage) / runs.threesWeight);
      for (const [feature, width] of windows)
        table.set(row, feature, this.#best(width, runs.weights, counts) / runs.weight);
    }
  }

  /** Walks a passage's words and notes what is met of the question. @returns weight of the threes that stand in it */
  #meet(runs: QuestionRuns, passage: number): number {
    const { words, wordStarts } = this.#index;
    const end = wordStarts[passage + 1] ?? 0;
    const threes = new Set<Run>();
    this.#places.length = 0;
    this.#met.length = 0;
    for (let at = wordStarts[passage] ?? 0; at < end; at++) {
      for (const run of runs.beginningWith(words[at] ?? 0)) {
        if (!continues(run, words, at + 1, end)) continue;
        if (run.isThree) threes.add(run);
        for (const word of run.words) {
          this.#places.push(at);
          this.#met.push(word);
        }
      }
    }
    let weight = 0;
    for (const three of threes) weight += three.weight;
    return weight;
  }

  /** Most weight of different words met within a window of so many words. @param counts all zero, before and after */
  #best(width: number, weights: Float64Array, counts: Uint16Array): number {
    const [places, met] = [this.#places, this.#met];
    let [most, sum, next] = [0, 0, 0];
    for (let first = 0; first < places.length; first++) {
      const end = (places[first] ?? 0) + width;
      for (; next < places.length && (places[next] ?? 0) < end; next++) {
        const word = met[next] ?? 0;
        if (counts[word] === 0) sum += weights[word] ?? 0;
        counts[word] = (counts[word] ?? 0) + 1;
      }
      if (sum > most) most = sum;
      const word = met[first] ?? 0;
      counts[word] = (counts[word] ?? 0) - 1;
      if (counts[word] === 0) sum -= weights[word] ?? 0;
    }
    return most;
  }
}

function continues({ rest }: Run, words: Uint32Array, at: number, end: number): boolean {
  if (at + rest.length > end) return false;
  for (let i = 0; i < rest.length; i++) if (words[at + i] !== rest[i]) return false;
  return true;
}
