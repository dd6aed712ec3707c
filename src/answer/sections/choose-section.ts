import type { Passage } from "../../core/passage.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { ConceptSeeker } from "../question/concept-seeker.ts";
import type { Concept } from "../question/concepts.ts";
import type { AskedPeriod, Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import { overlap } from "../ranking/period-fit.ts";
import type { AskedSection } from "./asked-section.ts";
import type { Section } from "./read-sections.ts";
import type { Point } from "./section-points.ts";

/** A section, and those of its points that are asked for. */
export interface ChosenSection {
  readonly section: Section;
  readonly points: readonly Point[];
}

/** Least overlap of a section's time with the time asked for. */
const leastOverlap = 0.35;
/** Match of a concept in a point, and in a heading above it, from which it speaks of that. */
const inPoint = 0.9;
const inHeading = 0.7;

/**
 * Chooses the section that answers a broad question: of the place and the time asked for, a whole year rather than a part, the
 * newest; of a plan the resolution, else the fullest report.
 */
export function chooseSection(
  asked: AskedSection,
  { periods, places, documentKinds }: Pick<Understanding, "periods" | "places" | "documentKinds">,
  sections: readonly Section[],
  view: (passage: Passage) => PassageView,
): ChosenSection | undefined {
  const wanted = places.filter(({ level }) => level !== "country");
  const isOfPlace = ({ heading }: Section) => {
    const own = view(heading).documentPlaces.map(({ key }) => key);
    return wanted.length ? wanted.every(({ key }) => own.includes(key)) : own.length === 0;
  };
  const fitting = sections
    .filter(
      (section) =>
        section.kind === asked.kind &&
        isOfTime(section, periods) &&
        (!documentKinds.length || documentKinds.includes(section.document.kind)) &&
        isOfPlace(section),
    )
    .sort((a, b) => rankOf(b) - rankOf(a));
  if (!asked.topic.length) return fitting[0] && { section: fitting[0], points: fitting[0].points };
  for (const find of [pointsUnder, pointsOpenedBy, ...(asked.kind === "tasks" ? [] : [pointsSaying])])
    for (const section of fitting) {
      const points = find(section, topicReader(asked.topic));
      if (points.length) return { section, points };
    }
  return undefined;
}

function isOfTime({ period }: Section, asked: readonly AskedPeriod[]): boolean {
  return !asked.length || (period !== undefined && asked.some((own) => overlap(own, period) >= leastOverlap));
}

function rankOf({ kind, period, document }: Section): number {
  const isPlan = kind === "goal" || kind === "targets" || kind === "tasks";
  const authority = document.kind === "resolution" ? (isPlan ? 2 : 0) : document.kind === "report" ? 1 : 0;
  return (period?.kind === "year" ? 10000 : 0) + (period?.year ?? 0) * 3 + authority;
}

/** Tells whether a text speaks of all of a topic. */
type Speaks = (text: string, least: number) => boolean;

function topicReader(topic: readonly Concept[]): Speaks {
  const seeker = new ConceptSeeker(topic);
  return (text, least) =>
    seeker.matches(new WordList(tokens(text).map(({ form }) => form))).every(({ score }) => score >= least);
}

/** The points under a further heading that names the topic. */
function pointsUnder({ heading, points }: Section, speaks: Speaks): readonly Point[] {
  const depth = heading.sectionPath.length + 1;
  return points.filter(([first]) => first && speaks(first.sectionPath.slice(depth).join(" . "), inHeading));
}

/** The points that name the topic before they say anything of it: "Du lịch: hoàn thành quy hoạch …". */
function pointsOpenedBy({ points }: Section, speaks: Speaks): readonly Point[] {
  return points.filter(([first]) => first && speaks(/^[^:]{3,60}:/u.exec(first.text)?.[0] ?? "", inPoint));
}

/** The points that speak of the topic anywhere, each from the passage on that does. */
function pointsSaying({ opening, points }: Section, speaks: Speaks): readonly Point[] {
  // "Bên cạnh nguyên nhân khách quan như …; các nguyên nhân chủ quan …, cụ thể:" opens a list of the latter.
  if (opening && speaks(opening.text, inPoint))
    return speaks(opening.text.slice(opening.text.lastIndexOf(";")), inPoint) ? points : [[opening]];
  return points.flatMap((point) => {
    const own = point.filter(({ text }) => speaks(text, inPoint));
    return own.length ? [own] : [];
  });
}
