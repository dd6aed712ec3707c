/** What ranking looks at, in the order of the learned weights. Shares are of the question's weight, about 0 to 1. */
export const featureNames = [
  // BM25F over all fields.
  "all",
  // Weight of the words that are there at all, in any field.
  "allCover",
  // The same for pairs of neighbouring words: in the text, in any field.
  "textPairs",
  "allPairs",
  // Weight of the words that stand within 12, 25 and 50 words of the text, where most of it does.
  "within12",
  "within25",
  "within50",
  // Three words in a row as in the question.
  "threes",
  // Weight of the weightiest word that is nowhere, beside the question's weightiest word.
  "worstMiss",
  // Share of the question's numbers in the text.
  "numbers",
  // Cosine with the question: in standard deviations above the usual passage, and below the nearest passage.
  "cosine",
  "cosineGap",
  // Score of the better neighbour, of the best passage a few lines away, and of the best of the document.
  "neighbours",
  "nearby",
  "documentBest",
  // Score beside the best passage of all.
  "lead",
  // The question's periods beside the passage's and the document's.
  "ownPeriod",
  "periodConflict",
  "documentPeriod",
  "documentPeriodConflict",
  // Places and kinds of document that the question names.
  "place",
  "placeElsewhere",
  "documentPlace",
  "otherDocumentPlace",
  "documentKind",
  "otherDocumentKind",
  // What the question asks for and the passage holds or lacks.
  "numberHeld",
  "numberLacking",
  "unitHeld",
  "dateHeld",
  "personHeld",
  "personLacking",
  // Only "Phó Chủ tịch" where the "Chủ tịch" is asked for.
  "deputiesOnly",
  "documentHeld",
  "listHeld",
  // What the passage is.
  "heading",
  "caption",
  "row",
  "note",
  "item",
  "length",
  "short",
] as const;

/** One of {@link featureNames}. */
export type FeatureName = (typeof featureNames)[number];

const columns = new Map(featureNames.map((name, column) => [name, column]));
const width = featureNames.length;

/** The features of a question's candidates: a row a candidate. */
export class FeatureTable {
  readonly rows: number;
  readonly values: Float32Array;

  constructor(rows: number) {
    this.rows = rows;
    this.values = new Float32Array(rows * width);
  }

  set(row: number, name: FeatureName, value: number): void {
    this.values[row * width + (columns.get(name) ?? 0)] = value;
  }

  get(row: number, name: FeatureName): number {
    return this.values[row * width + (columns.get(name) ?? 0)] ?? 0;
  }

  /** Adds a share of each row's value to a feature. @param values a number a row */
  addAll(name: FeatureName, share: number, values: Float32Array): void {
    const column = columns.get(name) ?? 0;
    for (let row = 0, at = column; row < this.rows; row++, at += width)
      this.values[at] = (this.values[at] ?? 0) + share * (values[row] ?? 0);
  }

  /** Raises a feature to each row's value where that is higher. @param of tells a row's value */
  raiseAll(name: FeatureName, of: (row: number) => number): void {
    const column = columns.get(name) ?? 0;
    for (let row = 0, at = column; row < this.rows; row++, at += width) {
      const value = of(row);
      if (value > (this.values[at] ?? 0)) this.values[at] = value;
    }
  }

  /** What the features of a candidate add up to. @param weights in the order of {@link featureNames} */
  weigh(row: number, weights: Float32Array): number {
    const { values } = this;
    const start = row * width;
    let score = 0;
    for (let i = 0; i < weights.length; i++) score += (values[start + i] ?? 0) * (weights[i] ?? 0);
    return score;
  }

  /** The features of one candidate, in the order of {@link featureNames}. */
  row(row: number): Float32Array {
    return this.values.subarray(row * width, (row + 1) * width);
  }
}
