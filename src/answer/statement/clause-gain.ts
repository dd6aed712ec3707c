import type { Clause } from "../passage/clauses.ts";
import type { Understanding } from "../question/understanding.ts";
import type { ClauseWorth } from "./clause-worth.ts";

/** Length of a statement, characters; 0 for none. */
export const sizeOf = (clause: Clause | undefined): number => (clause ? clause.end - clause.start : 0);

/**
 * Worth of a statement: what it says of the concepts not yet said, its value, little else.
 *
 * @param said match of each concept in what is said already
 * @param isValueOpen whether a value is still wanted
 */
export function gainOf(
  worth: ClauseWorth,
  asked: Understanding,
  said: ReadonlyMap<number, number>,
  isValueOpen: boolean,
): number {
  const concepts = [...asked.concepts, ...asked.inherited];
  let gain = 0;
  for (const [i, concept] of concepts.entries()) {
    const more = (worth.matches[i] ?? 0) - (said.get(i) ?? 0);
    if (more > 0) gain += concept.weight * more * (i < asked.concepts.length ? 1 : 0.4);
  }
  const touch = Math.min(1, worth.touches / Math.max(1, ...asked.concepts.map((concept) => concept.weight)));
  return gain * (0.55 + 0.45 * worth.precision) + (isValueOpen ? worth.value * touch : 0);
}
