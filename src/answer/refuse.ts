import type { AbstainReason, Answer } from "../core/answer.ts";
import { isCommonWord } from "../vietnamese/common-words.ts";
import { abstainLine } from "./abstain.ts";
import { cite } from "./cite.ts";
import { composeRow } from "./compose-row.ts";
import type { Concept } from "./concepts.ts";
import type { Ranked } from "./rank.ts";
import { readable } from "./readable.ts";
import { shorten } from "./shorten.ts";
import type { Understanding } from "./understanding.ts";

/** Coverage from which the best passage is near enough to be offered. */
const nearCoverage = 0.55;

/**
 * Says that the documents do not answer, what they lack, and the nearest that they do say.
 *
 * @param isMentioned whether some document holds these words (lower case); then they are not named as lacking. Default: none does
 */
export function refuse(
  reason: AbstainReason,
  asked: Understanding,
  ranked: readonly Ranked[],
  confidence: number,
  isMentioned: (words: string) => boolean = () => false,
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> {
  const near = nearestOf(ranked);
  const said = near && sayNear(near, asked);
  const citation = said ? cite(near.candidate.view, 1, 0, near.candidate.view.passage.text.length) : undefined;
  return {
    headline: abstainLine(reason, asked, missingWords(asked, ranked, isMentioned)),
    headlineCitations: [],
    details: citation ? [`Gần nhất: ${readable(said ?? "")} [1]`] : [],
    citations: citation ? [citation] : [],
    abstained: true,
    abstainReason: reason,
    confidence,
    suggestions: [],
  };
}

function nearestOf(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked
    .slice(0, 3)
    .find(
      ({ candidate }) =>
        candidate.features.wideCoverage > nearCoverage &&
        candidate.features.isHeading === 0 &&
        candidate.features.place >= 0,
    );
}

function sayNear(near: Ranked, asked: Understanding): string | undefined {
  const { view } = near.candidate;
  if (view.passage.kind === "row") return composeRow(view, asked)?.headline;
  const { text } = shorten(view, asked, 220);
  return text.length > 30 && !text.endsWith(":") ? text : undefined;
}

/** The rarest thing asked for that the best passage does not speak of; words that say nothing by themselves are not named. */
function missingWords(
  asked: Understanding,
  ranked: readonly Ranked[],
  isMentioned: (words: string) => boolean,
): string | undefined {
  const matches = ranked[0]?.candidate.wideMatches ?? [];
  let rarest: Concept | undefined;
  for (const [i, concept] of asked.concepts.entries())
    if ((matches[i] ?? 0) < 0.5 && isTelling(concept) && concept.rarity > (rarest?.rarity ?? 3)) rarest = concept;
  const words = rarest?.variants[0] ?? [];
  return words.length && !isMentioned(words.join(" "))
    ? words.map((form) => (rarest?.isCode && form.length <= 8 ? form.toUpperCase() : form)).join(" ")
    : undefined;
}

function isTelling(concept: Concept): boolean {
  const words = concept.variants[0] ?? [];
  return (words.length > 1 || concept.isCode) && !words.every(isCommonWord);
}
