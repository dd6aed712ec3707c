import { normalize } from "../../vietnamese/normalize.ts";
import type { Concept } from "../question/concepts.ts";
import { isFraming } from "../question/framing-words.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import { countedNoun } from "../question/wanted.ts";
import { contrasts } from "./contrasts.ts";
import type { SaidMatches } from "./said-matches.ts";

/** Names of the signs that a near miss shows, in the order of the weights. */
export const nearMissNames = ["contrast", "onlyMissed", "codeMissed", "nameUnmet", "countMissing"] as const;

/** Whether what is said may be of another thing or time than what was asked, though it sounds alike; each 0 to 1. */
export function nearMissSigns(said: SaidMatches, asked: Understanding) {
  return {
    ...contrasts(said, asked),
    nameUnmet: nameUnmet(said, asked),
    countMissing: countMissing(said, asked),
  };
}

/** 1 where a figure of something named is asked for and nothing here holds the name, which the question spells in capitals. */
function nameUnmet({ headline, view }: SaidMatches, { names, wanted }: Understanding): number {
  if (!names.length || !(wanted.has("amount") || wanted.has("share") || wanted.has("rank"))) return 0;
  const { passage, document } = view;
  const all = normalize(
    [headline, passage.text, ...passage.sectionPath, passage.context, document.title].join(" . "),
  ).replace(/ - /g, " ");
  return names.some((name) => !all.includes(name.replace(/ \d+$/, ""))) ? 1 : 0;
}

/** 1 where the question counts something ("bao nhiêu chuyến") and no number of the headline counts it. */
function countMissing({ headline, view }: SaidMatches, asked: Understanding): number {
  const noun = countedNoun(asked.text);
  const isTold = asked.concepts.some(
    (concept) => noun?.test(` ${(concept.variants[0] ?? []).join(" ")}`) && isTelling(concept),
  );
  return noun && isTold && view.passage.kind !== "row" && !counts(headline, noun) ? 1 : 0;
}

function isTelling({ variants: [own = []] }: Concept): boolean {
  return !isFraming(own) && !own.every(isGlue);
}

/** Whether a number that is no share stands before the noun, or the noun before it: "số xã … 27". */
function counts(headline: string, noun: RegExp): boolean {
  const text = headline.toLowerCase();
  for (const { 0: digits, index } of text.matchAll(/\d+(?:[.,]\d+)*(?!\d|\s?%)/g)) {
    const behind = text.slice(index + digits.length).split(/[\d,;:.]/u)[0] ?? "";
    if (noun.test(` ${behind.slice(0, 40)}`)) return true;
    const before =
      text
        .slice(Math.max(0, index - 60), index)
        .split(/[;.]/u)
        .at(-1) ?? "";
    if (noun.test(` ${before}`)) return true;
  }
  return false;
}
