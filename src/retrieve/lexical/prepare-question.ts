import type { Vocabulary } from "../../core/vocabulary.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { words } from "../../vietnamese/words.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Writes out what people shorten in chats, before a question is split into tokens: "T1/2024" → "tháng 1/2024", chat
 * spellings ("đc" → "được"), two syllables run together ("thaibinh" → "thai binh").
 */
export class QuestionPreparer {
  readonly #chatWords: ReadonlyMap<string, string>;
  readonly #lexicon: Lexicon;
  readonly #index: LexicalIndex;

  constructor(vocabulary: Vocabulary, lexicon: Lexicon, index: LexicalIndex) {
    this.#chatWords = new Map(vocabulary.chatWords.map(({ short, long }) => [short.toLowerCase(), long[0] ?? short]));
    this.#lexicon = lexicon;
    this.#index = index;
  }

  /** @returns the question with short spellings written out; its other words and punctuation stay */
  prepare(question: string): string {
    const text = question
      .normalize("NFC")
      .replace(/(?<![\p{L}\d])[tT](\d{1,2})(?=\s?[/-]\s?(?:19|20)\d{2})/gu, "tháng $1")
      .replace(/(?<![\p{L}\d])[qQ]([1-4])(?=\s?[/-]\s?(?:19|20)\d{2})/gu, "quý $1")
      .replace(/(?<![\p{L}\d])(\d{1,2})[tT](?= đầu| cuối| dau| cuoi)/gu, "$1 tháng");
    let result = "";
    let at = 0;
    const found = words(text);
    for (let i = 0; i < found.length; i++) {
      const word = found[i];
      if (!word) continue;
      const next = found[i + 1];
      const two = next ? this.#chatWords.get(`${word.text} ${next.text}`.toLowerCase()) : undefined;
      result += text.slice(at, word.start);
      at = word.end;
      if (two !== undefined && next) {
        result += two;
        at = next.end;
        i++;
      } else result += word.kind === "word" ? this.#writeOut(word.text) : word.text;
    }
    return result + text.slice(at);
  }

  #writeOut(word: string): string {
    // Capitals are an abbreviation of the field, not of a chat.
    const isCapitals = word.length > 1 && word === word.toUpperCase();
    const chat = isCapitals ? undefined : this.#chatWords.get(word.toLowerCase());
    if (chat !== undefined) return chat;
    return this.#split(word) ?? word;
  }

  #split(word: string): string | undefined {
    const folded = foldMarks(word.toLowerCase());
    if (folded.length < 5 || this.#lexicon.readings(folded).length > 0) return undefined;
    let best: string | undefined;
    let most = 0;
    for (let at = 2; at <= folded.length - 2; at++) {
      const frequency = this.#index.frequency("q", `${folded.slice(0, at)} ${folded.slice(at)}`);
      if (frequency <= most) continue;
      most = frequency;
      best = `${word.slice(0, at)} ${word.slice(at)}`;
    }
    return best;
  }
}
