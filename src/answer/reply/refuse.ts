import type { Answer } from "../../core/answer.ts";
import type { Citation } from "../../core/citation.ts";
import { tokens } from "../../vietnamese/tokens.ts";
import { holdsValue } from "../confidence/veto.ts";
import { seekerOf } from "../question/concept-seeker.ts";
import type { Concept } from "../question/concepts.ts";
import { isFraming } from "../question/framing-words.ts";
import type { Understanding } from "../question/understanding.ts";
import { WordList } from "../question/word-list.ts";
import type { Ranked } from "../ranking/rank.ts";
import { shorten } from "../statement/shorten.ts";
import { abstainLine } from "./abstain.ts";
import { cite } from "./cite.ts";
import { composeRow } from "./compose-row.ts";
import { endStop } from "./end-stop.ts";
import { opened } from "./opened.ts";
import { openingOf } from "./opening.ts";
import { readable } from "./readable.ts";

/** Coverage from which the best passage is near enough to be offered. */
const nearCoverage = 0.55;

/** A statement that is offered instead, with what it stands on. */
export interface Told {
  readonly text: string;
  readonly citation: Citation;
}

/**
 * Says that the documents do not answer, what they lack, and the nearest that they do say.
 *
 * @param told what they do say instead; without it the best candidate is offered where it is near
 * @param isMentioned whether some document holds these words (lower case); then they are not named as lacking. Default: none does
 */
export function refuse(
  asked: Understanding,
  ranked: readonly Ranked[],
  confidence: number,
  isMentioned: (words: string) => boolean = () => false,
  told: readonly Told[] = [],
): Omit<Answer, "resolved" | "retrieved" | "milliseconds"> {
  const near = told.length ? undefined : nearestOf(ranked);
  const tried = near && sayNear(near, asked);
  const isRow = near?.candidate.view.passage.kind === "row";
  const isFit = tried && isNear(tried.words, asked) && holdsValue(tried.words, asked, isRow);
  const said = isFit ? tried.said : undefined;
  const citation = near && said ? cite(near.candidate.view, 1, 0, near.candidate.view.passage.text.length) : undefined;
  return {
    headline: abstainLine(asked, missingWords(asked, ranked, isMentioned)),
    headlineCitations: [],
    details: citation
      ? [`Gần nhất: ${endStop(readable(said ?? ""))} [1]`]
      : told.map(({ text }, i) => `${endStop(readable(text))} [${i + 1}]`),
    citations: citation ? [citation] : told.map((one, i) => ({ ...one.citation, number: i + 1 })),
    abstained: true,
    abstainReason: "not-stated",
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

function sayNear(near: Ranked, asked: Understanding): Near | undefined {
  const { view } = near.candidate;
  if (view.passage.kind === "row") {
    const headline = composeRow(view, asked)?.headline;
    return headline === undefined ? undefined : { words: headline, said: headline };
  }
  const short = shorten(view, asked, 220);
  if (short.text.length <= 30 || short.text.endsWith(":")) return undefined;
  const opening = openingOf(view, short, { ...asked, periods: [] });
  return { words: short.text, said: opened(opening, short.text) };
}

/** What is offered as near: its own words, and these with their time. */
interface Near {
  readonly words: string;
  readonly said: string;
}

/** Least share of the question's telling words, by weight, that what is offered as near must speak of itself. */
const nearShare = 0.5;

/** Match of a concept that stands in one piece, under any of its names. */
const whole = 0.9;

/** Whether a statement speaks of most of what was asked for, its framing words aside. */
export function isNear(said: string, asked: Understanding): boolean {
  const words = new WordList(tokens(said).map((token) => token.form));
  const matches = seekerOf(asked).matches(words);
  const telling = asked.concepts
    .map((concept, i) => ({ concept, match: matches[i]?.score ?? 0 }))
    .filter(({ concept }) => !isFraming(concept.variants[0] ?? []));
  const total = telling.reduce((sum, { concept }) => sum + concept.weight, 0);
  const met = telling.reduce((sum, { concept, match }) => sum + (match >= whole ? concept.weight : 0), 0);
  return total > 0 && met >= nearShare * total;
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
    if ((matches[i] ?? 0) < 0.5 && isTelling(concept, asked) && concept.rarity > (rarest?.rarity ?? 3))
      rarest = concept;
  const words = rarest?.variants[0] ?? [];
  return words.length && !isMentioned(words.join(" "))
    ? words.map((form) => (rarest?.isCode && form.length <= 8 ? form.toUpperCase() : form)).join(" ")
    : undefined;
}

function isTelling(concept: Concept, { speaker }: Understanding): boolean {
  const words = concept.variants[0] ?? [];
  const isSpeaker = speaker !== undefined && ` ${speaker.who} `.includes(` ${words.join(" ")} `);
  return (words.length > 1 || concept.isCode) && !isFraming(words) && !isSpeaker;
}
