import { fieldCount, type LexicalIndex } from "./lexical-index.ts";
import type { QuestionPlan, Unit, Way } from "./plan-question.ts";

/** Settings of BM25F, by field: text, context, section path, title. */
export interface FieldSettings {
  readonly weights: readonly number[];
  /** How far a field's length counts, 0 to 1. */
  readonly lengthShares: readonly number[];
  /** How soon repeating a word stops paying. */
  readonly saturation: number;
}

/** What the shipped ranking uses. */
export const defaultFields: FieldSettings = {
  weights: [1, 0.35, 0.4, 0.25],
  lengthShares: [0.75, 0.3, 0.3, 0.3],
  saturation: 1,
};

// A way that counts so little orders candidates; it need not find them.
const leastWay = 0.3;
// What another wording counts beside the question's own while candidates are gathered; ranking weighs it anew.
const phraseShare = 0.5;
// Words in more passages than this find no candidates when the question has words that weigh four times as much.
const commonFrequency = 4000;

/** Scores passages for one question; reuses its buffers, so one search at a time. */
export class CandidateFinder {
  readonly #index: LexicalIndex;
  readonly #saturation: number;
  /** What one occurrence in a field of a passage counts: the field's weight, adjusted for its length. */
  readonly #shares: Float32Array;
  readonly #totals: Float32Array;
  readonly #best: Float32Array;
  #touched: number[] = [];

  constructor(index: LexicalIndex, settings: FieldSettings = defaultFields) {
    this.#index = index;
    this.#saturation = settings.saturation;
    this.#shares = occurrenceShares(index, settings);
    this.#totals = new Float32Array(index.passageCount);
    this.#best = new Float32Array(index.passageCount);
  }

  /**
   * Scores the passages that share a term of weight with the question. Scores stay readable until the next call.
   *
   * @param pairShare how much a pair of neighbours counts beside a word
   */
  score(plan: QuestionPlan, pairShare: number): void {
    for (const passage of this.#touched) this.#totals[passage] = 0;
    this.#touched = [];
    const heaviest = Math.max(0, ...plan.units.map((unit) => unit.weight));
    for (const unit of plan.units) {
      const isCommon =
        unit.weight * 4 < heaviest && unit.ways.some(({ postings }) => postings.frequency > commonFrequency);
      if (!isCommon && unit.weight > 0) this.#addUnit(unit, 1);
    }
    for (const pair of plan.pairs) this.#addUnit(pair, pairShare);
    for (const { wordings } of plan.phrases) {
      for (const { parts, size, weight } of wordings) {
        for (const postings of parts) {
          const worth = (this.#index.weight(postings.frequency) * weight * phraseShare) / wordings.length / size;
          this.#addUnit({ weight: worth, ways: [{ postings, weight: 1 }], isNumber: false }, 1);
        }
      }
    }
  }

  /** BM25F score of a passage in the last search; 0 when it shares nothing. */
  total(passage: number): number {
    return this.#totals[passage] ?? 0;
  }

  /** The best passages of the last search, best first. */
  top(limit: number): number[] {
    const totals = this.#totals;
    const by = (a: number, b: number): number => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b;
    if (this.#touched.length <= limit * 4) return [...this.#touched].sort(by).slice(0, limit);
    // A sample's quantile drops most of the crowd before sorting; too few left means the sample misled.
    const sample = this.#touched.filter((_, i) => i % 7 === 0).sort(by);
    const bar = totals[sample[Math.ceil((limit * 1.5 * sample.length) / this.#touched.length)] ?? 0] ?? 0;
    const crowd = this.#touched.filter((passage) => (totals[passage] ?? 0) >= bar);
    return (crowd.length >= limit ? crowd : [...this.#touched]).sort(by).slice(0, limit);
  }

  /** BM25F's share of a term in a passage, from the packed counts of its fields. */
  saturated(passage: number, packed: number): number {
    const at = passage * fieldCount;
    const shares = this.#shares;
    let frequency = (packed & 255) * (shares[at] ?? 0);
    if (packed > 255) {
      frequency += ((packed >>> 8) & 255) * (shares[at + 1] ?? 0);
      frequency += ((packed >>> 16) & 255) * (shares[at + 2] ?? 0);
      frequency += (packed >>> 24) * (shares[at + 3] ?? 0);
    }
    return (frequency * (this.#saturation + 1)) / (frequency + this.#saturation);
  }

  #addUnit(unit: Unit, share: number): void {
    const finding = unit.ways.filter((way) => way.weight >= leastWay);
    const ways = finding.length > 0 ? finding : unit.ways;
    const worth = unit.weight * share;
    const [only] = ways;
    if (ways.length === 1 && only) this.#addWay(only, worth);
    else if (ways.length > 1) this.#addBestWay(ways, worth);
  }

  #addWay({ postings, weight }: Way, worth: number): void {
    const { passages, counts } = this.#index;
    for (let i = postings.start; i < postings.end; i++) {
      const passage = passages[i] ?? 0;
      this.#add(passage, worth * weight * this.saturated(passage, counts[i] ?? 0));
    }
  }

  #addBestWay(ways: readonly Way[], worth: number): void {
    const { passages, counts } = this.#index;
    const best = this.#best;
    const seen: number[] = [];
    for (const { postings, weight } of ways) {
      for (let i = postings.start; i < postings.end; i++) {
        const passage = passages[i] ?? 0;
        const value = weight * this.saturated(passage, counts[i] ?? 0);
        const known = best[passage] ?? 0;
        if (known === 0) seen.push(passage);
        if (value > known) best[passage] = value;
      }
    }
    for (const passage of seen) {
      this.#add(passage, worth * (best[passage] ?? 0));
      best[passage] = 0;
    }
  }

  #add(passage: number, value: number): void {
    const total = this.#totals[passage] ?? 0;
    if (total === 0) this.#touched.push(passage);
    this.#totals[passage] = total + value;
  }
}

function occurrenceShares(index: LexicalIndex, { weights, lengthShares }: FieldSettings): Float32Array {
  const shares = new Float32Array(index.lengths.length);
  for (let i = 0; i < shares.length; i++) {
    const field = i % fieldCount;
    const share = lengthShares[field] ?? 0;
    shares[i] =
      (weights[field] ?? 0) / (1 - share + (share * (index.lengths[i] ?? 0)) / (index.meanLengths[field] ?? 1));
  }
  return shares;
}
