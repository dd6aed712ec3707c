import { worthOf } from "./clause-worth.ts";
import type { PassageView } from "./passage-view.ts";
import type { Shortened } from "./shortened.ts";
import type { Understanding } from "./understanding.ts";

/** Least characters that an item of a list keeps. */
const leastItem = 22;
/** Most characters of the words before the colon. */
const openingLength = 80;

/**
 * Says an enumeration ("… gồm: a; b; c") that is too long to be said whole: the last words before the colon, then every
 * item, each cut after its first words ("…") as far as there is room. No item is left out.
 *
 * @returns `undefined` when the passage holds no enumeration of three items or more about what was asked
 */
export function shortenList(view: PassageView, asked: Understanding, limit: number): Shortened | undefined {
  const { text } = view.passage;
  const found = enumerationOf(view, asked);
  if (!found) return undefined;
  const { from, colon, items, end } = found;
  const opening = openingWords(text, from, colon);
  const room = limit - opening.length - 2;
  const budget = fairBudget(
    items.map((item) => item.length + 2),
    room,
  );
  if (budget < leastItem) return undefined;
  const said = items.map((item) => (item.length + 2 <= budget ? item : `${headOf(item, budget - 4)}…`)).join("; ");
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
  const end = own.at(-1)?.end ?? text.length;
  const colon = colonBefore(text, from, end);
  const body = text.slice(colon > from ? colon + 1 : from, end).replace(/[.…]+$/, "");
  if (colon <= from) return undefined;
  const bySemicolon = body.split(/;\s+/).map((item) => item.trim());
  const items = bySemicolon.length >= 3 ? bySemicolon : body.split(/,\s+(?![^(]*\))/).map((item) => item.trim());
  return items.length >= 3 ? { from, colon, items: items.filter(Boolean), end } : undefined;
}

/** The first colon that opens a list of at least three items. */
function colonBefore(text: string, from: number, end: number): number {
  for (let at = text.indexOf(": ", from); at >= 0 && at < end; at = text.indexOf(": ", at + 1)) {
    const rest = text.slice(at, end);
    if ((rest.match(/;/g)?.length ?? 0) >= 2 || (rest.match(/,/g)?.length ?? 0) >= 2) return at;
  }
  return from;
}

/** The words before the colon: from the start, or from the last mark within reach, so that they read by themselves. */
function openingWords(text: string, from: number, colon: number): string {
  if (colon - from <= openingLength) return text.slice(from, colon + 1).trim();
  const window = text.slice(colon - openingLength, colon);
  const mark = /[,;“"(]\s*(?=\p{L})/u.exec(window);
  const start = colon - openingLength + (mark ? mark.index + mark[0].length : window.indexOf(" ") + 1);
  return text.slice(start, colon + 1).trim();
}

/** Cuts at a word's end, before a word that only joins. */
function headOf(item: string, length: number): string {
  const cut = item.slice(0, Math.max(item.lastIndexOf(" ", length), 0));
  return cut.replace(/[\s,]+(?:và|của|cho|với|để|các|những|đã|đang|được|về|trong|tại|theo|là|,)$/u, "").trim();
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
