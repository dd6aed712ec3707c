import { PackedMap, type PackedShape } from "./packed-map.ts";

/** The tables of a language model, as they stand in the weights. Logarithms are natural. */
export interface LanguageTables {
  readonly unigrams: Float32Array;
  readonly unigramBackoffs: Float32Array;
  /** Orders 2, 3 and 4; the value of an entry is `probability code | backoff code << probability bits`. */
  readonly orders: readonly { readonly shape: PackedShape; readonly slots: Uint8Array }[];
  /** Log probabilities by code, one list an order. */
  readonly probabilities: readonly Float32Array[];
  /** Log backoff weights by code, for orders 2 and 3. */
  readonly backoffs: Float32Array;
}

/** What the last three tokens say about the next one; made once a context and used for every candidate. */
export interface LanguageContext {
  /** The tokens before: `last` directly before the next one. */
  readonly last: number;
  readonly second: number;
  readonly third: number;
  /** Log backoff weights of the contexts of one, two and three tokens; NaN where the context is not known. */
  readonly backoff1: number;
  readonly backoff2: number;
  readonly backoff3: number;
}

const none = 0xffff;
/** Bits of a value that hold the probability code; the rest holds the backoff code. */
export const probabilityBits = 6;
const probabilityMask = (1 << probabilityBits) - 1;

/** A four-gram model over syllables with back-off, read from packed tables. */
export class LanguageModel {
  readonly #tables: LanguageTables;
  readonly #maps: readonly [PackedMap, PackedMap, PackedMap];

  constructor(tables: LanguageTables) {
    const [two, three, four] = tables.orders.map(({ shape, slots }) => new PackedMap(shape, slots));
    if (two === undefined || three === undefined || four === undefined) throw new RangeError("three orders are needed");
    this.#tables = tables;
    this.#maps = [two, three, four];
  }

  /** The context after three tokens, oldest first. */
  context(third: number, second: number, last: number): LanguageContext {
    const [bigrams, trigrams] = this.#maps;
    const two = bigrams.get(second, last, none, none);
    const three = two < 0 ? -1 : trigrams.get(third, second, last, none);
    return {
      last,
      second,
      third,
      backoff1: this.#tables.unigramBackoffs[last] ?? 0,
      backoff2: two < 0 ? Number.NaN : (this.#tables.backoffs[two >>> probabilityBits] ?? 0),
      backoff3: three < 0 ? Number.NaN : (this.#tables.backoffs[three >>> probabilityBits] ?? 0),
    };
  }

  /** Natural logarithm of the probability of a token without any context. */
  logUnigram(token: number): number {
    return this.#tables.unigrams[token] ?? -18;
  }

  /** Natural logarithm of the probability of a token in a context. */
  logProbability(token: number, context: LanguageContext): number {
    const { probabilities } = this.#tables;
    const [bigrams, trigrams, fourgrams] = this.#maps;
    const { third, second, last } = context;
    // A gram is kept only with its ending: what holds for the ending alone needs no look-up further up.
    const two = bigrams.get(last, token, none, none);
    const three = two < 0 || Number.isNaN(context.backoff2) ? -1 : trigrams.get(second, last, token, none);
    const four = three < 0 || Number.isNaN(context.backoff3) ? -1 : fourgrams.get(third, second, last, token);
    if (four >= 0) return probabilities[2]?.[four & probabilityMask] ?? 0;
    let sum = Number.isNaN(context.backoff3) ? 0 : context.backoff3;
    if (three >= 0) return sum + (probabilities[1]?.[three & probabilityMask] ?? 0);
    if (!Number.isNaN(context.backoff2)) sum += context.backoff2;
    if (two >= 0) return sum + (probabilities[0]?.[two & probabilityMask] ?? 0);
    return sum + context.backoff1 + this.logUnigram(token);
  }
}
