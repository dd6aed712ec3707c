import { holdsValue } from "../confidence/veto.ts";
import { withoutMarker } from "../passage/list-marker.ts";
import { speakerOf } from "../passage/speaker.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "../ranking/rank.ts";
import { shorten } from "../statement/shorten.ts";
import type { Composed } from "./compose.ts";
import { composeRow } from "./compose-row.ts";
import { endStop } from "./end-stop.ts";
import { headlineLimit } from "./headline-limit.ts";
import { lowerFirst } from "./lower-first.ts";
import { Sources } from "./sources.ts";
import { unverified } from "./verify.ts";

/** How far behind the best candidate a side's best may lie; score. */
const reach = 5;
/** Least share of what was asked that a side's candidate speaks of. */
const leastCoverage = 0.45;

/**
 * Sets the documents that a question names against each other: what each of them says, in one headline.
 *
 * @param ranked candidates, best first
 * @returns `undefined` when no documents are set against each other, or one of them says nothing to the point
 */
export function saySides(ranked: readonly Ranked[], asked: Understanding): Composed | undefined {
  if (asked.documentSides.length < 2) return undefined;
  const sources = new Sources();
  const room = Math.floor(headlineLimit / asked.documentSides.length) - 2;
  const said: string[] = [];
  const carriers: number[] = [];
  for (const kinds of asked.documentSides) {
    const side = sideOf(ranked, kinds, asked, room);
    const number = side && sources.add(side.found.candidate.view, side.start, side.end);
    if (!side || number === undefined) return undefined;
    said.push(side.text);
    carriers.push(number);
  }
  const [first = "", ...others] = said;
  const headline = endStop([first, ...others.map(lowerFirst)].join("; "));
  return { headline, headlineCitations: carriers, details: [], citations: sources.citations };
}

function sideOf(ranked: readonly Ranked[], kinds: readonly string[], asked: Understanding, room: number) {
  const top = ranked[0]?.score ?? 0;
  for (const found of ranked.slice(0, 20)) {
    const { view, features } = found.candidate;
    if (top - found.score > reach) return undefined;
    if (!kinds.includes(view.document.kind) || features.wideCoverage < leastCoverage || features.isHeading > 0)
      continue;
    const speaker = speakerOf(view.document);
    const row = view.passage.kind === "row" ? composeRow(view, asked) : undefined;
    const short = row
      ? { text: row.headline, kept: [{ start: 0, end: view.passage.text.length }] }
      : shorten(view, asked, Math.max(60, room - speaker.length - 2));
    const words = lowerFirst(withoutMarker(short.text).replace(/[.;,\s]+$/, ""));
    const text = `${speaker}: ${words}`;
    if (text.length > room || !holdsValue(words, asked, row !== undefined) || unverified(words, [view]).length > 0)
      continue;
    return { found, text, start: short.kept[0]?.start ?? 0, end: short.kept.at(-1)?.end ?? 0 };
  }
  return undefined;
}
