import type { PhraseUnit, QuestionPlan, Unit } from "../lexical/plan-question.ts";
import { inText as inTextBits } from "../lexical/posting-counts.ts";
import type { TermHits } from "../lexical/term-hits.ts";
import type { FeatureTable } from "./feature-table.ts";

/** How well a unit is found by each candidate: BM25F, and whether it is there at all. */
interface Found {
  readonly all: Float32Array;
  readonly inText: Float32Array;
  readonly anywhere: Float32Array;
}

/** Share of a wording's words that each candidate holds. */
type Parts = Omit<Found, "all">;

/** Fills in how much of a question's words each candidate holds. */
export class WordMatches {
  readonly #hits: TermHits;
  /** Row of a candidate for each row of the hits; −1 for passages that stand around candidates. */
  #rows = new Int32Array(0);
  /** What is found of the unit at hand; used again for the next one. */
  #found: Found = nothing(0);
  #part: Parts = { inText: new Float32Array(0), anywhere: new Float32Array(0) };

  constructor(hits: TermHits) {
    this.#hits = hits;
  }

  /** @param candidates all among the passages chosen in the hits */
  fill(plan: QuestionPlan, candidates: readonly number[], table: FeatureTable): void {
    this.#rows = new Int32Array(this.#hits.passages.length).fill(-1);
    for (let row = 0; row < candidates.length; row++) this.#rows[this.#hits.rowOf(candidates[row] ?? 0)] = row;
    this.#found = nothing(table.rows);
    this.#part = { inText: new Float32Array(table.rows), anywhere: new Float32Array(table.rows) };
    this.#fillUnits(plan, table);
    this.#fillPairs(plan, table);
  }

  #fillUnits(plan: QuestionPlan, table: FeatureTable): void {
    const phrases = plan.phrases.map((phrase) => ({ phrase, other: this.#findPhrase(phrase, table.rows) }));
    const heaviest = Math.max(1e-6, ...plan.units.map((unit) => unit.weight));
    const numbers = Math.max(1, plan.units.filter((unit) => unit.isNumber).length);
    for (const [i, unit] of plan.units.entries()) {
      const found = this.#findUnit(unit);
      for (const { phrase, other } of phrases) if (phrase.start <= i && i < phrase.end) takeBetter(found, other);
      const share = unit.weight / plan.weight;
      table.addAll("all", share, found.all);
      table.addAll("allCover", share, found.anywhere);
      table.raiseAll("worstMiss", (row) => (unit.weight * (1 - (found.anywhere[row] ?? 0))) / heaviest);
      if (unit.isNumber) table.addAll("numbers", 1 / numbers, found.inText);
    }
  }

  #fillPairs(plan: QuestionPlan, table: FeatureTable): void {
    for (const pair of plan.pairs) {
      const found = this.#findUnit(pair);
      const share = pair.weight / plan.pairWeight;
      table.addAll("textPairs", share, found.inText);
      table.addAll("allPairs", share, found.anywhere);
    }
  }

  /** @returns good until the next unit is looked for */
  #findUnit(unit: Unit): Found {
    const [found, rowOf] = [this.#found, this.#rows];
    const { all, inText, anywhere } = found;
    all.fill(0);
    inText.fill(0);
    anywhere.fill(0);
    for (const { postings, weight } of unit.ways) {
      const { from, to } = this.#hits.of(postings);
      const { rows, shares, counts } = this.#hits;
      for (let i = from; i < to; i++) {
        const row = rowOf[rows[i] ?? 0] ?? -1;
        if (row < 0) continue;
        raise(all, row, weight * (shares[i] ?? 0));
        raise(anywhere, row, weight);
        if (((counts[i] ?? 0) & inTextBits) !== 0) raise(inText, row, weight);
      }
    }
    return found;
  }

  /** A wording counts by the square of its share that is there: words that stand together, not one of them somewhere. */
  #findPhrase({ wordings }: PhraseUnit, rows: number): Found {
    const found = nothing(rows);
    const rowOf = this.#rows;
    const { inText, anywhere } = this.#part;
    for (const { parts, size, weight } of wordings) {
      inText.fill(0);
      anywhere.fill(0);
      for (const postings of parts) {
        const { from, to } = this.#hits.of(postings);
        const { rows: hitRows, counts } = this.#hits;
        for (let i = from; i < to; i++) {
          const row = rowOf[hitRows[i] ?? 0] ?? -1;
          if (row < 0) continue;
          anywhere[row] = (anywhere[row] ?? 0) + 1 / size;
          if (((counts[i] ?? 0) & inTextBits) !== 0) inText[row] = (inText[row] ?? 0) + 1 / size;
        }
      }
      for (let row = 0; row < rows; row++) {
        if (anywhere[row] === 0) continue;
        const [text, all] = [weight * (inText[row] ?? 0) ** 2, weight * (anywhere[row] ?? 0) ** 2];
        raise(found.inText, row, text);
        raise(found.all, row, Math.max(text, 0.5 * all));
        raise(found.anywhere, row, all);
      }
    }
    return found;
  }
}

function nothing(rows: number): Found {
  const values = new Float32Array(rows * 3);
  return {
    all: values.subarray(0, rows),
    inText: values.subarray(rows, rows * 2),
    anywhere: values.subarray(rows * 2),
  };
}

function raise(values: Float32Array, row: number, value: number): void {
  if (value > (values[row] ?? 0)) values[row] = value;
}

function takeBetter(found: Found, other: Found): void {
  const [{ all, inText, anywhere }, { all: otherAll, inText: otherText, anywhere: otherAnywhere }] = [found, other];
  for (let row = 0; row < all.length; row++) {
    // What stands nowhere counts for nothing.
    if (otherAnywhere[row] === 0) continue;
    raise(all, row, otherAll[row] ?? 0);
    raise(inText, row, otherText[row] ?? 0);
    raise(anywhere, row, otherAnywhere[row] ?? 0);
  }
}
