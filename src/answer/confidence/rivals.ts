import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "../ranking/rank.ts";
import type { Said } from "./said.ts";

/** Score difference that counts as wholly ahead. */
const wholly = 6;
/** Candidates among which agreeing ones are counted, and how many count as full agreement. */
const near = 6;
const full = 3;

/**
 * Whether other candidates speak for or against what is said: those that state the same value agree, the best one that does
 * not is its rival.
 */
export function rivals({ headline, view }: Said, ranked: readonly Ranked[], asked: Understanding) {
  const own = ranked.find(({ candidate }) => candidate.view.passage.id === view.passage.id) ?? ranked[0];
  if (!own) return { rivalMargin: 0, agreement: 0, cosineRank: 0, lexicalShare: 0 };
  const value = figureOf(headline, asked);
  const says = ({ candidate }: Ranked) =>
    candidate.view.passage.cluster === view.passage.cluster || (value?.test(candidate.view.passage.text) ?? false);
  const rival = ranked.find((other) => !says(other) && other.candidate.features.isHeading === 0);
  const { scored } = own.candidate;
  const mostLexical = Math.max(1e-6, ...ranked.map(({ candidate }) => candidate.scored.lexical));
  return {
    rivalMargin: rival ? Math.max(-0.5, Math.min(1, (own.score - rival.score) / wholly)) : 1,
    agreement: Math.min(full, ranked.slice(0, near).filter((other) => other !== own && says(other)).length) / full,
    cosineRank: 1 / (1 + ranked.filter(({ candidate }) => candidate.scored.cosine > scored.cosine).length),
    lexicalShare: scored.lexical / mostLexical,
  };
}

/** The first number of a headline that is no year and that the question does not state. */
function figureOf(headline: string, asked: Understanding): RegExp | undefined {
  const value = (headline.match(/\d+(?:[.,]\d+)*/g) ?? []).find(
    (digits) => !/^(?:19|20)\d{2}$/.test(digits) && !asked.numbers.includes(digits),
  );
  return value === undefined ? undefined : new RegExp(`(?<![\\d.,])${value.replace(/[.]/g, "\\.")}(?!\\d|[.,]\\d)`);
}
