import { decodeTelex } from "../../vietnamese/decode-telex.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { isSyllable } from "../../vietnamese/is-syllable.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./tokenize.ts";

/** A token of a question and how it is taken. */
export interface ReadToken extends Token {
  /** The word that was most likely meant; the token's own text when nothing better is known. */
  readonly reading: string;
}

/** A question taken word by word. */
export interface ReadQuestion {
  readonly tokens: readonly ReadToken[];
  /** Share of the words that were typed with marks, 0 to 1; about 0.75 in ordinary writing. */
  readonly markedShare: number;
}

interface Candidate {
  readonly word: string;
  /** What it costs to have typed the token for this word. */
  readonly cost: number;
}

interface Path {
  readonly cost: number;
  readonly word: string;
  readonly before: Path | undefined;
}

const widest = 12;

/**
 * Decides which words a question's tokens stand for: marks that were left out, slips of the finger and Telex keys are
 * mended where the known words and their neighbours make another reading likelier (Viterbi over pairs).
 */
export function readQuestion(tokens: readonly Token[], lexicon: Lexicon): ReadQuestion {
  const typed = tokens.filter((token) => token.kind === "word");
  const marked = typed.filter((token) => foldMarks(token.text) !== token.text).length;
  const markedShare = typed.length === 0 ? 1 : marked / typed.length;
  let paths: Path[] = [{ cost: 0, word: "", before: undefined }];
  for (const token of tokens) {
    const options =
      token.kind === "word" ? candidates(token.text, lexicon, markedShare) : [{ word: token.text, cost: 0 }];
    const isCut = token.isBroken;
    const behind = paths.map(({ word }) => lexicon.behind(isCut || word === "" ? undefined : word));
    paths = options.map(({ word, cost }) => best(paths, behind, word, cost));
  }
  const readings: string[] = [];
  let path: Path | undefined = paths.reduce((a, b) => (b.cost < a.cost ? b : a));
  for (; path?.before; path = path.before) readings.unshift(path.word);
  return { tokens: tokens.map((token, i) => ({ ...token, reading: readings[i] ?? token.text })), markedShare };
}

/** @param behind for each path, how surprising words are behind it */
function best(paths: readonly Path[], behind: readonly ((word: string) => number)[], word: string, cost: number): Path {
  let least: Path | undefined;
  let leastCost = Number.POSITIVE_INFINITY;
  for (let i = 0; i < paths.length; i++) {
    const total = (paths[i]?.cost ?? 0) + cost + (behind[i]?.(word) ?? 0);
    if (total < leastCost) {
      leastCost = total;
      least = paths[i];
    }
  }
  return { cost: leastCost, word, before: least };
}

/** Words that a token may stand for, with what each slip costs (−log of how rarely people make it). */
function candidates(text: string, lexicon: Lexicon, markedShare: number): Candidate[] {
  const folded = foldMarks(text);
  const isBare = folded === text;
  const found = new Map<string, number>();
  const offer = (word: string, cost: number): void => {
    const known = found.get(word);
    if (known === undefined || cost < known) found.set(word, cost);
  };
  const isKnown = lexicon.frequency(text) > 0;
  const couldBe = isSyllable(text);
  offer(text, isKnown ? 0 : !couldBe ? 4 : isBare ? 1 : -2);
  const usual = isKnown && couldBe ? 5 : 2.5;
  const missingMarks = isBare ? Math.min(usual, 0.1 + markedShare * (isKnown ? 6 : 4)) : usual;
  // Marks are left out often, changed seldom; a syllable that is right as it stands was hardly meant otherwise.
  const otherMarks = couldBe ? 7 : 4;
  for (const word of lexicon.readings(folded))
    if (word !== text) offer(word, addsMarks(text, word) ? missingMarks : otherMarks);
  const telex = isBare ? decodeTelex(text) : undefined;
  if (telex !== undefined) offer(telex, 0.5);
  if (folded.length > (couldBe ? 2 : 0) && lexicon.frequency(text) < 3) {
    // A syllable typed with marks is seldom a slip; an impossible one nearly always.
    const slip = couldBe ? (isBare ? 5.5 : 7.5) : 3.5;
    for (const near of lexicon.near(folded)) {
      for (const word of lexicon.readings(near)) offer(word, slip + (agrees(text, word) ? 0 : isBare ? 0.8 : 2));
    }
  }
  const list = [...found].map(([word, cost]) => ({ word, cost }));
  if (list.length <= widest) return list;
  const likely = (c: Candidate): number => c.cost - Math.log(lexicon.frequency(c.word) + 0.1);
  return list.sort((a, b) => likely(a) - likely(b)).slice(0, widest);
}

/** Whether every marked letter of the typed word stands in the other word as well. */
function agrees(typed: string, word: string): boolean {
  return [...typed].every((letter) => letter < "\u0080" || word.includes(letter));
}

/** Whether the other word is the typed one with marks added and none changed: "lơn" → "lợn". */
function addsMarks(typed: string, word: string): boolean {
  const [few, many] = [typed.normalize("NFD"), word.normalize("NFD")];
  let at = 0;
  for (const sign of many) if (sign === few[at] || (sign === "đ" && few[at] === "d")) at++;
  return at === few.length;
}
