import type { Document } from "../../core/document.ts";
import type { Fact } from "../../core/fact.ts";
import type { Passage } from "../../core/passage.ts";
import { namedPeriods } from "./period-words.ts";
import { placeOfHeading } from "./place-words.ts";
import { rowFacts, rowLabel } from "./row-facts.ts";
import { sectionFrame } from "./section-frame.ts";
import { textFacts } from "./text-facts.ts";

/**
 * Reads the stated values out of a document's passages by rule: table rows, list items, sentences and notes. Every field
 * is in the document's own words; where it cannot be told what a figure measures, there is no fact.
 */
export function extractFacts(document: Document, passages: readonly Passage[]): Fact[] {
  const facts: Fact[] = [];
  const wholesByText = new Map<string, readonly Fact[]>();
  let before: readonly Fact[] = [];
  let block = -1;
  let labels = new Set<string>();
  let blockPeriod: string | undefined;
  for (const passage of passages) {
    if (passage.kind === "heading" || !/\d/.test(passage.text)) continue;
    if (passage.block !== block) [before, blockPeriod, labels] = [[], undefined, new Set()];
    block = passage.block;
    const section = sectionFrame(document, passage);
    blockPeriod = openingPeriod(passage.text, section.year) ?? blockPeriod;
    const frame = { ...section, period: section.period ?? blockPeriod };
    const place = placeOfHeading(passage.sectionPath.at(-1) ?? "") ?? document.place;
    if (passage.kind === "row") {
      facts.push(...rowFacts(passage, place, frame, labels));
      labels.add(rowLabel(passage) ?? "");
      continue;
    }
    const wholes = passage.kind === "note" ? (wholesByText.get(passage.context) ?? []) : before;
    const read = textFacts(passage, place, frame, wholes);
    facts.push(...read.facts);
    wholesByText.set(passage.text, read.wholes);
    if (read.wholes.length > 0) before = read.wholes;
  }
  return facts;
}

/** The period that opens a paragraph ("Trong năm 2023, …") and holds until its end. */
function openingPeriod(text: string, year: number | undefined): string | undefined {
  const [first] = namedPeriods(text.slice(0, 60), year);
  return first &&
    !first.isDay &&
    /^(?:trong |hết |đến hết |bước sang |sang )?(?:năm )?$/iu.test(text.slice(0, first.start))
    ? first.label
    : undefined;
}
