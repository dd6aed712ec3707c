import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { asksWhy } from "../question/asks-why.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "./rank.ts";

/** Candidates looked at, how far behind the best one they may lie, and the least share of the question that they must speak of. */
const looked = 4;
const margin = 5;
const least = 0.6;
const opensWithCause = /^(?:nguyên nhân|lý do)(?!\p{L})/iu;

/**
 * Where a cause is asked for: puts the sentence that names it ("Nguyên nhân là …") in front, if it follows one that speaks of
 * what was asked.
 *
 * @param goesOn where a passage goes on
 */
export function preferCause(
  ranked: readonly Ranked[],
  asked: Understanding,
  goesOn: (passage: Passage) => readonly PassageView[],
): readonly Ranked[] {
  const [best] = ranked;
  if (!best || !asksWhy(asked.text)) return ranked;
  for (const entry of ranked.slice(0, looked)) {
    const { view, features } = entry.candidate;
    if (best.score - entry.score > margin) break;
    const isTold = view.passage.kind === "sentence" || view.passage.kind === "item";
    if (!isTold || features.wideCoverage < least) continue;
    const cause = goesOn(view.passage).find(({ passage }) => opensWithCause.test(passage.text));
    if (cause) return [{ ...entry, candidate: { ...entry.candidate, view: cause } }, ...ranked];
  }
  return ranked;
}
