import { type Token, tokens } from "../../vietnamese/tokens.ts";
import type { Concept } from "../question/concepts.ts";
import { isFraming } from "../question/framing-words.ts";
import { isGlue } from "../question/glue.ts";
import type { Understanding } from "../question/understanding.ts";
import type { SaidMatches } from "./said-matches.ts";

/** A match from which a concept counts as met, and below which as missed. */
const met = 0.65;
const missed = 0.4;
/** Rarity from which a word tells as much as any. */
const telling = 5;
/** Share of the other concepts, by weight, that must be met for the one that is not to be the point of the question. */
const nearlyAll = 0.75;

/** What is asked for as a figure: only there is a word said in another's place another thing. */
const figures = ["amount", "share", "rank"] as const;

const worthOf = (concept: Concept) => Math.min(1, concept.rarity / telling);

/** Whether the one thing that sets the question apart is what the headline leaves out, or says otherwise; each 0 to 1. */
export function contrasts(said: SaidMatches, asked: Understanding) {
  const { concepts } = asked;
  const asksFigure = figures.some((wanted) => asked.wanted.has(wanted));
  const tellings = concepts.map((concept, at) => ({ concept, at })).filter(({ concept }) => isTelling(concept));
  return {
    contrast: asksFigure ? contrast(said, asked) : 0,
    onlyMissed: asksFigure ? onlyMissed(said, tellings) : 0,
    codeMissed: tellings.some(({ concept, at }) => concept.isCode && (said.inPassage[at] ?? 0) < missed) ? 1 : 0,
  };
}

function isTelling(concept: Concept): boolean {
  return !isFraming(concept.variants[0] ?? []);
}

/** The one concept that the headline leaves out, where it speaks of nearly all the others word for word. */
function onlyMissed(said: SaidMatches, list: readonly { concept: Concept; at: number }[]): number {
  const absent = list.filter(({ at }) => (said.inHeadline[at] ?? 0) < missed);
  const [only] = absent;
  if (!only || absent.length > 1 || list.length < 2) return 0;
  const others = list.filter(({ at }) => at !== only.at);
  const total = others.reduce((sum, { concept }) => sum + concept.weight, 0);
  const spoken = others.reduce(
    (sum, { concept, at }) => sum + ((said.inHeadline[at] ?? 0) >= met ? concept.weight : 0),
    0,
  );
  return total > 0 && spoken >= nearlyAll * total ? worthOf(only.concept) : 0;
}

/** A word of the question that another one narrows, said with another in that place: "sốt xuất huyết" where "sốt rét" was asked. */
function contrast(said: SaidMatches, { text, concepts }: Understanding): number {
  const words = text.split(" ");
  const spoken = new Set(said.words);
  let clause: readonly Token[] | undefined;
  let worst = 0;
  for (const [i, first] of words.entries()) {
    const second = words[i + 1];
    const before = words[i - 1];
    // "sản lượng" ends in a word that says nothing by itself.
    const isTail = isGlue(first) && before !== undefined && !isGlue(before);
    if (second === undefined || (isGlue(first) && !isTail) || isGlue(second) || spoken.has(second) || /\d/.test(second))
      continue;
    const at = concepts.findIndex(({ variants: [form = []] }) => form.includes(second));
    const concept = concepts[at];
    if (!concept || !isTelling(concept) || (said.inHeadline[at] ?? 0) >= met) continue;
    clause ??= tokens(said.clause);
    const own = clause;
    const isOther = own.some(({ form }, at) => {
      const next = own[at + 1];
      if (isTail && own[at - 1]?.form !== before) return false;
      return form === first && next?.kind === "word" && !words.includes(next.form) && !isFraming([next.form]);
    });
    if (isOther) worst = Math.max(worst, worthOf(concept));
  }
  return worst;
}
