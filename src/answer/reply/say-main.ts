import type { Span } from "../../core/span.ts";
import { withoutMarker } from "../passage/list-marker.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { shorten } from "../statement/shorten.ts";
import type { Shortened } from "../statement/shortened.ts";
import { composeRow } from "./compose-row.ts";
import { headlineLimit } from "./headline-limit.ts";
import { lowerFirst } from "./lower-first.ts";
import { opened } from "./opened.ts";
import { openingOf } from "./opening.ts";
import { unverified } from "./verify.ts";

/** What the first passage says of what was asked, and which stretches of it say so. */
export interface Main {
  readonly headline: string;
  readonly line: string | undefined;
  /** Stretches of the passage that are said, ascending. */
  readonly kept: readonly Span[];
  readonly isShortened: boolean;
}

/** Says what a passage says of what was asked, with the year or the plan that its words leave to what stands around them. */
export function sayMain(view: PassageView, asked: Understanding): Main {
  const { text } = view.passage;
  const row = view.passage.kind === "row" ? composeRow(view, asked) : undefined;
  if (row && row.headline.length <= headlineLimit && unverified(row.headline, [view]).length === 0) {
    const headline = dated(row.headline, view, asked);
    return { headline, line: row.line, kept: [{ start: 0, end: text.length }], isShortened: false };
  }
  const long = unmarked(shorten(view, asked, headlineLimit));
  const opening = openingOf(view, long, asked);
  const isCut = long.text.length < text.trim().length;
  const needsRoom = isCut && (asked.wanted.has("list") || asked.wanted.has("reason"));
  const short =
    !opening || needsRoom || long.text.length + opening.length <= headlineLimit
      ? long
      : unmarked(shorten(view, asked, headlineLimit - opening.length));
  const isOpened = opening && short.text.length + opening.length <= headlineLimit;
  const said = isOpened ? opened(opening, short.text) : short.text;
  const placed = withPlace(said, view, asked);
  const headline = [placed, said].find((text) => unverified(text, [view]).length === 0) ?? short.text;
  return {
    headline: headline.slice(0, headlineLimit),
    line: undefined,
    kept: short.kept.length ? short.kept : [{ start: 0, end: text.length }],
    isShortened: short.text.length < text.trim().length,
  };
}

/** A row's headline with the time that its columns leave to the table's title: "Năm 2024, huyện Bình Khê: …". */
function dated(headline: string, view: PassageView, asked: Understanding): string {
  const opening = openingOf(view, { text: headline, kept: [] }, asked);
  const rest = opening.endsWith(": ") ? headline.replace(": ", " – ") : headline;
  const said = opened(opening, rest);
  return opening && said.length <= headlineLimit && unverified(said, [view]).length === 0 ? said : headline;
}

const figures = ["amount", "share", "change", "rank"] as const;

/** Names the place below the province that a document is about, before a figure that its words leave without one. */
function withPlace(said: string, { documentPlaces }: PassageView, { wanted }: Understanding): string {
  const [place] = documentPlaces;
  const isNamed =
    !place || new RegExp(`thành phố|huyện|quận|thị xã|(?<!\\p{L})xã |phường|${place.key}`, "iu").test(said);
  if (isNamed || !(/\d/.test(said) || figures.some((kind) => wanted.has(kind)))) return said;
  const name = place.name.charAt(0).toUpperCase() + place.name.slice(1);
  const text = /^(?:Mục tiêu|Chỉ tiêu|Nhiệm vụ) [^:]*: /u.test(said)
    ? `${name}, ${lowerFirst(said)}`
    : `${name}: ${lowerFirst(said)}`;
  return text.length <= headlineLimit ? text : said;
}

const unmarked = (said: Shortened): Shortened => ({ ...said, text: withoutMarker(said.text) });
