import { normalize } from "../../vietnamese/normalize.ts";
import type { PassageIndex } from "../snapshot/snapshot.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import { Lexicon } from "./lexicon.ts";
import { PhraseBook } from "./phrase-book.ts";
import { planQuestion, type QuestionPlan } from "./plan-question.ts";
import { QuestionPreparer } from "./prepare-question.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** A question made ready for search. */
export interface SearchQuestion {
  /** Normalised, with marks and slips mended. */
  readonly text: string;
  /** What the embedding model is given: the text with short forms written out. */
  readonly embeddingText: string;
  readonly plan: QuestionPlan;
}

/** Reads questions with the words and the vocabulary of one snapshot. */
export class QuestionReader {
  readonly #index: LexicalIndex;
  readonly #lexicon: Lexicon;
  readonly #book: PhraseBook;
  readonly #preparer: QuestionPreparer;
  readonly #places: ReadonlySet<string>;

  constructor({ lexical, syllables, corpus }: Pick<PassageIndex, "lexical" | "syllables" | "corpus">) {
    this.#index = lexical;
    const split = splitOnce();
    this.#lexicon = new Lexicon(lexical, syllables, corpus.vocabulary, split);
    this.#book = new PhraseBook(corpus.vocabulary, split);
    this.#preparer = new QuestionPreparer(corpus.vocabulary, this.#lexicon, lexical);
    this.#places = new Set(corpus.documents.flatMap(({ place = "" }) => tokenize(place).map((token) => token.text)));
  }

  read(question: string): SearchQuestion {
    const prepared = normalize(this.#preparer.prepare(question));
    const read = readQuestion(tokenize(prepared), this.#lexicon);
    return {
      text: rewrite(prepared, read, (word) => word),
      embeddingText: rewrite(prepared, read, (word) => this.#book.longForm(word) ?? word),
      plan: planQuestion(read, this.#index, this.#book, this.#places),
    };
  }
}

/** Splits phrases as {@link tokenize} does, each once. */
function splitOnce(): typeof tokenize {
  const known = new Map<string, Token[]>();
  return (phrase) => {
    const tokens = known.get(phrase) ?? tokenize(phrase);
    known.set(phrase, tokens);
    return tokens;
  };
}

/** The prepared text with each word as read. */
function rewrite(prepared: string, question: ReadQuestion, write: (word: string) => string): string {
  let result = "";
  let at = 0;
  for (const token of question.tokens) {
    if (token.isPart || token.kind !== "word") continue;
    result += prepared.slice(at, token.start) + write(token.reading);
    at = token.end;
  }
  return result + prepared.slice(at);
}
