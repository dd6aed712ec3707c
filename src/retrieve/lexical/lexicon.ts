import type { Vocabulary } from "../../core/vocabulary.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import { NearWords } from "./near-words.ts";
import { type Token, tokenize } from "./tokenize.ts";

// How often a phrase of the vocabulary counts as seen, beside passages. Words of asking stand in nearly every question and
// hardly in a passage.
const vocabularyCount = 3;
const askingCount = 20;
// Words after which likelihoods are kept for the next question; forgotten all at once when there are more.
const mostSurprises = 5_000;

/** What is known of words and their neighbours: from the passages and from the vocabulary's phrases. */
export class Lexicon {
  readonly #index: LexicalIndex;
  readonly #byFold = new Map<string, string[]>();
  readonly #extra = new Map<string, number>();
  readonly #total: number;
  readonly #surprises = new Map<string, (word: string) => number>();
  #near: NearWords | undefined;

  /** @param split splits the vocabulary's phrases; default: {@link tokenize} */
  constructor(index: LexicalIndex, syllables: readonly string[], vocabulary: Vocabulary, split = tokenize) {
    this.#index = index;
    const all = new Set(syllables);
    for (const phrase of phrasesOf(vocabulary))
      for (const word of this.#count(split(phrase), vocabularyCount)) all.add(word);
    for (const phrase of vocabulary.stopPhrases)
      for (const word of this.#count(split(phrase), askingCount)) all.add(word);
    let total = 1;
    for (const syllable of all) {
      const fold = foldMarks(syllable);
      const list = this.#byFold.get(fold);
      if (list) list.push(syllable);
      else this.#byFold.set(fold, [syllable]);
      total += this.frequency(syllable);
    }
    this.#total = total;
  }

  /** Known marked syllables that read so without marks. */
  readings(folded: string): readonly string[] {
    return this.#byFold.get(folded) ?? [];
  }

  /** Known folded syllables one typing slip away; two for long words that have none. */
  near(folded: string): readonly string[] {
    this.#near ??= new NearWords([...this.#byFold.keys()].filter((word) => word.length > 1));
    const near = this.#near.within1(folded);
    return near.length > 0 || folded.length < 6 ? near : this.#near.within2(folded);
  }

  frequency(word: string): number {
    return this.#index.frequency("w", word) + (this.#extra.get(word) ?? 0);
  }

  pairFrequency(first: string, second: string): number {
    const pair = `${first} ${second}`;
    return this.#index.frequency("p", pair) + (this.#extra.get(pair) ?? 0);
  }

  /** Tells how surprising words are after one and the same, as −log of a probability; unknown words cost most. */
  behind(before: string | undefined): (word: string) => number {
    const known = this.#surprises.get(before ?? "");
    if (known) return known;
    if (this.#surprises.size >= mostSurprises) this.#surprises.clear();
    const after = this.#surprisesAfter(before);
    this.#surprises.set(before ?? "", after);
    return after;
  }

  #surprisesAfter(before: string | undefined): (word: string) => number {
    const known = new Map<string, number>();
    return (word) => {
      const found = known.get(word);
      if (found !== undefined) return found;
      const alone = (this.frequency(word) + 0.1) / this.#total;
      const given = before === undefined ? 0 : this.pairFrequency(before, word) / (this.frequency(before) + 1);
      const surprise = -Math.log(0.7 * given + 0.3 * alone);
      known.set(word, surprise);
      return surprise;
    };
  }

  #count(phrase: readonly Token[], times: number): string[] {
    const found: string[] = [];
    let before: string | undefined;
    for (const token of phrase) {
      this.#bump(token.text, times);
      if (before !== undefined) this.#bump(`${before} ${token.text}`, times);
      before = token.text;
      if (token.kind === "word") found.push(token.text);
    }
    return found;
  }

  #bump(key: string, times: number): void {
    this.#extra.set(key, (this.#extra.get(key) ?? 0) + times);
  }
}

function* phrasesOf(vocabulary: Vocabulary): Generator<string> {
  for (const { short, long } of vocabulary.abbreviations) yield* [short, ...long];
  for (const { long } of vocabulary.chatWords) yield* long;
  for (const { terms } of vocabulary.synonyms) yield* terms;
  for (const { name, aliases } of vocabulary.indicators) yield* [name, ...aliases];
}
