import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Told } from "../reply/refuse.ts";
import { chooseSection } from "./choose-section.ts";
import type { Section } from "./read-sections.ts";
import { saySection } from "./say-section.ts";

/** What the documents give as the causes of all shortcomings of the time asked for; `undefined` when they give none. */
export function generalCauses(
  asked: Understanding,
  sections: readonly Section[],
  view: (passage: Passage) => PassageView,
): Told | undefined {
  const { periods, places } = asked;
  const chosen = chooseSection({ kind: "causes", topic: [] }, { periods, places, documentKinds: [] }, sections, view);
  const said = chosen && saySection(chosen.section, chosen.points, { asked, view });
  const citation = said?.citations.find(({ number }) => number === said.headlineCitations[0]);
  return said && citation && { text: said.headline, citation };
}
