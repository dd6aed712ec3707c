import { atomsOf, firstWordId, languageToken, spellingKey, tokensOfMark } from "../../src/app.ts";

/** Ids of all training text, one after the other; grows as it is written. */
export class TokenStream {
  #ids = new Uint16Array(1 << 22);
  #length = 0;
  readonly #byWord: ReadonlyMap<string, number>;

  constructor(vocabulary: readonly string[]) {
    this.#byWord = new Map(vocabulary.map((word, index) => [word, index + firstWordId]));
  }

  /** The ids so far. */
  get ids(): Uint16Array {
    return this.#ids.subarray(0, this.#length);
  }

  /** Adds a paragraph `weight` times, closed by a stop. */
  add(text: string, weight: number): void {
    const tokens = this.#tokensOf(text);
    if (tokens.at(-1) !== languageToken.stop) tokens.push(languageToken.stop);
    for (let turn = 0; turn < weight; turn++) for (const token of tokens) this.#push(token);
  }

  #tokensOf(text: string): number[] {
    const atoms = atomsOf(text);
    return atoms.flatMap((atom, index) => {
      if (atom.kind === "space") return [];
      if (atom.kind === "number") return [languageToken.number];
      if (atom.kind === "word") return [this.#byWord.get(spellingKey(atom.text)) ?? languageToken.unknown];
      const isAlone =
        (atoms[index - 1]?.kind ?? "space") === "space" && (atoms[index + 1]?.kind ?? "space") === "space";
      return tokensOfMark(atom, isAlone);
    });
  }

  #push(id: number): void {
    if (this.#length === this.#ids.length) {
      const larger = new Uint16Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#length++] = id;
  }
}
