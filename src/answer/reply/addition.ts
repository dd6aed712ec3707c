import { withoutMarker } from "../passage/list-marker.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "../ranking/rank.ts";
import { isOtherRow } from "../ranking/supporters.ts";
import { shorten } from "../statement/shorten.ts";
import type { Shortened } from "../statement/shortened.ts";
import { withoutJoiner } from "../statement/without-joiner.ts";
import { composeRow } from "./compose-row.ts";
import { headlineLimit } from "./headline-limit.ts";
import type { Main } from "./say-main.ts";
import { unverified } from "./verify.ts";

/** What stands in the headline behind the words of the first passage, and what these words are then cut to. */
export interface Addition {
  readonly view: PassageView;
  readonly said: Shortened;
  readonly opening: string;
}

/** Less room is not worth an addition; characters. */
const leastRoom = 58;
/** What gives a date or a name that is still open speaks of at least this share of what was asked. */
const leastCoverage = 0.6;
/** An announcement is cut to about so many characters, where what it announces needs the room. */
const announcementLength = 130;

/**
 * What the headline takes in besides its first passage: what the latter only announces, else what another candidate says of a
 * part of the question that is still open.
 *
 * @param pool the best candidates; starts with the one that `main` says
 * @param goesOn the passage that names what the first one announces
 */
export function addition(
  pool: readonly Ranked[],
  goesOn: PassageView | undefined,
  asked: Understanding,
  main: Main,
): Addition | undefined {
  const named = goesOn && sayGoingOn(main.headline, goesOn, asked);
  if (named) return named;
  const isBroad = asked.wanted.has("list") || asked.wanted.has("reason");
  // What the passage itself still has to say comes first; it stands below.
  if (isBroad && main.isShortened) return undefined;
  const room = headlineLimit - main.headline.length - 2;
  const further = room > leastRoom ? sayFurther(pool, asked, main.headline, room) : undefined;
  return further && { ...further, opening: main.headline };
}

function sayGoingOn(announced: string, view: PassageView, asked: Understanding): Addition | undefined {
  const isLong = announced.length > announcementLength;
  const opening = isLong ? `${headOf(announced)}…` : announced;
  const said = unmarked(shorten(view, asked, headlineLimit - opening.length - 3));
  return unverified(said.text, [view]).length === 0 && said.text.length > 8 ? { view, said, opening } : undefined;
}

/** The beginning of an announcement, without an open bracket or a word that only joins at its end. */
function headOf(announced: string): string {
  const cut = announced.slice(0, announced.lastIndexOf(" ", announcementLength - 4));
  const bracket = cut.lastIndexOf("(");
  return withoutJoiner(bracket > cut.lastIndexOf(")") ? cut.slice(0, bracket) : cut).replace(/[\s,;:–-]+$/, "");
}

/** What another candidate says of a part of the question that the first leaves open: a concept, a date, a name. */
function sayFurther(best: readonly Ranked[], asked: Understanding, said: string, room: number) {
  const [first, ...others] = best;
  const total = asked.concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (!first || !total) return undefined;
  const isManifold = asked.valueCount > 1 || asked.wanted.has("comparison") || asked.wanted.has("list");
  // A row with plan and outcome says it all.
  const isJudged = asked.kind === "both" && first.candidate.view.passage.kind === "row";
  const open = openTypes(asked, said);
  for (const other of others) {
    const { view, matches } = other.candidate;
    const gain = asked.concepts.reduce(
      (sum, concept, i) => sum + ((matches[i] ?? 0) - (first.candidate.matches[i] ?? 0) > 0.5 ? concept.weight : 0),
      0,
    );
    if (isOtherRow(other, first)) continue;
    const isNear = other.candidate.features.wideCoverage >= 0.35 && first.score - other.score < 5;
    const isOfDocument = view.document.id === first.candidate.view.document.id;
    const tellsMore = isManifold && gain / total >= 0.12;
    const isOfIt = isOfDocument && other.candidate.features.coverage >= leastCoverage;
    const meets = (text: string) => isOfIt && open.some((pattern) => pattern.test(text));
    if (!isNear || (isJudged && view.passage.kind !== "row") || !(tellsMore || meets(view.passage.text))) continue;
    const piece = sayWithin(view, asked, room);
    if (piece && (tellsMore || meets(piece.text)) && !said.includes(piece.text.slice(0, 40)))
      return { view, said: piece };
  }
  return undefined;
}

const unmarked = (said: Shortened): Shortened => ({ ...said, text: withoutMarker(said.text) });

/** What a passage says, if it can be said within the room without being cut. */
function sayWithin(view: PassageView, asked: Understanding, room: number): Shortened | undefined {
  const { text } = view.passage;
  const row = view.passage.kind === "row" ? composeRow(view, asked) : undefined;
  const piece = row
    ? { text: row.headline, kept: [{ start: 0, end: text.length }] }
    : unmarked(shorten(view, asked, room));
  const isFit = piece.text.length <= room && piece.text.length > 12 && !piece.text.endsWith("…");
  return isFit && unverified(piece.text, [view]).length === 0 ? piece : undefined;
}

/** Kinds of value that were asked for and are not in what was said. */
function openTypes(asked: Understanding, said: string): RegExp[] {
  const date = /ngày \d{1,2}|\d{1,2}\/\d{1,2}/;
  const name = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
  const types: RegExp[] = [];
  if (asked.wanted.has("date") && !date.test(said)) types.push(date);
  if (asked.wanted.has("person") && asked.wanted.size > 1 && !name.test(said)) types.push(name);
  return types;
}
