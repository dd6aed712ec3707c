import { remembered } from "../../core/remembered.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import type { Ranked } from "./rank.ts";

/** Of another place than the one asked for: of a district's own document too, where the province itself is named. */
export function isElsewhere(entry: Ranked, asked: Understanding): boolean {
  const isNamed = asked.places.some((place) => place.level !== "country");
  const isHome = asked.home !== undefined && asked.places.length === 0;
  return (isNamed && entry.candidate.features.place < 0) || (isHome && entry.candidate.view.documentPlaces.length > 0);
}

/** Whether a time is asked for and a candidate has nothing of it. */
export function isAnotherTime(entry: Ranked, asked: Understanding): boolean {
  return asked.periods.length > 0 && entry.candidate.features.period <= 0.1;
}

/** Whether a candidate speaks of a thing without the word that narrows it in the question. */
export function dropsNarrowing({ candidate }: Ranked, asked: Understanding): boolean {
  const { matches, wideMatches, view } = candidate;
  return asked.narrowed.some(([thing, by]) => {
    if ((wideMatches[thing] ?? 0) < 0.6 || (matches[by] ?? 0) >= 0.3) return false;
    return (seekerOf(asked).matches(headWords(view))[by]?.score ?? 0) < 0.3;
  });
}

/** Words of what a passage stands under: its section, and the whole that a row or a note belongs to. */
export const headWords = remembered(({ passage }: PassageView) => {
  const whole = passage.kind === "row" || passage.kind === "note" ? passage.context : "";
  return new WordList(tokens(`${passage.sectionPath.at(-1) ?? ""} . ${whole}`).map(({ form }) => form));
});
