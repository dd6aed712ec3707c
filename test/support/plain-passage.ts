import type { Passage } from "../../src/core/passage.ts";

/** All that a passage says, as an object of its own: a snapshot's passages read their texts when they are asked for. */
export function plainPassage(passage: Passage): Passage {
  return JSON.parse(JSON.stringify(passage)) as Passage;
}
