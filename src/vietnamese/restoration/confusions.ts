/** A chunk of received characters read for a chunk of meant ones, with its cost: the negative logarithm of its probability. */
export interface Confusion {
  /** As received. Lower case matches either case; a capital matches only itself. */
  readonly seen: string;
  /** As meant, in lower case. May be empty: a speck. */
  readonly meant: string;
  readonly cost: number;
}

/** Confusions, found by the place in a word where they may start. */
export class ConfusionTable {
  readonly #byFirst = new Map<string, Confusion[]>();

  constructor(confusions: Iterable<Confusion>) {
    for (const confusion of confusions) {
      const first = confusion.seen[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first);
      if (list === undefined) this.#byFirst.set(first, [confusion]);
      else list.push(confusion);
    }
  }

  /** Those that fit at a place of a word; `lower` is `word` in lower case, character by character. */
  at(word: string, lower: string, index: number): Confusion[] {
    const small = this.#byFirst.get(lower[index] ?? "") ?? [];
    const large = word[index] === lower[index] ? [] : (this.#byFirst.get(word[index] ?? "") ?? []);
    return [...small, ...large].filter(({ seen }) => matches(seen, word, lower, index));
  }
}

/** "ÚTig" holds capitals that must match and small letters that match either case. */
function matches(seen: string, word: string, lower: string, index: number): boolean {
  for (let offset = 0; offset < seen.length; offset++) {
    const wanted = seen[offset];
    if (wanted !== word[index + offset] && wanted !== lower[index + offset]) return false;
  }
  return true;
}
