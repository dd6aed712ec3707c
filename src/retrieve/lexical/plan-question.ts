import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { wordKey } from "./hash-key.ts";
import type { LexicalIndex } from "./lexical-index.ts";
import type { PhraseBook } from "./phrase-book.ts";
import type { Postings } from "./posting-source.ts";
import type { ReadQuestion, ReadToken } from "./read-question.ts";

/** One way to find a unit: a term's postings, and how much a find by it counts (at most 1). */
export interface Way {
  readonly postings: Postings;
  readonly weight: number;
}

/** A word or number of the question, or a pair of neighbours, with the ways to find it. */
export interface Unit {
  /** What it is worth: inverse document frequency. */
  readonly weight: number;
  readonly ways: readonly Way[];
  readonly isNumber: boolean;
}

/** A word of the question in its place. */
export interface PlacedWord {
  /** The word as read and as typed, as passages keep their words (see `LexicalArrays.words`). */
  readonly keys: readonly number[];
  /** Its unit. */
  readonly unit: number;
  /** Whether punctuation that ends a clause stands before it. */
  readonly isBroken: boolean;
}

/** Another wording of a stretch of the question. */
export interface PhraseUnit {
  /** Units `[start, end)` that a find of the wording counts for. */
  readonly start: number;
  readonly end: number;
  readonly wordings: readonly PhraseWording[];
}

/** One wording: its terms (pairs when it has several words) that must stand together. */
export interface PhraseWording {
  readonly parts: readonly Postings[];
  readonly size: number;
  readonly weight: number;
  /** Its words in order, as passages keep theirs. */
  readonly keys: readonly number[];
}

/** A question as work for the index. */
export interface QuestionPlan {
  readonly units: readonly Unit[];
  readonly pairs: readonly Unit[];
  readonly phrases: readonly PhraseUnit[];
  /** The question's words in order, parts of codes left out. */
  readonly words: readonly PlacedWord[];
  /** Sum of the units' weights; never 0. */
  readonly weight: number;
  readonly pairWeight: number;
}

/**
 * Turns a read question into terms to look up, with their worth. Words of asking are left out.
 *
 * @param commonPlaces syllables of the places that whole documents are about
 */
export function planQuestion(
  question: ReadQuestion,
  index: LexicalIndex,
  book: PhraseBook,
  commonPlaces: ReadonlySet<string> = new Set(),
): QuestionPlan {
  const whole = question.tokens.filter((token) => !token.isPart);
  const stops = book.stops(whole.map((token) => token.reading));
  const stopped = new Set(whole.filter((_, i) => stops[i]));
  const { tokens } = question;
  const units = tokens.map((token) => {
    const unit = unitOf(token, question.markedShare, index);
    return stopped.has(token) ? { ...unit, weight: unit.weight * askingShare } : unit;
  });
  const pairs = pairsOf(whole, stops, question.markedShare, index);
  const places = new Map(tokens.map((token, i) => [token, i]));
  // Small words and the name of the place that everything is about may stand inside a phrase: "kinh tế (tỉnh ta) tăng".
  const dense = whole.filter((token) => !stopped.has(token));
  const bare = dense.filter((token) => !commonPlaces.has(token.reading));
  const phrases = [whole, dense, bare].flatMap((view, i, views) =>
    i > 0 && view.length === views[i - 1]?.length ? [] : phrasesOf(view, places, index, book),
  );
  return {
    units,
    pairs,
    phrases,
    words: whole.map(({ reading, text, isBroken }, i) => ({
      keys: [...new Set([wordKey(reading), wordKey(text)])],
      unit: places.get(whole[i] as ReadToken) ?? 0,
      isBroken,
    })),
    weight: Math.max(1e-6, sum(units)),
    pairWeight: Math.max(1e-6, sum(pairs)),
  };
}

// Words of asking keep a little weight: some of them also mean something ("có", "không", "trên").
const askingShare = 0.03;
const askingPairShare = 0.2;

const sum = (units: readonly Unit[]): number => units.reduce((total, unit) => total + unit.weight, 0);

/** How much a find with marks folded counts: much when marks were not typed, little when they were. */
function foldedShare(markedShare: number, isKnown: boolean): number {
  if (!isKnown) return 0.7;
  return markedShare < 0.3 ? 0.6 : 0.2;
}

function unitOf(token: ReadToken, markedShare: number, index: LexicalIndex): Unit {
  const { reading, text } = token;
  const exact = index.find("w", reading);
  const folded = index.find("f", foldMarks(reading));
  const isKnown = exact !== undefined;
  const frequency = exact?.frequency ?? folded?.frequency;
  const full = index.weight(frequency ?? 0) * (frequency === undefined ? 0.4 : 1);
  const ways: Way[] = [];
  const offer = (postings: Postings | undefined, weight: number): void => {
    if (!postings || postings.frequency === 0) return;
    ways.push({ postings, weight: weight * Math.min(1, index.weight(postings.frequency) / Math.max(full, 1e-6)) });
  };
  offer(exact, 1);
  if (token.kind === "word") {
    offer(folded, foldedShare(markedShare, isKnown));
    if (text !== reading) {
      offer(index.find("w", text), 0.7);
      if (foldMarks(text) !== foldMarks(reading)) offer(index.find("f", foldMarks(text)), 0.4);
    }
  }
  return { weight: token.isPart ? full * 0.4 : full, ways, isNumber: token.kind === "number" };
}

function pairsOf(
  tokens: readonly ReadToken[],
  stops: readonly boolean[],
  markedShare: number,
  index: LexicalIndex,
): Unit[] {
  const pairs: Unit[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (!first || !second || second.isBroken) continue;
    const share: number = (stops[i] ? askingPairShare : 1) * (stops[i + 1] ? askingPairShare : 1);
    if (share === 0) continue;
    const pair = `${first.reading} ${second.reading}`;
    const exact = index.find("p", pair);
    const folded = index.find("q", foldMarks(pair));
    const known = exact ?? folded;
    if (!known) continue;
    const ways: Way[] = [];
    if (exact) ways.push({ postings: exact, weight: 1 });
    if (folded) ways.push({ postings: folded, weight: exact ? foldedShare(markedShare, true) : 0.8 });
    pairs.push({ weight: share * index.weight(known.frequency), ways, isNumber: false });
  }
  return pairs;
}

function phrasesOf(
  tokens: readonly ReadToken[],
  places: ReadonlyMap<ReadToken, number>,
  index: LexicalIndex,
  book: PhraseBook,
): PhraseUnit[] {
  const units: PhraseUnit[] = [];
  for (const phrase of book.phrases(tokens.map((token) => token.reading))) {
    const covered = tokens.slice(phrase.start, phrase.end).flatMap((token) => places.get(token) ?? []);
    const [start, last] = [covered[0], covered.at(-1)];
    if (start === undefined || last === undefined) continue;
    const wordings = phrase.wordings.flatMap(({ terms, weight }) => {
      const keys = terms.length === 1 ? terms : terms.slice(1).map((term, i) => `${terms[i]} ${term}`);
      const parts = keys.flatMap((key) => index.find(terms.length === 1 ? "w" : "p", key) ?? []);
      return parts.length * 2 > keys.length ? [{ parts, size: keys.length, weight, keys: terms.map(wordKey) }] : [];
    });
    if (wordings.length > 0) units.push({ start, end: last + 1, wordings });
  }
  return units;
}
