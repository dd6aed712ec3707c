import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { answerPresence } from "../confidence/answer-presence.ts";
import { numbersAsked } from "../passage/holds-document-number.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";

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

/** Looks up continuations. */
export function continuationsOf(passages: readonly Passage[]): Continuations {
  const places = passagePlaces(passages);
  return (passage) => {
    const at = places.numberOf(passage.id);
    const behind = at === undefined ? undefined : passages[at + 1];
    const next = behind?.documentId === passage.documentId ? behind : undefined;
    if (next && next.kind !== "heading" && announces(passage)) return [next];
    const { from, to } = places.rangeOf(passage.documentId);
    const notes = passages.slice(from, to).filter(({ kind, context }) => kind === "note" && context === passage.text);
    const goesOn = next?.block === passage.block && next.kind !== "row" && next.kind !== "note";
    return goesOn ? [...notes, next] : notes;
  };
}

/**
 * Where the best passage speaks of what was asked without naming it ("Có 07 đơn vị giải ngân dưới 30%"), the passage that
 * goes on and does name it.
 *
 * The number of a document that it names may stand in its footnote.
 *
 * @returns `undefined` when the best passage holds the answer itself, or nothing that goes on does
 */
export function namedElsewhere(
  best: PassageView,
  asked: Understanding,
  continuations: Continuations,
  view: (passage: Passage) => PassageView,
): PassageView | undefined {
  if (asked.wanted.has("document-number"))
    return numbersAsked(best.passage.text, asked.text)
      ? undefined
      : continuations(best.passage)
          .map(view)
          .find(({ passage }) => passage.kind === "note" && numbersAsked(passage.text, asked.text));
  const isNaming =
    asked.wanted.has("list") || asked.wanted.has("place") || asked.wanted.has("name") || asked.wanted.has("person");
  if (!isNaming || best.passage.kind === "row" || answerPresence(asked, best).missing < 0.5) return undefined;
  return continuations(best.passage)
    .map(view)
    .find((other) => answerPresence(asked, other).missing < 0.5);
}
