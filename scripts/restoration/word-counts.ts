import type { UsualShape } from "../../src/app.ts";
import { atomsOf, isVietnameseSyllable, spellingKey } from "../../src/app.ts";

interface ShapeCounts {
  count: number;
  lower: number;
  capital: number;
  upper: number;
  /** Whether it stands in a text of the corpus itself. */
  isOurs: boolean;
}

/** Counts of word forms and of how they are written in running text. */
export class WordCounts {
  readonly #words = new Map<string, ShapeCounts>();
  readonly #phrases = new Map<string, { capital: number; count: number }>();

  /** Adds a paragraph, counted `weight` times; all words of our own texts (`isOurs`) enter the vocabulary. */
  add(text: string, weight: number, isOurs = false): void {
    const words = atomsOf(text).filter(({ kind }) => kind !== "space");
    const isShouted = text === text.toUpperCase();
    words.forEach((atom, index) => {
      if (atom.kind !== "word") return;
      const counts = this.#of(spellingKey(atom.text));
      counts.count += weight;
      counts.isOurs ||= isOurs;
      const follows = words[index - 1]?.kind === "word";
      if (isShouted || !follows) return;
      const shape = shapeOf(atom.text);
      counts[shape] += weight;
      const [next, afterNext] = [words[index + 1], words[index + 2]];
      if (next?.kind !== "word" || afterNext?.kind !== "word" || !looksAlike(atom.text.toLowerCase())) return;
      this.#addPhrase([atom, next, afterNext].map(({ text }) => spellingKey(text)).join(" "), shape, weight);
    });
  }

  /** The commonest words; syllables that Vietnamese allows come before other forms of the same count. */
  vocabulary(size: number): string[] {
    const rank = ([word, { count, isOurs }]: [string, ShapeCounts]) =>
      isOurs ? 1e9 : isVietnameseSyllable(word) ? count * 12 : count;
    return [...this.#words]
      .filter(([word, { count }]) => count >= (isVietnameseSyllable(word) ? 2 : 25) && !/[^\p{L}\p{M}]/u.test(word))
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, size)
      .map(([word]) => word);
  }

  /** How a word is usually written inside a sentence. */
  shape(word: string): UsualShape {
    const { lower = 0, capital = 0, upper = 0 } = this.#words.get(word) ?? {};
    const all = lower + capital + upper;
    if (all >= 3 && upper > all * 0.6) return "upper";
    return all >= 3 && capital > all * 0.85 ? "capital" : "lower";
  }

  /** Forms that are no Vietnamese syllables but stand in clean text: names, foreign words, abbreviations. */
  foreignForms(): string[] {
    const least = (word: string) => (/^[a-z]+$/.test(word) ? 3 : 40);
    return [...this.#words]
      .filter(([word, { count }]) => count >= least(word) && !isVietnameseSyllable(word))
      .map(([word]) => word);
  }

  /** Runs of three words whose first has a capital nearly always, where its small and capital letters look alike. */
  capitalPhrases(): string[] {
    return [...this.#phrases]
      .filter(([, { capital, count }]) => count >= 300 && capital >= count * 0.85)
      .map(([phrase]) => phrase);
  }

  #of(word: string): ShapeCounts {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const counts = { count: 0, lower: 0, capital: 0, upper: 0, isOurs: false };
    this.#words.set(word, counts);
    return counts;
  }

  #addPhrase(phrase: string, shape: UsualShape, weight: number): void {
    const counts = this.#phrases.get(phrase) ?? { capital: 0, count: 0 };
    counts.count += weight;
    if (shape !== "lower") counts.capital += weight;
    this.#phrases.set(phrase, counts);
  }
}

/** Letters that differ only in size between small and capital, so that a reader of print mistakes them. */
function looksAlike(word: string): boolean {
  return /^[cosuvxzw]/.test(word.normalize("NFD"));
}

function shapeOf(word: string): UsualShape {
  if (word === word.toLowerCase()) return "lower";
  return word.length > 1 && word === word.toUpperCase() ? "upper" : "capital";
}
