import { remembered } from "../../core/remembered.ts";
import type { Concept } from "./concepts.ts";
import { isGlue } from "./glue.ts";
import type { Understanding } from "./understanding.ts";
import { WordList, wordHash } from "./word-list.ts";

/** Where and how well a text speaks of a concept. */
export interface ConceptMatch {
  /** 1 in one piece, less when its words stand apart, 0 when absent. */
  readonly score: number;
  /** Place among the words; −1 when absent. */
  readonly at: number;
}

/** A wording of a concept; single words are numbers among those sought. */
interface Wording {
  /** All of its words in their order. */
  readonly words: WordList;
  /** Several words written in one ("online"). */
  readonly joined: number | undefined;
  /** The words that tell something; all of them where none does. */
  readonly telling: readonly number[];
  /** Whether the telling ones count where they stand apart, or some of them do. */
  readonly isLoose: boolean;
}

const absent: ConceptMatch = { score: 0, at: -1 };
/** What another wording than the question's own counts beside it. */
const otherWording = 0.92;

/**
 * Tells of one text after the other how well it speaks of some concepts: each text is walked once, whatever their number and
 * however often ranking, composing and judging ask. What it found is kept as long as the seeker, which lives for one question.
 */
export class ConceptSeeker {
  /** What is sought. */
  readonly concepts: readonly Concept[];
  readonly #forms: readonly string[];
  /** {@link wordHash} of each: nearly all other words are told apart by it. */
  readonly #hashes: Int32Array;
  /** Hash table of the words sought, their numbers counted from 1; 0 is an empty slot. Mostly empty, as most words are not sought. */
  readonly #slots: Uint16Array;
  readonly #wordings: readonly (readonly Wording[])[];
  readonly #allAbsent: readonly ConceptMatch[];
  /** First place of each word sought in the text at hand, −1 for none; and which of them it holds. */
  readonly #places: Int32Array;
  readonly #met: number[] = [];
  readonly #known = new Map<WordList, readonly ConceptMatch[]>();

  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
    const numbers = new Map<string, number>();
    const seek = (form: string): number => {
      const number = numbers.get(form) ?? numbers.size;
      numbers.set(form, number);
      return number;
    };
    this.#wordings = concepts.map(({ variants }) =>
      variants.map((forms) => {
        const telling = forms.filter((form) => !isGlue(form));
        return {
          words: new WordList(forms),
          joined: forms.length > 1 ? seek(forms.join("")) : undefined,
          telling: (telling.length > 0 ? telling : forms).map(seek),
          isLoose: forms.length > 1 && telling.length > 0,
        };
      }),
    );
    this.#forms = [...numbers.keys()];
    this.#hashes = Int32Array.from(this.#forms, wordHash);
    this.#slots = slotsOf(this.#hashes);
    this.#places = new Int32Array(numbers.size).fill(-1);
    this.#allAbsent = concepts.map(() => absent);
  }

  /** The match of each concept in a text, in their order. */
  matches(text: WordList): readonly ConceptMatch[] {
    const known = this.#known.get(text);
    if (known) return known;
    const matches = this.#seek(text);
    this.#known.set(text, matches);
    return matches;
  }

  #seek(text: WordList): readonly ConceptMatch[] {
    this.#meet(text);
    if (this.#met.length === 0) return this.#allAbsent;
    const matches = this.#wordings.map((wordings) => this.#best(wordings, text));
    for (const word of this.#met) this.#places[word] = -1;
    this.#met.length = 0;
    return matches;
  }

  /** Notes which of the words sought a text holds, and where first. */
  #meet({ forms, hashes }: WordList): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      let slot = hash & mask;
      for (let word = slots[slot] ?? 0; word > 0; word = slots[slot] ?? 0) {
        if (this.#hashes[word - 1] === hash && this.#forms[word - 1] === forms[at]) {
          if ((this.#places[word - 1] ?? 0) < 0) {
            this.#places[word - 1] = at;
            this.#met.push(word - 1);
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }

  #best(wordings: readonly Wording[], text: WordList): ConceptMatch {
    let best = absent;
    let worth = 1;
    for (const wording of wordings) {
      const { score, at } = this.#match(wording, text);
      if (score * worth > best.score) best = { score: score * worth, at };
      if (best.score >= 1) break;
      worth = otherWording;
    }
    return best;
  }

  #match({ words, joined, telling, isLoose }: Wording, text: WordList): ConceptMatch {
    const together = joined === undefined ? -1 : (this.#places[joined] ?? -1);
    if (together >= 0) return { score: 1, at: together };
    let present = 0;
    let at = -1;
    for (const word of telling) {
      const place = this.#places[word] ?? -1;
      if (place < 0) continue;
      present++;
      if (at < 0) at = place;
    }
    // In a row they can only stand where all of the telling ones are.
    const run = present === telling.length ? text.indexOf(words) : -1;
    if (run >= 0) return { score: 1, at: run };
    if (present === 0 || !isLoose) return absent;
    return { score: present === telling.length ? 0.75 : (present / telling.length) * 0.45, at };
  }
}

function slotsOf(hashes: Int32Array): Uint16Array {
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(hashes.length * 4 + 1)));
  const mask = slots.length - 1;
  for (const [number, hash] of hashes.entries()) {
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  return slots;
}

/** Seeks the concepts of a question and then those it inherits. */
export const seekerOf = remembered(
  ({ concepts, inherited }: Understanding): ConceptSeeker => new ConceptSeeker([...concepts, ...inherited]),
);
