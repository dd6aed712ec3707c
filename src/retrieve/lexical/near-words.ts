/** Finds the words of a list that are a typing slip away: one letter more, less, other, or two neighbours swapped. */
export class NearWords {
  readonly #byDeletion = new Map<string, string[]>();
  readonly #words: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = words;
    for (const word of words) {
      for (const key of [word, ...deletions(word)]) {
        const list = this.#byDeletion.get(key);
        if (list) list.push(word);
        else this.#byDeletion.set(key, [word]);
      }
    }
  }

  /** Words at distance 1 exactly. */
  within1(word: string): string[] {
    const found = new Set<string>();
    for (const key of [word, ...deletions(word)]) {
      for (const near of this.#byDeletion.get(key) ?? []) {
        if (near !== word && slips(word, near, 1) === 1) found.add(near);
      }
    }
    return [...found];
  }

  /** Words at distance 2 exactly; walks the whole list, so it is for rare long words. */
  within2(word: string): string[] {
    return this.#words.filter((near) => Math.abs(near.length - word.length) <= 2 && slips(word, near, 2) === 2);
  }
}

function deletions(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/**
 * Damerau–Levenshtein distance of two words (swaps of neighbours count one).
 *
 * @param limit the answer above it is `limit + 1`
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(limit + 1, last[b.length] ?? 0);
}
