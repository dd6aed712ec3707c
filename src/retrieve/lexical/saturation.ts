import { fieldCount, type LexicalIndex } from "./lexical-index.ts";
import { countBits, inText, mostCounted } from "./posting-counts.ts";

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

/** What BM25F makes of how often a term stands in the fields of a passage. */
export class Saturation {
  /** No term of any passage counts as much. */
  readonly most: number;
  readonly #saturation: number;
  /** What one occurrence in a field of a passage counts: the field's weight, adjusted for its length. */
  readonly #shares: Float32Array;

  constructor(index: Pick<LexicalIndex, "lengths" | "meanLengths">, settings: FieldSettings = defaultFields) {
    this.most = settings.saturation + 1;
    this.#saturation = settings.saturation;
    this.#shares = occurrenceShares(index, settings);
  }

  /** A term's share in a passage, from the packed counts of its fields. */
  of(passage: number, packed: number): number {
    const at = passage * fieldCount;
    const shares = this.#shares;
    // Without asking whether the other fields hold it: a guess that often fails costs more than three products.
    const frequency =
      (packed & inText) * (shares[at] ?? 0) +
      ((packed >>> countBits) & mostCounted) * (shares[at + 1] ?? 0) +
      ((packed >>> (2 * countBits)) & mostCounted) * (shares[at + 2] ?? 0) +
      (packed >>> (3 * countBits)) * (shares[at + 3] ?? 0);
    return (frequency * (this.#saturation + 1)) / (frequency + this.#saturation);
  }
}

function occurrenceShares(
  { lengths, meanLengths }: Pick<LexicalIndex, "lengths" | "meanLengths">,
  { weights, lengthShares }: FieldSettings,
): Float32Array {
  const shares = new Float32Array(lengths.length);
  for (let i = 0; i < shares.length; i++) {
    const field = i % fieldCount;
    const share = lengthShares[field] ?? 0;
    shares[i] = (weights[field] ?? 0) / (1 - share + (share * (lengths[i] ?? 0)) / (meanLengths[field] ?? 1));
  }
  return shares;
}
