import { asksWhy } from "../question/asks-why.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "./rank.ts";
import { saysLittle } from "./says-little.ts";

/** Candidates looked at, and how far behind the best one they may lie. */
const looked = 8;
const margin = 4.5;
const causeMargin = 2.5;
const givesCause =
  /(?<!\p{L})(?:do|vì|bởi)(?!\p{L}| (?:vậy|đó|thế|thường trực|hội đồng|ủy ban|ubnd|\d+ đồng chí))|(?:nguyên nhân|lý do)(?: [^\s,;.]+){0,8}(?: là|:)/iu;

/**
 * For lists and reasons: leaves closing formulas and lists of those present behind what tells something, and where a cause is
 * asked for puts a near candidate that gives one before one that gives none.
 */
export function preferTelling(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  const isBroad = asked.wanted.has("list") || asked.wanted.has("reason");
  if (!isBroad || asked.wanted.has("person")) return ranked;
  const best = ranked.find(({ candidate }) => !saysLittle(candidate.view.passage.text));
  const [first] = ranked;
  const told = best && first && first.score - best.score < margin ? inFront(ranked, best) : ranked;
  return asksWhy(asked.text) ? causeFirst(told) : told;
}

function causeFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (!best || givesCause.test(best.candidate.view.passage.text)) return ranked;
  const { wideCoverage } = best.candidate.features;
  const better = ranked
    .slice(1, looked)
    .find(
      ({ candidate, score }) =>
        best.score - score < causeMargin &&
        candidate.view.passage.kind !== "row" &&
        candidate.features.wideCoverage >= wideCoverage &&
        givesCause.test(candidate.view.passage.text),
    );
  return better ? inFront(ranked, better) : ranked;
}

const inFront = (ranked: readonly Ranked[], one: Ranked): readonly Ranked[] =>
  ranked[0] === one ? ranked : [one, ...ranked.filter((other) => other !== one)];
