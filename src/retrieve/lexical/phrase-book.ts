import type { Vocabulary } from "../../core/vocabulary.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** Another wording of a phrase. */
export interface Wording {
  readonly terms: readonly string[];
  /** How much a find by it counts beside a find by the question's own words, below 1. */
  readonly weight: number;
}

/** A stretch of a question that the vocabulary knows other wordings for. */
export interface KnownPhrase {
  readonly start: number;
  readonly end: number;
  readonly wordings: readonly Wording[];
}

const weights = { abbreviation: 0.9, rareAbbreviation: 0.6, toOfficial: 0.75, fromOfficial: 0.6, between: 0.5 };

/** The vocabulary made ready for questions: other wordings, and phrases that weigh nothing. */
export class PhraseBook {
  readonly #wordings = new Map<string, Wording[]>();
  readonly #stops = new Set<string>();
  readonly #longForms = new Map<string, string>();
  #longest = 1;

  constructor(vocabulary: Vocabulary) {
    for (const { short, long } of vocabulary.abbreviations) this.#addAbbreviation(short, long);
    for (const { terms } of vocabulary.synonyms) this.#addGroup(terms);
    for (const { name, aliases } of vocabulary.indicators) this.#addGroup([name, ...aliases]);
    for (const phrase of vocabulary.stopPhrases) this.#stops.add(this.#key(phrase));
  }

  /** Long form of an abbreviation, commonest first. */
  longForm(term: string): string | undefined {
    return this.#longForms.get(term);
  }

  /** Stretches of the terms with other wordings, longest first at each place; they may overlap. */
  phrases(terms: readonly string[]): KnownPhrase[] {
    const found: KnownPhrase[] = [];
    this.#walk(terms, (key, start, end) => {
      const wordings = this.#wordings.get(key);
      if (wordings) found.push({ start, end, wordings });
      return false;
    });
    return found;
  }

  /** For each term, whether it belongs to a phrase that weighs nothing. */
  stops(terms: readonly string[]): boolean[] {
    const stopped = terms.map(() => false);
    this.#walk(terms, (key, start, end) => {
      if (!this.#stops.has(key)) return false;
      stopped.fill(true, start, end);
      return true;
    });
    return stopped;
  }

  #walk(terms: readonly string[], visit: (key: string, start: number, end: number) => boolean): void {
    for (let start = 0; start < terms.length; start++) {
      for (let size = Math.min(this.#longest, terms.length - start); size > 0; size--) {
        if (visit(terms.slice(start, start + size).join(" "), start, start + size)) break;
      }
    }
  }

  #addAbbreviation(short: string, long: readonly string[]): void {
    const key = this.#key(short);
    if (long[0] !== undefined && !this.#longForms.has(key)) this.#longForms.set(key, long[0]);
    for (const [i, form] of long.entries()) {
      const weight = i === 0 ? weights.abbreviation : weights.rareAbbreviation;
      this.#addWording(key, form, weight);
      this.#addWording(this.#key(form), short, weight);
    }
  }

  #addGroup(terms: readonly string[]): void {
    for (const [i, from] of terms.entries()) {
      for (const [j, to] of terms.entries()) {
        if (i === j) continue;
        const weight = j === 0 ? weights.toOfficial : i === 0 ? weights.fromOfficial : weights.between;
        this.#addWording(this.#key(from), to, weight);
      }
    }
  }

  #addWording(key: string, phrase: string, weight: number): void {
    const terms = termsOf(phrase);
    const text = terms.join(" ");
    if (key === "" || text === key || text === "") return;
    const list = this.#wordings.get(key) ?? [];
    if (list.some((known) => known.terms.join(" ") === text)) return;
    this.#wordings.set(key, [...list, { terms, weight }]);
  }

  #key(phrase: string): string {
    const terms = termsOf(phrase);
    this.#longest = Math.max(this.#longest, terms.length);
    return terms.join(" ");
  }
}

/** Terms of a phrase as a question's would be. */
function termsOf(phrase: string): string[] {
  return tokenize(phrase)
    .filter((token: Token) => !token.isPart)
    .map((token) => token.text);
}
