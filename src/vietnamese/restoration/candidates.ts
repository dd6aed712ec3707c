import { foldMarks } from "../fold-marks.ts";
import { isVietnameseSyllable } from "../syllable.ts";
import { firstWordId, languageToken } from "./language-tokens.ts";
import { spellingKey } from "./spelling-key.ts";
import type { UsualShape } from "./weights.ts";
import type { WordMatch, WordSearch } from "./word-search.ts";

/** A reading of a received form: one word, or two that ran together. */
export interface Candidate {
  /** Ids for the language model. */
  readonly ids: readonly number[];
  /** Restored words in lower case; undefined where the form stays as received. */
  readonly words: readonly string[] | undefined;
  /** Negative logarithm of the probability that this was read as the received form. */
  readonly cost: number;
}

/** What is known about words. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** How a word is usually written. */
  shapeOf(id: number): UsualShape;
  /** Whether a lower-case form was seen in clean text, be it in the vocabulary or not. */
  isKnown(form: string): boolean;
}

const limits = { known: 6.5, possible: 8, impossible: 11.5 };
const splitCost = 4.2;
const shapeCost = 3;
const oddStart = /^\p{Ll}\p{Lu}{2,}$/u;
const mostCandidates = 14;
/** Forms remembered before the memory starts afresh; a long report has some ten thousand. */
const mostRemembered = 60_000;
/** Cost of leaving a form as it is that the vocabulary does not hold. */
const unknownCosts = { seen: 1, syllable: 4, name: 2.5, shape: 3, noise: 9 };

/** Makes and remembers the readings of received forms. */
export class CandidateSource {
  readonly #lexicon: Lexicon;
  readonly #search: WordSearch;
  readonly #memory = new Map<string, readonly Candidate[]>();

  constructor(lexicon: Lexicon, search: WordSearch) {
    this.#lexicon = lexicon;
    this.#search = search;
  }

  /** All readings of a form, the form as received among them, cheapest first. */
  of(form: string): readonly Candidate[] {
    const known = this.#memory.get(form);
    if (known !== undefined) return known;
    const made = this.#make(form);
    if (this.#memory.size >= mostRemembered) this.#memory.clear();
    this.#memory.set(form, made);
    return made;
  }

  /** Readings of two neighbours as one word that was torn apart. Empty when both stand well by themselves. */
  ofTorn(left: string, right: string): readonly Candidate[] {
    if (left.length + right.length > 8 || /^\p{Lu}/u.test(right)) return [];
    if (this.#isWord(left) && this.#isWord(right)) return [];
    const joined = left + right;
    const key = `${left} ${right}`;
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    const made = this.#search
      .find(joined, { maximumCost: 3, isFree: false })
      .slice(0, 3)
      .map((match) => this.#reading(match, 4));
    this.#memory.set(key, made);
    return made;
  }

  #make(form: string): readonly Candidate[] {
    const key = spellingKey(form);
    // A small letter before capitals is a misread capital: "lUU" is no "luu".
    const id = oddStart.test(form) ? undefined : this.#lexicon.idOf.get(key);
    const isPossible = id !== undefined || isVietnameseSyllable(form);
    const maximumCost = id !== undefined ? limits.known : isPossible ? limits.possible : limits.impossible;
    const found =
      form.length > 14 ? [] : this.#search.find(form, { maximumCost, isFree: !isPossible && form.length > 2 });
    const readings = found
      .filter((match) => match.id !== id)
      .map((match) => this.#reading(match, this.#shapeCost(form, match.id)));
    readings.push(this.#asReceived(form, key, id));
    if (!isPossible && form.length >= 4) readings.push(...this.#splits(form));
    return readings.sort((a, b) => a.cost - b.cost).slice(0, mostCandidates);
  }

  #asReceived(form: string, key: string, id: number | undefined): Candidate {
    const ids = [id ?? languageToken.unknown];
    if (id === undefined) return { ids, words: undefined, cost: this.#unknownCost(form) };
    // A capital inside a syllable is a misread small letter: "dỊch".
    const isOdd = /\p{Ll}\p{Lu}/u.test(form) && isVietnameseSyllable(form);
    return { ids, words: isOdd ? [key] : undefined, cost: 0 };
  }

  /** A form in capitals is rather an abbreviation than a word that was misread, the more so without marks. */
  #shapeCost(form: string, id: number): number {
    if (!/^l?\p{Lu}+[a-z]?$/u.test(form) || form.length < 2) return 0;
    const isLike = foldMarks(form).toLowerCase() === foldMarks(this.#lexicon.words[id - firstWordId] ?? "");
    if (/^[A-Z]{2,}[a-z]?$/.test(form) && !isLike && !isVietnameseSyllable(form)) return 2 * shapeCost;
    if (this.#lexicon.shapeOf(id) !== "upper") return shapeCost;
    return isLike ? 0 : shapeCost / 2;
  }

  #reading({ id, cost }: WordMatch, extra: number): Candidate {
    return { ids: [id], words: [this.#lexicon.words[id - firstWordId] ?? ""], cost: cost + extra };
  }

  #splits(form: string): Candidate[] {
    const splits: Candidate[] = [];
    for (let at = 1; at < form.length; at++) {
      const left = form.slice(0, at).replace(/[^\p{L}]+$/u, "");
      const right = form.slice(at);
      if (!/^\p{L}/u.test(right) || left.length + right.length < 4 || left.length < 2 || right.length < 2) continue;
      const isSeam = left.length < at || (/\p{Lu}/u.test(right[0] ?? "") && /\p{Ll}$/u.test(left));
      if (!isSeam && !this.#isWord(left) && !this.#isWord(right)) continue;
      const cost = isSeam ? 1.5 : splitCost;
      for (const first of this.#halves(left)) {
        for (const second of this.#halves(right)) {
          const words = [first, second].map(({ id }) => this.#lexicon.words[id - firstWordId] ?? "");
          splits.push({ ids: [first.id, second.id], words, cost: cost + first.cost + second.cost });
        }
      }
    }
    return splits.sort((a, b) => a.cost - b.cost).slice(0, 5);
  }

  #halves(form: string): readonly WordMatch[] {
    return this.#search.find(form, { maximumCost: 3.5, isFree: false }).slice(0, 3);
  }

  #isWord(form: string): boolean {
    return form.length > 1 && this.#lexicon.idOf.has(spellingKey(form));
  }

  #unknownCost(form: string): number {
    if (!oddStart.test(form) && this.#lexicon.isKnown(spellingKey(form))) return unknownCosts.seen;
    if (isVietnameseSyllable(form)) return unknownCosts.syllable;
    // Abbreviations carry no mark but that of Đ: "ƯBND" was misread.
    if (/^\p{Lu}{2,}$/u.test(form)) return /^[A-ZĐ]+$/.test(form) ? unknownCosts.shape : 2 * unknownCosts.shape;
    // Foreign names are plain letters; a Vietnamese mark in an impossible form speaks against them.
    const isPlain = /^\p{Lu}[A-Za-z]+$/u.test(form) && form.length > 3;
    return isPlain ? unknownCosts.name : /^[a-z]{5,}$/i.test(form) ? unknownCosts.name + 2.5 : unknownCosts.noise;
  }
}
