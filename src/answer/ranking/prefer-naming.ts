import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { type AskedNoun, askedNoun } from "../question/asked-noun.ts";
import type { Understanding } from "../question/understanding.ts";
import { itemsNamed } from "../statement/items-named.ts";
import type { Ranked } from "./rank.ts";

const kinds = ["list", "name", "place", "document-number"] as const;
/** Candidates looked at, and how far behind the best one they may lie; farther where they count the same things. */
const looked = 12;
const margin = 4.2;
const sameCountMargin = 7;
/** Least weight of a concept that must not get lost. */
const telling = 6.5;

/**
 * Where names are asked for ("những nhà máy nào") and the best candidate lists none of them, puts in front the first one that
 * does: a footnote that hangs on it, another sentence of its document, then any; and where it only counts them ("07 chỉ tiêu
 * không đạt"), one that enumerates as many.
 *
 * @param below finds what hangs on a passage
 */
export function preferNaming(
  ranked: readonly Ranked[],
  asked: Understanding,
  below: (passage: Passage) => readonly PassageView[] = () => [],
): readonly Ranked[] {
  const [best] = ranked;
  const isNaming = kinds.some((kind) => asked.wanted.has(kind)) && !asked.wanted.has("date");
  const noun = best && isNaming ? askedNoun(asked.text) : undefined;
  if (!noun || !best || best.candidate.view.passage.kind === "row" || countOf(best.candidate.view, noun) >= 2)
    return ranked;
  const { passage } = best.candidate.view;
  const hanging = below(passage).find((view) => view.passage.kind === "note" && countOf(view, noun) >= 2);
  if (hanging) {
    const note = { ...best, candidate: { ...best.candidate, view: hanging } };
    return [note, ...ranked.filter(({ candidate }) => candidate.view.passage.id !== hanging.passage.id)];
  }
  const near = ranked.slice(1, looked).filter((other) => isNear(other, best) && keepsTelling(other, best, asked));
  const naming = near.filter(({ candidate }) => countOf(candidate.view, noun) >= 2);
  const beside = naming.filter(({ candidate }) => candidate.view.passage.documentId === passage.documentId);
  const better =
    beside.find(({ candidate }) => sharesCount(candidate.view.passage.text, passage.text)) ??
    beside[0] ??
    naming[0] ??
    near.find(({ candidate }) => enumeratesAll(candidate.view.passage.text, countsOf(passage.text, noun)));
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
}

function countOf(view: PassageView, noun: AskedNoun): number {
  const places = noun.isPlace ? new Set(view.places.map(({ key }) => key)).size : 0;
  return Math.max(itemsNamed(view.passage.text, noun).count, places);
}

/** Whether it still speaks of the telling things of the question that the best one speaks of ("SEA Games"). */
function keepsTelling(other: Ranked, best: Ranked, asked: Understanding): boolean {
  return asked.concepts.every(
    ({ weight, variants }, i) =>
      weight < telling ||
      /^\d/.test(variants[0]?.[0] ?? "") ||
      (best.candidate.matches[i] ?? 0) < 0.65 ||
      (other.candidate.wideMatches[i] ?? 0) >= 0.3,
  );
}

function isNear(other: Ranked, best: Ranked): boolean {
  const own = best.candidate.view.passage;
  const { passage } = other.candidate.view;
  if (passage.kind === "row" || passage.kind === "heading") return false;
  const behind = best.score - other.score;
  if (behind < margin) return true;
  return behind < sameCountMargin && passage.documentId === own.documentId && sharesCount(passage.text, own.text);
}

/** Whether both count the same things alike: "8 sản phẩm". */
function sharesCount(text: string, other: string): boolean {
  return (text.match(/(?<![\d.,/])[1-9]\d? \p{Ll}+ \p{Ll}+/gu) ?? []).some((count) => other.includes(count));
}

/** How many of the things a text counts: 7 for "07 chỉ tiêu không đạt"; from three on. */
function countsOf(text: string, { wordings }: AskedNoun): ReadonlySet<number> {
  const found = wordings.flatMap((wording) => [
    ...text.matchAll(new RegExp(`(?<![\\d.,/])(\\d{1,2}) ${wording}`, "giu")),
  ]);
  return new Set(found.map((match) => Number(match[1])).filter((count) => count >= 3));
}

/** Whether a sentence of the text enumerates as many things as were counted, and says no figures of them. */
function enumeratesAll(text: string, counts: ReadonlySet<number>): boolean {
  const items = text.split(/[,;] | và /);
  return counts.has(items.length) && items.every((item) => !/\d{2}|\d%/.test(item));
}
