import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { worthOf } from "./clause-worth.ts";
import type { Shortened } from "./shortened.ts";
import { withoutJoiner } from "./without-joiner.ts";

/** Least characters that an item of a list keeps. */
const leastItem = 22;
/** Most characters of the words before the colon. */
const openingLength = 80;

/**
 * Says an enumeration ("… gồm: a; b; c") that is too long to be said whole: the last words before the colon, then every
 * item that the question speaks of. Brackets go first; then items are cut after a phrase ("…") as far as there is room.
 *
 * @returns `undefined` when the passage holds no enumeration of three items or more about what was asked
 */
export function shortenList(view: PassageView, asked: Understanding, limit: number): Shortened | undefined {
  const { text } = view.passage;
  const found = enumerationOf(view, asked);
  if (!found) return undefined;
  const { from, colon, end } = found;
  const items = askedItems(found.items, text.slice(from, colon), asked);
  const opening = openingWords(text, from, colon);
  const room = limit - opening.length - 2;
  const said =
    fitItems(items, room) ?? fitItems(items.map(withoutBrackets), room) ?? cutItems(items.map(withoutBrackets), room);
  if (!said) return undefined;
  const whole = opening ? `${opening} ${said}` : said;
  return {
    text: whole.charAt(0).toUpperCase() + whole.slice(1),
    kept: [{ start: Math.max(from, colon - openingLength), end }],
  };
}

interface Enumeration {
  readonly from: number;
  /** Place of the colon; equal to `from` when there is none. */
  readonly colon: number;
  readonly items: readonly string[];
  readonly end: number;
}

function enumerationOf(view: PassageView, asked: Understanding): Enumeration | undefined {
  const { text } = view.passage;
  const worths = view.clauses.map((clause) => worthOf(clause, asked));
  const at = worths.reduce((best, own, i) => (own.touches > (worths[best]?.touches ?? 0) ? i : best), 0);
  const sentence = view.clauses[at]?.sentence;
  const own = view.clauses.filter((clause) => clause.sentence === sentence);
  const from = own[0]?.start ?? 0;
  const last = own.at(-1)?.end ?? text.length;
  const colon = colonBefore(text, from, last);
  if (colon <= from) return undefined;
  // "a; b; c...; d" : the dots end the list, what follows is another statement.
  const dots = /(?:\.{3}|…)\s*;/.exec(text.slice(colon, last));
  const end = dots ? colon + dots.index : last;
  const body = text.slice(colon + 1, end).replace(/[.…]+$/, "");
  const bySemicolon = body.split(/;\s+/).map((item) => item.trim());
  const items = bySemicolon.length >= 3 ? bySemicolon : body.split(/,\s+(?![^(]*\))/).map((item) => item.trim());
  return items.length >= 3 ? { from, colon, items: items.filter(Boolean), end } : undefined;
}

/** The items that speak of a thing that the question names and the words before the colon do not; all where none or every one does. */
function askedItems(items: readonly string[], before: string, asked: Understanding): readonly string[] {
  const seeker = seekerOf(asked);
  const said = seeker.matches(wordsOf(before));
  const matches = new Map(items.map((item) => [item, seeker.matches(wordsOf(item))]));
  let kept = items;
  for (const [i, concept] of asked.concepts.entries()) {
    const isName = (concept.variants[0]?.length ?? 0) > 1 || concept.isCode;
    if (!isName || concept.weight < 3.5 || (said[i]?.score ?? 0) >= 0.5) continue;
    const speaking = kept.filter((item) => (matches.get(item)?.[i]?.score ?? 0) >= 0.9);
    if (speaking.length > 0 && speaking.length <= kept.length / 2) kept = speaking;
  }
  return kept;
}

const wordsOf = (text: string): WordList => new WordList(tokens(text).map((token) => token.form));

const withoutBrackets = (item: string): string => item.replace(/\s*\([^()]*\)/g, "");

function fitItems(items: readonly string[], room: number): string | undefined {
  const said = items.join("; ");
  return said.length <= room ? said : undefined;
}

/** Cuts the longest items until all fit; what one item leaves of its share goes to the others. */
function cutItems(items: readonly string[], room: number): string | undefined {
  let budget = fairBudget(
    items.map((item) => item.length + 2),
    room,
  );
  if (budget < leastItem) return undefined;
  const cut = (most: number) =>
    items.map((item) => (item.length + 2 <= most ? item : `${headOf(item, most - 4)}…`)).join("; ");
  let said = cut(budget);
  for (let next = cut(budget + 2); next.length <= room; next = cut(budget + 2)) {
    budget += 2;
    said = next;
  }
  return said;
}

/** The first colon that opens a list of at least three items. */
function colonBefore(text: string, from: number, end: number): number {
  for (let at = text.indexOf(": ", from); at >= 0 && at < end; at = text.indexOf(": ", at + 1)) {
    const before = text.slice(from, at);
    if (isWithin(before, "(", ")") || isWithin(before, "“", "”") || people.test(before)) continue;
    const rest = text.slice(at, end);
    if ((rest.match(/;/g)?.length ?? 0) >= 2 || (rest.match(/,/g)?.length ?? 0) >= 2) return at;
  }
  return from;
}

/** Who took part is no list of what they did. */
const people = /(?:đồng chí|ông|bà|đại biểu)$/iu;
const isWithin = (before: string, open: string, close: string): boolean =>
  before.lastIndexOf(open) > before.lastIndexOf(close);

/** What a list is of: its last words before the colon read by themselves. */
const listHead = /(?<!\p{L})(?:một số|những|các|\d+) (?!.*(?<!\p{L})(?:một số|những|các) )/iu;

/** The words before the colon: from the start, from the last mark within reach, or from what the list is of, so that they read by themselves. */
function openingWords(text: string, from: number, colon: number): string {
  if (colon - from <= openingLength) return text.slice(from, colon + 1).trim();
  const window = text.slice(colon - openingLength, colon);
  const mark = /[,;“"(]\s*(?=\p{L})/u.exec(window);
  const head = mark ? undefined : listHead.exec(window);
  const start = colon - openingLength + (mark ? mark.index + mark[0].length : (head?.index ?? window.indexOf(" ") + 1));
  return text.slice(start, colon + 1).trim();
}

/** Words before which a phrase may end. */
const phraseStart = /[,;]? (?=(?:và|của|cho|với|để|nhằm|trong|tại|theo|do|khi|trên|gắn|có|được|bị) |\()|, /gu;

/** Cuts before a phrase if most of the room is used so, else at a word's end, before a word that only joins. */
function headOf(item: string, length: number): string {
  const phrase =
    [...item.matchAll(phraseStart)]
      .map((match) => match.index)
      .filter((at) => at <= length)
      .at(-1) ?? 0;
  if (phrase >= length * 0.7) return item.slice(0, phrase).trim();
  const cut = item.slice(0, Math.max(item.lastIndexOf(" ", length), 0));
  return withoutJoiner(cut);
}

/** The most that each item may take so that all fit: short items leave their rest to the others. */
function fairBudget(lengths: readonly number[], room: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  let left = room;
  for (const [i, length] of sorted.entries()) {
    const share = left / (sorted.length - i);
    if (length > share) return Math.floor(share);
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}
