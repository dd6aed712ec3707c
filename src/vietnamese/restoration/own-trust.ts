import { isVietnameseSyllable } from "../syllable.ts";
import { isNameShape } from "./name-shape.ts";
import type { PlacedAtom } from "./write-lines.ts";

/** What a change of a word with a capital inside a sentence costs beyond its own cost: names are seldom in the model. */
const nameTrust = 1.5;
/** The same for a good syllable beside another with a capital: "Nà Hin" is a place, whatever words are more usual. */
const runTrust = 8;
/** What a change of a word costs beyond that when it stands beside the same neighbour elsewhere in the text ("mắc ca"). */
const repeatedTrust = 2;
/** How much more a possible syllable is trusted than its line: in clean text it is right, however unusual beside its neighbours. */
const syllableTrust = 1.4;

/** How far the words of a text are trusted for what they are and for where else they stand in it. */
export class OwnTrust {
  readonly #slots: readonly PlacedAtom[];
  readonly #pairs = new Map<string, number>();
  readonly #words = new Map<string, number>();

  /** @param slots words, numbers and marks of the text, in order */
  constructor(slots: readonly PlacedAtom[]) {
    this.#slots = slots;
    for (let index = 0; index < slots.length; index++) {
      const pair = this.#pairAt(index);
      if (pair !== "") this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      const word = this.#wordAt(index);
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    }
  }

  /**
   * What any change of a word costs beyond its own cost.
   * @param trust the same for its line as a whole; the cleaner the line, the more
   */
  at(index: number, trust: number): number {
    const text = this.#wordAt(index);
    if (text === "") return trust;
    if (/[^\p{ASCII}]/u.test(text) && !isVietnameseSyllable(text)) {
      // A mark in an impossible syllable was misread, however clean the text around it is; but some names are so ("Đakrông").
      const isName =
        /^\p{Lu}\p{Ll}/u.test(text) &&
        ((this.#words.get(text) ?? 0) > 1 || (isNameShape(text) && this.#isBesideForeign(index)));
      return isName ? trust + runTrust : 0;
    }
    const own = isVietnameseSyllable(text) ? syllableTrust * trust : trust;
    return own + this.#nameTrustAt(index) + (this.#isRepeated(index) ? repeatedTrust : 0);
  }

  #nameTrustAt(index: number): number {
    if (!/^\p{Lu}\p{Ll}/u.test(this.#wordAt(index))) return 0;
    const isOnLine = (at: number) => this.#slots[at]?.line === this.#slots[index]?.line;
    const neighbours = [index - 1, index + 1].filter(isOnLine);
    const isRun = [index, ...neighbours].filter((at) => isCapitalSyllable(this.#wordAt(at))).length > 1;
    if (isRun && isCapitalSyllable(this.#wordAt(index))) return runTrust;
    return neighbours.includes(index - 1) && this.#wordAt(index - 1) !== "" ? nameTrust : 0;
  }

  /** Beside another foreign one: "Tuàn Văn" is no such name, "Pô Kô" is. */
  #isBesideForeign(index: number): boolean {
    return [index - 1, index + 1].some((at) => {
      const neighbour = this.#slots[at];
      if (neighbour?.line !== this.#slots[index]?.line) return false;
      return isNameShape(this.#wordAt(at)) && !isVietnameseSyllable(this.#wordAt(at));
    });
  }

  #isRepeated(index: number): boolean {
    if (!isVietnameseSyllable(this.#wordAt(index))) return false;
    return [this.#pairAt(index - 1), this.#pairAt(index)].some((pair) => (this.#pairs.get(pair) ?? 0) > 1);
  }

  #pairAt(index: number): string {
    const [first, second] = [this.#wordAt(index), this.#wordAt(index + 1)];
    return first && second ? `${first} ${second}` : "";
  }

  #wordAt(index: number): string {
    const atom = this.#slots[index]?.atom;
    return atom?.kind === "word" ? atom.text : "";
  }
}

function isCapitalSyllable(text: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text) && isVietnameseSyllable(text);
}
