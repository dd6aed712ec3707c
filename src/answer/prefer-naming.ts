import { askedNoun } from "./asked-noun.ts";
import { itemsNamed } from "./items-named.ts";
import type { Ranked } from "./rank.ts";
import type { Understanding } from "./understanding.ts";

const kinds = ["list", "name", "place", "document-number"] as const;
/** Candidates looked at, and how far behind the best one they may lie; farther where they count the same things. */
const looked = 12;
const margin = 4.2;
const sameCountMargin = 7;

/**
 * Where names are asked for ("những nhà máy nào") and the best candidate lists none of them, puts in front the first one that
 * does: the footnote that hangs on it, another sentence of its document, then any.
 */
export function preferNaming(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  const [best] = ranked;
  const isNaming = kinds.some((kind) => asked.wanted.has(kind)) && !asked.wanted.has("date");
  const noun = best && isNaming ? askedNoun(asked.text) : undefined;
  if (!noun || !best || best.candidate.view.passage.kind === "row") return ranked;
  const named = ({ candidate: { view } }: Ranked) =>
    Math.max(itemsNamed(view.passage.text, noun), noun.isPlace ? new Set(view.places.map(({ key }) => key)).size : 0);
  const own = named(best);
  if (own >= 2) return ranked;
  const others = ranked.slice(1, looked).filter((other) => isNear(other, best) && named(other) >= 2);
  const { passage } = best.candidate.view;
  const better =
    others.find((other) => other.candidate.view.passage.context === passage.text) ??
    others.find((other) => other.candidate.view.passage.documentId === passage.documentId) ??
    others[0];
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
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
