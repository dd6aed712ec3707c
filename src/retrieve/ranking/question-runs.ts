import type { QuestionPlan } from "../lexical/plan-question.ts";

/** Words in a row that say something of a question where they stand in a text. */
export interface Run {
  /** Keys of the words after the first. */
  readonly rest: readonly number[];
  /** Words of the question that it stands for; none for a run of three, whose words count by themselves. */
  readonly words: readonly number[];
  /** Whether it is three neighbours of the question. */
  readonly isThree: boolean;
  readonly weight: number;
}

const none: readonly Run[] = [];
const filterMask = 1023;

/** What to look for in the order of a text's words: a question's words, their other wordings, three neighbours in a row. */
export class QuestionRuns {
  /** Weights of the question's different words. */
  readonly weights: Float64Array;
  /** Their sum, and that of all runs of three; never 0. */
  readonly weight: number;
  readonly threesWeight: number;
  readonly #byFirst = new Map<number, Run[]>();
  // Most words of a text begin no run: a look into this table tells so sooner than the map.
  readonly #filter = new Uint8Array(filterMask + 1);

  constructor(plan: QuestionPlan) {
    const numbers = new Map<number, number>();
    const weights: number[] = [];
    const wordOf = new Map<number, number>();
    for (const { keys, unit } of plan.words) {
      const key = keys[0] ?? 0;
      const number = numbers.get(key) ?? weights.length;
      if (!numbers.has(key)) for (const one of keys) this.#add([one], [number], 0);
      numbers.set(key, number);
      weights[number] = Math.max(weights[number] ?? 0, plan.units[unit]?.weight ?? 0);
      wordOf.set(unit, number);
    }
    for (const { start, end, wordings } of plan.phrases) {
      const words = Array.from({ length: end - start }, (_, i) => wordOf.get(start + i) ?? -1).filter((i) => i >= 0);
      for (const { keys } of wordings) this.#add(keys, words, 0);
    }
    this.weights = Float64Array.from(weights);
    this.weight = Math.max(1e-6, sum(weights));
    this.threesWeight = Math.max(
      1e-6,
      this.#addThrees(plan, (unit) => weights[wordOf.get(unit) ?? -1] ?? 0),
    );
  }

  /** Runs whose first word has the key. */
  beginningWith(key: number): readonly Run[] {
    return this.#filter[key & filterMask] === 0 ? none : (this.#byFirst.get(key) ?? none);
  }

  #add(keys: readonly number[], words: readonly number[], weight: number, isThree = false): void {
    const [first, ...rest] = keys;
    if (first === undefined) return;
    const run = { rest, words, isThree, weight };
    const known = this.#byFirst.get(first);
    if (known) known.push(run);
    else this.#byFirst.set(first, [run]);
    this.#filter[first & filterMask] = 1;
  }

  /** @returns the weight of all */
  #addThrees({ words }: QuestionPlan, weightOf: (unit: number) => number): number {
    const seen = new Set<string>();
    let total = 0;
    for (let i = 2; i < words.length; i++) {
      const three = words.slice(i - 2, i + 1);
      const keys = three.map((word) => word.keys[0] ?? 0);
      if (three[1]?.isBroken || three[2]?.isBroken || seen.has(keys.join())) continue;
      seen.add(keys.join());
      const weight = sum(three.map((word) => weightOf(word.unit)));
      total += weight;
      this.#add(keys, [], weight, true);
    }
    return total;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
