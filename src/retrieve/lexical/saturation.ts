import { fieldCount, fields, type LexicalIndex } from "./lexical-index.ts";
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
  /** Tokens of each passage's fields, as the index keeps them. */
  readonly #lengths: Uint16Array;
  /** What one occurrence counts in a field of so many tokens: the field's weight, adjusted for its length. A table a field. */
  readonly #text: Float32Array;
  readonly #context: Float32Array;
  readonly #section: Float32Array;
  readonly #title: Float32Array;

  constructor(index: Pick<LexicalIndex, "lengths" | "meanLengths">, settings: FieldSettings = defaultFields) {
    this.most = settings.saturation + 1;
    this.#saturation = settings.saturation;
    this.#lengths = index.lengths;
    let longest = 0;
    for (const length of index.lengths) if (length > longest) longest = length;
    const tables = fields.map((_, field) => occurrenceShares(field, longest, index.meanLengths, settings));
    const [text, context, section, title] = tables as [Float32Array, Float32Array, Float32Array, Float32Array];
    [this.#text, this.#context, this.#section, this.#title] = [text, context, section, title];
  }

  /** A term's share in a passage, from the packed counts of its fields. */
  of(passage: number, packed: number): number {
    const at = passage * fieldCount;
    const lengths = this.#lengths;
    // Without asking whether the other fields hold it: a guess that often fails costs more than three products.
    const frequency =
      (packed & inText) * (this.#text[lengths[at] ?? 0] ?? 0) +
      ((packed >>> countBits) & mostCounted) * (this.#context[lengths[at + 1] ?? 0] ?? 0) +
      ((packed >>> (2 * countBits)) & mostCounted) * (this.#section[lengths[at + 2] ?? 0] ?? 0) +
      (packed >>> (3 * countBits)) * (this.#title[lengths[at + 3] ?? 0] ?? 0);
    return (frequency * (this.#saturation + 1)) / (frequency + this.#saturation);
  }
}

function occurrenceShares(
  field: number,
  longest: number,
  meanLengths: readonly number[],
  { weights, lengthShares }: FieldSettings,
): Float32Array {
  const share = lengthShares[field] ?? 0;
  const [weight, mean] = [weights[field] ?? 0, meanLengths[field] ?? 1];
  return Float32Array.from({ length: longest + 1 }, (_, length) => weight / (1 - share + (share * length) / mean));
}
