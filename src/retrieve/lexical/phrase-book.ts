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
  /** Terms of the longest phrase that begins with a term: most terms begin none. */
  readonly #longestFrom = new Map<string, number>();

  /** @param split splits the vocabulary's phrases; default: {@link tokenize} */
  constructor(vocabulary: Vocabulary, split = tokenize) {
    const read = (text: string) => this.#phrase(text, split(text));
    for (const { short, long } of vocabulary.abbreviations) this.#addAbbreviation(read(short), long.map(read));
    for (const { terms } of vocabulary.synonyms) this.#addGroup(terms.map(read));
    for (const { name, aliases } of vocabulary.indicators) this.#addGroup([name, ...aliases].map(read));
    for (const phrase of vocabulary.stopPhrases) this.#stops.add(read(phrase).key);
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
      const longest = this.#longestFrom.get(terms[start] ?? "") ?? 0;
      for (let size = Math.min(longest, terms.length - start); size > 0; size--) {
        if (visit(terms.slice(start, start + size).join(" "), start, start + size)) break;
      }
    }
  }

  #addAbbreviation(from: Phrase, long: readonly Phrase[]): void {
    if (long[0] !== undefined && !this.#longForms.has(from.key)) this.#longForms.set(from.key, long[0].text);
    for (const [i, to] of long.entries()) {
      const weight = i === 0 ? weights.abbreviation : weights.rareAbbreviation;
      this.#addWording(from, to, weight);
      this.#addWording(to, from, weight);
    }
  }

  #addGroup(phrases: readonly Phrase[]): void {
    for (const [i, from] of phrases.entries()) {
      for (const [j, to] of phrases.entries()) {
        if (i === j) continue;
        const weight = j === 0 ? weights.toOfficial : i === 0 ? weights.fromOfficial : weights.between;
        this.#addWording(from, to, weight);
      }
    }
  }

  #addWording(from: Phrase, { terms, key: text }: Phrase, weight: number): void {
    if (from.key === "" || text === from.key || text === "") return;
    const list = this.#wordings.get(from.key) ?? [];
    if (list.some((known) => known.terms.join(" ") === text)) return;
    list.push({ terms, weight });
    this.#wordings.set(from.key, list);
  }

  #phrase(text: string, tokens: readonly Token[]): Phrase {
    const terms = termsOf(tokens);
    const [first = ""] = terms;
    this.#longestFrom.set(first, Math.max(this.#longestFrom.get(first) ?? 0, terms.length));
    return { text, terms, key: terms.join(" ") };
  }
}

/** A phrase as it is written, as it is looked up, and in its parts. */
interface Phrase {
  readonly text: string;
  readonly terms: readonly string[];
  readonly key: string;
}

/** Terms of a phrase as a question's would be. */
const termsOf = (tokens: readonly Token[]): string[] =>
  tokens.filter((token) => !token.isPart).map((token) => token.text);
