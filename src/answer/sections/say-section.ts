import type { Answer } from "../../core/answer.ts";
import type { Passage } from "../../core/passage.ts";
import { withoutMarker } from "../passage/list-marker.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { headlineLimit } from "../reply/headline-limit.ts";
import { lowerFirst } from "../reply/lower-first.ts";
import { readable } from "../reply/readable.ts";
import { Sources } from "../reply/sources.ts";
import { unverified } from "../reply/verify.ts";
import { shorten } from "../statement/shorten.ts";
import { briefPoint } from "./brief-point.ts";
import type { Section } from "./read-sections.ts";
import { wordsOfKind } from "./section-kind.ts";
import type { Point } from "./section-points.ts";

/** Most characters in the headline of the first point, of what opens another, and of what else stands in one. */
const mostFirst = 210;
const mostOpening = 150;
const mostElse = 100;
/** Of more points than these the first ones are said; of fewer, all that fit. */
const mostLeftOut = 8;
/** Most lines below the headline. */
const mostLines = 24;
/** A line takes in the further sentences of its point up to so many characters. */
const lineLength = 330;
/** An opening longer than this says something of its own. */
const longOpening = 200;
/** Its heading says that it answers. */
const sure = 0.9;
const counts = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** What saying a section draws on. */
export interface SaySectionResources {
  readonly asked: Understanding;
  readonly view: (passage: Passage) => PassageView;
}

/**
 * Says a section: as many of its points as the headline has room for, in order, and all of them below, each with its source.
 *
 * @param chosen points of the section that are asked for
 * @returns `undefined` when none of them can be cited
 */
export function saySection(
  section: Section,
  chosen: readonly Point[],
  { asked, view }: SaySectionResources,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> | undefined {
  const { name, others } = wordsOfKind(section.kind);
  const opening = `${[name, section.periodText].filter(Boolean).join(" ")}: `;
  const room = headlineLimit - opening.length;
  const points = chosen.every(isTitled) ? chosen.flatMap(([, ...told]) => told.map((passage) => [passage])) : chosen;
  const [only] = points;
  const said = points.length === 1 && only ? sayOne(only, room, asked, view) : sayMany(points, room, others);
  const sources = new Sources();
  const carriers = said.passages.flatMap((passage) => sources.add(view(passage)) ?? []);
  const lines = linesOf(section, points).map((line) => lineText(line, sources, view));
  const headline = `${withoutEcho(opening, section, said.text)}${said.text}`;
  if (!carriers.length || unverified(headline, points.flat().map(view)).length > 0) return undefined;
  return {
    headline: readable(headline),
    headlineCitations: carriers,
    details: said.isWhole ? [] : lines.filter((line) => line !== "").map(readable),
    citations: sources.citations,
    abstained: false,
    confidence: sure,
    suggestions: [],
  };
}

/** Whether a point is but a title with what stands under it: "1. Về kinh tế" says nothing by itself. */
function isTitled([first, ...told]: Point): boolean {
  return (
    first !== undefined && told.length > 0 && /^(?:Về|Lĩnh vực) [^.;:\d]{3,50}$/u.test(withoutMarker(first.text).trim())
  );
}

/** The opening without what the first words behind it say again: "Kết quả đạt được năm 2024: năm 2024, …". */
function withoutEcho(opening: string, { kind, periodText }: Section, said: string): string {
  const { name } = wordsOfKind(kind);
  if (periodText && said.toLowerCase().startsWith(periodText)) return `${name}: `;
  const [first, second] = name.split(" ");
  const isEcho = said.toLowerCase().startsWith(`${first} ${second}`.toLowerCase());
  return isEcho && periodText ? `${periodText.charAt(0).toUpperCase()}${periodText.slice(1)}, ` : opening;
}

interface SaidPoints {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Whether nothing is left for the lines below. */
  readonly isWhole: boolean;
}

function sayOne(point: Point, room: number, asked: Understanding, view: (passage: Passage) => PassageView): SaidPoints {
  const [first] = point;
  if (!first) return { text: "", passages: [], isWhole: false };
  const all = withoutMarker(first.text).trim();
  const text = all.length < room ? all : withoutMarker(shorten(view(first), asked, room).text);
  return { text: lowerFirst(text), passages: [first], isWhole: text === all && point.length === 1 };
}

function sayMany(points: readonly Point[], room: number, others: string): SaidPoints {
  const texts: string[] = [];
  const passages: Passage[] = [];
  let length = 0;
  for (const point of points) {
    const left = room - length - restWords(points.length - texts.length - 1, others).length;
    const brief =
      briefPoint(point.slice(0, 1), Math.min(left, texts.length ? mostOpening : mostFirst)) ??
      briefPoint(point, Math.min(left, mostElse));
    const passage = brief && point[brief.at];
    if (!passage && points.length > mostLeftOut) break;
    if (!brief || !passage) continue;
    texts.push(lowerFirst(brief.text));
    passages.push(passage);
    length += brief.text.length + 2;
  }
  return { text: `${texts.join("; ")}${restWords(points.length - texts.length, others)}`, passages, isWhole: false };
}

/** "; và ba điểm khác." */
function restWords(left: number, others: string): string {
  return left > 0 ? `; và ${counts[left] ?? "nhiều"} ${others}.` : ".";
}

/** What each line below says: the opening where it says something of its own and nothing narrows the list, then the points. */
function linesOf({ opening, points: all }: Section, points: readonly Point[]): readonly Point[] {
  const isOpened = opening && opening.text.length > longOpening && points.length === all.length;
  return [...(isOpened ? [[opening]] : []), ...points].slice(0, mostLines);
}

function lineText(line: readonly Passage[], sources: Sources, view: (passage: Passage) => PassageView): string {
  let text = "";
  for (const passage of line) {
    const sentence = withoutMarker(passage.text).trim();
    // "Tập trung một số nhiệm vụ chủ yếu sau:" only opens the lines below.
    if (text && sentence.endsWith(":")) continue;
    if (text && text.length + sentence.length > lineLength) break;
    const number = sources.add(view(passage));
    if (number !== undefined) text = `${text}${text ? " " : ""}${sentence} [${number}]`;
  }
  return text;
}
