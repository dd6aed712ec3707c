import type { Document, DocumentKind } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";
import { isRecital } from "../ranking/features.ts";
import { type SectionKind, sectionKinds } from "./section-kind.ts";
import { type Point, pointsOf } from "./section-points.ts";

/** A section that enumerates something, of a report or a resolution. */
export interface Section {
  readonly kind: SectionKind;
  readonly document: Document;
  readonly heading: Passage;
  /** What it is about, as its heading, those above it or the document's title say; absent when none names a time. */
  readonly period: Period | undefined;
  /** The period in the document's words, in lower case: "năm 2024"; "" without one. */
  readonly periodText: string;
  /** A paragraph that only opens the list, if there is one. */
  readonly opening: Passage | undefined;
  readonly points: readonly Point[];
}

const telling: ReadonlySet<DocumentKind> = new Set(["report", "summary-report", "resolution"]);

/**
 * The sections of reports and resolutions that enumerate shortcomings, causes, goals, targets, tasks or results. Of a section
 * within another of its kind only the inner one counts.
 *
 * @param passages in the order of their documents
 */
export function readSections(documents: readonly Document[], passages: readonly Passage[]): Section[] {
  const byId = new Map(documents.filter(({ kind }) => telling.has(kind)).map((document) => [document.id, document]));
  const found: Section[] = [];
  for (const [at, heading] of passages.entries()) {
    const document = heading.kind === "heading" ? byId.get(heading.documentId) : undefined;
    const kind = kindOfTitle(heading.text);
    if (!document || !kind || heading.text === document.title) continue;
    const inside = insideOf(passages, at, heading);
    if (inside.some((other) => other.kind === "heading" && kindOfTitle(other.text) === kind)) continue;
    const { opening, points } = pointsOf(inside.filter((other) => !isWithinOtherKind(other, heading)));
    if (points.length > 0) found.push({ kind, document, heading, ...periodOf(heading, document), opening, points });
  }
  return found;
}

function kindOfTitle(title: string): SectionKind | undefined {
  const text = title.toLowerCase();
  return sectionKinds.find(({ heading }) => heading.test(text))?.kind;
}

/** What stands under a heading, up to the closing formula. */
function insideOf(passages: readonly Passage[], at: number, heading: Passage): Passage[] {
  const depth = heading.sectionPath.length;
  const inside: Passage[] = [];
  for (let i = at + 1; i < passages.length; i++) {
    const passage = passages[i];
    const isInside = passage?.documentId === heading.documentId && passage.sectionPath[depth] === heading.text;
    if (!passage || !isInside || isRecital(passage)) break;
    inside.push(passage);
  }
  return inside;
}

/** Whether a passage stands under a further heading that is of some kind: "hạn chế và nguyên nhân" holds both. */
function isWithinOtherKind({ sectionPath }: Passage, heading: Passage): boolean {
  return sectionPath.slice(heading.sectionPath.length + 1).some((title) => kindOfTitle(title) !== undefined);
}

function periodOf(heading: Passage, document: Document): Pick<Section, "period" | "periodText"> {
  for (const text of [heading.text, ...[...heading.sectionPath].reverse(), document.title, document.period ?? ""]) {
    const [period] = periods(text.toLowerCase());
    if (!period) continue;
    const words = text.slice(period.start, period.end).toLowerCase();
    return { period, periodText: /^\d{4}$/.test(words) ? `năm ${words}` : words };
  }
  return { period: undefined, periodText: "" };
}
