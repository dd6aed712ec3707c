import { foldMarks } from "../fold-marks.ts";
import { isVietnameseSyllable } from "../syllable.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { type Candidate, CandidateSource, type Lexicon } from "./candidates.ts";
import { ConfusionTable } from "./confusions.ts";
import { decode, type Slot } from "./decoder.ts";
import { dropStrayQuotes } from "./drop-stray-quotes.ts";
import { isForeignRun } from "./foreign-run.ts";
import { KnownForms } from "./known-forms.ts";
import { LanguageModel } from "./language-model.ts";
import { firstWordId, languageToken, tokensOfMark } from "./language-tokens.ts";
import { mendNames } from "./mend-names.ts";
import { mendPairs } from "./mend-pairs.ts";
import { noiseLevel } from "./noise-level.ts";
import { OwnTrust } from "./own-trust.ts";
import { spellingKey } from "./spelling-key.ts";
import { tidyMarks } from "./tidy-marks.ts";
import type { RestorationWeights } from "./weights.ts";
import { WordSearch } from "./word-search.ts";
import { WordTrie } from "./word-trie.ts";
import { type PlacedAtom, writeLines } from "./write-lines.ts";

/** What is expected of a text before it is seen: three words in a hundred wrong, counted as fifteen words. */
const beforehand = { share: 0.03, words: 15 };
/** How many words the whole text weighs in the judgement of a line and its neighbours. */
const wholeTextWords = 25;
/** Lines before and after that are judged together with a line. */
const neighbours = 2;
/** Share of wrong words that the costs of confusions are made for. */
const usualNoise = 0.13;
/** Lines read together; bounds the memory that a very long text takes. */
const blockLines = 4000;
/** Below this share of wrong words, marks and quotes are left as they are. */
const tidyFrom = 0.02;

/** Restores noisy Vietnamese text read from print. Made once from weights; holds no state between texts but a memory of forms. */
export class Restorer {
  readonly #lexicon: Lexicon;
  readonly #model: LanguageModel;
  readonly #source: CandidateSource;
  readonly #weights: RestorationWeights;

  constructor(weights: RestorationWeights) {
    const trie = new WordTrie();
    weights.words.forEach((word, index) => {
      trie.add(word, index + firstWordId);
    });
    const forms = new KnownForms(weights.knownForms);
    this.#lexicon = {
      words: weights.words,
      idOf: new Map(weights.words.map((word, index) => [word, index + firstWordId])),
      shapeOf: (id) => weights.shapes[id - firstWordId] ?? "lower",
      isKnown: (form) => forms.has(form),
    };
    this.#weights = weights;
    this.#model = new LanguageModel(weights.language);
    this.#source = new CandidateSource(this.#lexicon, new WordSearch(trie, new ConfusionTable(weights.confusions)));
  }

  /**
   * Restores a text line for line: as many lines come out as went in, and a line's digits stay as they are. A line that
   * could not be restored without touching a digit comes back as received. Clean text comes back unchanged.
   *
   * @param kept words that stay wherever they stand, as they are written ("kV"). Default: none
   */
  restore(text: string, kept: ReadonlySet<string> = new Set()): string {
    const received = mendNames(mendPairs(text)).split("\n");
    const restored: string[] = [];
    for (let start = 0; start < received.length; start += blockLines) {
      restored.push(...this.#restoreBlock(received.slice(start, start + blockLines), kept));
    }
    return restored.join("\n");
  }

  #restoreBlock(received: readonly string[], kept: ReadonlySet<string>): string[] {
    const noise = this.#noiseOf(
      received.flatMap((line) => atomsOf(line)),
      beforehand,
    );
    const isNoisy = noise >= tidyFrom;
    const tidy = isNoisy ? dropStrayQuotes(received.map(tidyMarks).join("\n")).split("\n") : received;
    const restored = this.#restoreLines(tidy, { noise, isNoisy, kept });
    return received.map((line, index) => keepDigits(line, restored[index]));
  }

  #restoreLines(lines: readonly string[], { noise, isNoisy, kept }: Judged): string[] {
    const byLine = lines.map((line) => atomsOf(line));
    const placed = byLine
      .flatMap((atoms, line) => atoms.map((atom) => ({ atom, line })))
      .map((item, place): PlacedAtom => ({ ...item, place }));
    const trusts = byLine.map((_, line) => {
      const around = byLine.slice(Math.max(0, line - neighbours), line + neighbours + 1).flat();
      const local = this.#noiseOf(around, { share: noise, words: wholeTextWords });
      return Math.max(0, 1.2 * Math.log(usualNoise / local));
    });
    const slotAtoms = placed.filter(({ atom }) => atom.kind !== "space");
    const own = new OwnTrust(slotAtoms);
    const slots = slotAtoms.map((item, index) => ({
      ...(kept.has(item.atom.text)
        ? this.#asReceived(item.atom.text)
        : this.#slot(placed, slotAtoms, index, own.at(index, trusts[item.line] ?? 0))),
      isLineStart: item.line !== slotAtoms[index - 1]?.line,
    }));
    const choices = decode(slots, this.#model);
    return writeLines(lines.length, placed, slotAtoms, choices, {
      shapeOf: (word) => this.#lexicon.shapeOf(this.#lexicon.idOf.get(word) ?? languageToken.unknown),
      capitalPhrases: isNoisy ? this.#weights.capitalPhrases : new Set(),
    });
  }

  #slot(placed: readonly PlacedAtom[], slotAtoms: readonly PlacedAtom[], index: number, trust: number): Reading {
    const item = slotAtoms[index];
    const next = slotAtoms[index + 1];
    if (item === undefined) throw new RangeError("no such slot");
    const { text, kind } = item.atom;
    if (kind === "word") {
      if (isForeignRun(slotAtoms, index)) return this.#asReceived(text);
      const isNeighbour = next?.atom.kind === "word" && next.line === item.line;
      return {
        readings: isNameRun(slotAtoms, index) ? withInitial(this.#source.of(text), text) : this.#source.of(text),
        torn: isNeighbour ? this.#source.ofTorn(text, next.atom.text) : [],
        trust,
      };
    }
    const ids = kind === "number" ? [languageToken.number] : tokensOfMark(item.atom, standsAlone(placed, item.place));
    return fixed(ids);
  }

  #asReceived(text: string): Reading {
    return fixed([this.#lexicon.idOf.get(spellingKey(text)) ?? languageToken.unknown]);
  }

  #noiseOf(atoms: readonly Atom[], expected: { share: number; words: number }): number {
    return noiseLevel(atoms, (form) => this.#lexicon.isKnown(spellingKey(form)), expected);
  }
}

/** What is thought of a block of lines before they are read. */
interface Judged {
  readonly noise: number;
  readonly isNoisy: boolean;
  readonly kept: ReadonlySet<string>;
}

/** Whether a word with a capital stands behind another on its line: a name's second or third word. */
function isNameRun(slots: readonly PlacedAtom[], index: number): boolean {
  const [before, item] = [slots[index - 1], slots[index]];
  const isName = (one: PlacedAtom | undefined) => /^\p{Lu}\p{Ll}+$/u.test(one?.atom.text ?? "");
  return before?.line === item?.line && isName(before) && isName(item) && isVietnameseSyllable(before?.atom.text ?? "");
}

/** Capitals that are seen in strokes of small letters: "Idiai" for "khai". */
const strokes = /^[IÍÌỈĨỊJM]/u;

/** The readings that keep a name's initial, when another than the form as received does. */
function withInitial(readings: readonly Candidate[], text: string): readonly Candidate[] {
  if (strokes.test(text)) return readings;
  const initial = foldMarks(text.charAt(0)).toLowerCase();
  const kept = readings.filter(({ words }) =>
    foldMarks(words?.[0] ?? text)
      .toLowerCase()
      .startsWith(initial),
  );
  return kept.some(({ words }) => words !== undefined) ? kept : readings;
}

type Reading = Omit<Slot, "isLineStart">;

function fixed(ids: readonly number[]): Reading {
  return { readings: [{ ids, words: undefined, cost: 0 }], torn: [], trust: 0 };
}

function standsAlone(placed: readonly PlacedAtom[], at: number): boolean {
  return [placed[at - 1], placed[at + 1]].every(
    (neighbour) => neighbour === undefined || neighbour.line !== placed[at]?.line || neighbour.atom.kind === "space",
  );
}

function keepDigits(received: string, restored: string | undefined): string {
  const digits = (line: string) => line.replace(/\P{N}/gu, "");
  return restored !== undefined && digits(restored) === digits(received) ? restored : received;
}
