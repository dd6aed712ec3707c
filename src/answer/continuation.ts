import type { Passage } from "../core/passage.ts";
import { answerPresence } from "./answer-presence.ts";
import type { PassageView } from "./passage-view.ts";
import type { Understanding } from "./understanding.ts";

/** Finds where a passage goes on: the footnotes that hang on it and the sentence after it. */
export type Continuations = (passage: Passage) => readonly Passage[];

/** Whether a passage is a heading, or a line that only announces what follows: no answer by itself. */
export function announces(passage: Passage): boolean {
  const { text } = passage;
  const saysMuch = text.length > 140 || (text.match(/;/g)?.length ?? 0) >= 2;
  return (
    passage.kind === "heading" ||
    (text.trimEnd().endsWith(":") && (!saysMuch || /(?:như|dưới|sau) (?:sau|đây):$/u.test(text.trimEnd())))
  );
}

/** Looks up continuations; building costs one pass over the passages. */
export function continuationsOf(passages: readonly Passage[]): Continuations {
  const notes = new Map<string, Passage[]>();
  const next = new Map<string, Passage>();
  const below = new Map<string, Passage>();
  for (const [at, passage] of passages.entries()) {
    if (passage.kind === "note") {
      const key = `${passage.documentId}:${passage.context}`;
      notes.set(key, [...(notes.get(key) ?? []), passage]);
    }
    const before = passages[at - 1];
    if (before && announces(before) && before.documentId === passage.documentId && passage.kind !== "heading")
      below.set(before.id, passage);
    if (before?.documentId === passage.documentId && before.block === passage.block && passage.kind !== "row")
      next.set(before.id, passage);
  }
  return (passage) => {
    const announced = below.get(passage.id);
    if (announced) return [announced];
    const own = notes.get(`${passage.documentId}:${passage.text}`) ?? [];
    const after = next.get(passage.id);
    return after && after.kind !== "note" ? [...own, after] : own;
  };
}

/**
 * Where the best passage speaks of what was asked without naming it ("Có 07 đơn vị giải ngân dưới 30%"), the passage that
 * goes on and does name it.
 *
 * @returns `undefined` when the best passage holds the answer itself, or nothing that goes on does
 */
export function namedElsewhere(
  best: PassageView,
  asked: Understanding,
  continuations: Continuations,
  view: (passage: Passage) => PassageView,
): PassageView | undefined {
  const isNaming =
    asked.wanted.has("list") || asked.wanted.has("place") || asked.wanted.has("name") || asked.wanted.has("person");
  if (!isNaming || best.passage.kind === "row" || answerPresence(asked, best).missing < 0.5) return undefined;
  return continuations(best.passage)
    .map(view)
    .find((other) => answerPresence(asked, other).missing < 0.5);
}
