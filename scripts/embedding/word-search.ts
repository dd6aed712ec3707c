const saturation = 1.2;
const lengthShare = 0.75;

/** Lower-cased syllables and numbers of a text, and the pairs of neighbours joined by a space. */
export function unitsOf(text: string): string[] {
  const syllables =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return [...syllables, ...syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`)];
}

/** Plain BM25 (k1 1.2, b 0.75) over syllables and pairs: the yardstick beside which a model's gain is told. */
export class WordSearch {
  readonly #postings = new Map<string, [passage: number, count: number][]>();
  readonly #lengths: number[] = [];

  constructor(texts: readonly string[]) {
    for (const [passage, text] of texts.entries()) {
      const counts = new Map<string, number>();
      const units = unitsOf(text);
      for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
      for (const [unit, count] of counts) {
        const postings = this.#postings.get(unit) ?? [];
        postings.push([passage, count]);
        this.#postings.set(unit, postings);
      }
      this.#lengths.push(units.length);
    }
  }

  /** Scores of all passages, in their order. */
  scores(query: string): Float64Array {
    const total = this.#lengths.length;
    const usual = this.#lengths.reduce((a, b) => a + b, 0) / Math.max(1, total);
    const scores = new Float64Array(total);
    for (const unit of unitsOf(query)) {
      const postings = this.#postings.get(unit) ?? [];
      const rarity = Math.log(1 + (total - postings.length + 0.5) / (postings.length + 0.5));
      for (const [passage, count] of postings) {
        const length = 1 - lengthShare + (lengthShare * (this.#lengths[passage] ?? 0)) / usual;
        scores[passage] = (scores[passage] ?? 0) + (rarity * count * (saturation + 1)) / (count + saturation * length);
      }
    }
    return scores;
  }
}
