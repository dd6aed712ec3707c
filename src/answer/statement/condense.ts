import type { Span } from "../../core/span.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { askedNoun } from "../question/asked-noun.ts";
import { asksWhy, statesWhy } from "../question/asks-why.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import { isEnumerating } from "../question/is-enumerating.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { choosePieces, type WorthyPiece } from "./choose-pieces.ts";
import { itemsNamed } from "./items-named.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** Worth of a character, by what it is part of. */
const perCharacter = 0.01;
const densities = { role: 0.2, before: 0.5, elsewhere: 0.4, plain: 1, answer: 1.8, cause: 3, name: 8 };
const asideFactor = 0.6;
/** What it costs to begin within an enumeration: "… của các bộ, ngành, ⟦địa phương khẩn trương …". */
const tornCost = 1;
/** Over so many characters behind the words asked for an answer's density falls towards a plain one. */
const reach = 150;
/** Worth of a word of the question, per weight. */
const perWeight = 0.07;
/** What a word of a run shared with the question tells of where the answer stands, as a weight. */
const perSharedWord = 0.8;
const longestRun = 5;

const consequence = /^(?:do|vì|bởi|nhờ) (?:vậy|đó|thế)|^(?:nên|dẫn đến)(?!\p{L})/iu;
const aside = /^(?:\(|nhất là|đặc biệt là|góp phần|để|nhằm|theo|căn cứ|trên cơ sở)(?!\p{L})/iu;
const opener = /^(?:tuy nhiên|song|nhưng|đồng thời|ngoài ra|bên cạnh đó)(?!\p{L})/iu;
/** A sentence that opens so says what it is about behind a comma. */
const adjunct =
  /^(?:Qua|Sau|Trong|Tại|Theo|Đối với|Về|Để|Nhằm|Trước|Nhân dịp|Bên cạnh|Cùng với|Ngoài|Trên cơ sở|Với|Từ|Căn cứ|(?:\S+ ){0,6}(?:nhấn mạnh|cho biết|khẳng định|nêu rõ),)(?!\p{L})/u;

/**
 * Leaves out of a passage what answers least: offices behind names, asides, what stands before that which was asked and in
 * other sentences. What follows the words asked for is kept longest: there the reasons and the items stand.
 *
 * @returns the spans kept, ascending
 */
export function condense(view: PassageView, asked: Understanding, limit: number): { start: number; end: number }[] {
  const { text } = view.passage;
  const pieces = worthyPieces(text, piecesOf(text), asked);
  return choosePieces(pieces, limit).flatMap((at) => {
    const piece = pieces[at];
    return piece ? [{ start: piece.start, end: piece.end }] : [];
  });
}

function worthyPieces(text: string, pieces: readonly Piece[], asked: Understanding): WorthyPiece[] {
  const words = pieces.map((piece) => wordsOf(text.slice(piece.start, piece.end)));
  const matches = words.map((own) => matchesOf(own, asked));
  const anchor = anchorOf(words, matches, asked);
  const main = pieces[anchor];
  const isGround =
    main !== undefined &&
    asked.wanted.has("reason") &&
    consequence.test(text.slice(statementOf(pieces, anchor), main.end));
  const cause = asksWhy(asked.text) ? pieces.find((piece) => statesWhy(text.slice(piece.start, piece.end))) : undefined;
  const noun = askedNoun(asked.text);
  const named = noun ? itemsNamed(text, noun) : undefined;
  const asking = asked.concepts.map((_, c) => bestAt(matches.map((own) => own[c] ?? 0)));
  return pieces.map((piece, i) => {
    const words = text.slice(piece.start, piece.end);
    const speaks = asking.reduce((sum, at, c) => sum + (at === i ? weightOf(asked, c) * (matches[i]?.[c] ?? 0) : 0), 0);
    const naming = named && named.count >= 2 && !piece.isRole ? overlap(piece, named) : 0;
    const isCause = cause !== undefined && piece.sentence === cause.sentence && piece.start >= cause.start;
    const plain = main ? densityOf(words, piece, main, isGround) : densities.plain;
    const density = isCause ? densities.cause : plain;
    const length =
      (piece.end - piece.start - naming) * density + naming * (named?.isRun ? densities.name : densities.plain);
    const value = length * perCharacter + speaks * (isGround ? 0.3 : 1) * perWeight;
    return { ...piece, value, ...costsOf(text, pieces, i) };
  });
}

/** Place of the piece that speaks most of what was asked, the first of those that speak about as much. */
function anchorOf(words: readonly WordList[], matches: readonly (readonly number[])[], asked: Understanding): number {
  const touched = words.map(
    (own, i) =>
      (matches[i] ?? []).reduce((sum, match, c) => sum + weightOf(asked, c) * match, 0) +
      perSharedWord * sharedRun(own, asked.text),
  );
  const most = Math.max(0, ...touched);
  return touched.findIndex((own) => own > 0 && own >= most * 0.85);
}

function densityOf(words: string, piece: Piece, main: Piece, isGround: boolean): number {
  if (piece.isRole) return densities.role;
  if (piece.sentence !== main.sentence) return densities.elsewhere;
  const factor = aside.test(words) ? asideFactor : 1;
  if (isGround) return factor * (piece.start < main.start ? densities.answer : densities.before);
  if (piece.start < main.start || (piece.mark === "" && adjunct.test(words))) return factor * densities.before;
  if (piece.start === main.start) return factor * densities.plain;
  const distance = Math.max(0, piece.start - main.end);
  return factor * (densities.plain + (densities.answer - densities.plain) * Math.exp(-distance / reach));
}

const overlap = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** Where the statement begins that a piece belongs to. */
function statementOf(pieces: readonly Piece[], at: number): number {
  let first = at;
  while (first > 0 && pieces[first]?.mark === ",") first--;
  return pieces[first]?.start ?? 0;
}

function costsOf(
  text: string,
  pieces: readonly Piece[],
  at: number,
): Pick<WorthyPiece, "startCost" | "gapCost" | "endCost"> {
  const piece = pieces[at];
  const words = text.slice(piece?.start, piece?.end);
  const isInside = piece?.mark === ",";
  const opening = text.slice(pieces.find((other) => other.sentence === piece?.sentence)?.start);
  const isBehindRole = pieces[at - 1]?.isRole ?? false;
  const startInside = piece?.isRole || isBehindRole ? 2 : opener.test(words) ? 0.2 : adjunct.test(opening) ? 0.4 : 0.9;
  const gapInside = isBehindRole ? 0.2 : 1.3;
  const torn = isInside && isEnumerating(text, text.lastIndexOf(",", piece.start)) ? tornCost : 0;
  return {
    startCost: (piece?.mark === "" ? 0 : isInside ? startInside : 0.2) + torn,
    gapCost: (isInside ? gapInside : 0.6) + torn,
    endCost: /[.!?…;]["”)]?$/.test(words) ? 0 : words.endsWith(":") ? 2 : piece?.isRole ? 0.8 : 0.2,
  };
}

const wordsOf = (text: string): WordList => new WordList(tokens(text).map((token) => token.form));

function matchesOf(words: WordList, asked: Understanding): number[] {
  const matches = seekerOf(asked).matches(words);
  return asked.concepts.map((_, i) => matches[i]?.score ?? 0);
}

const weightOf = (asked: Understanding, at: number): number => asked.concepts[at]?.weight ?? 0;

/** Length of the longest run of words that stand alike in both, from three on; else 0. */
function sharedRun({ forms }: WordList, question: string): number {
  const own = ` ${forms.join(" ")} `;
  const list = question.split(" ");
  let longest = 2;
  for (let i = 0; i + longest < list.length; i++)
    while (i + longest < list.length && own.includes(` ${list.slice(i, i + longest + 1).join(" ")} `)) longest++;
  return longest > 2 ? Math.min(longest, longestRun) : 0;
}

/** Place of the first highest match; −1 where nothing matches. */
function bestAt(matches: readonly number[]): number {
  const most = Math.max(0, ...matches);
  return most > 0.3 ? matches.indexOf(most) : -1;
}
