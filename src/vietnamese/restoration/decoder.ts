import type { Candidate } from "./candidates.ts";
import type { LanguageContext, LanguageModel } from "./language-model.ts";
import { languageToken } from "./language-tokens.ts";

/** A place in the text to be read: its readings, or the fixed tokens of a number or mark. */
export interface Slot {
  readonly readings: readonly Candidate[];
  /** Readings of this slot and the next one as a single word. */
  readonly torn: readonly Candidate[];
  /** What any change costs here beyond its own cost; the cleaner the text, the more. */
  readonly trust: number;
  /** Whether a line begins here: what stands before it may not belong to it. */
  readonly isLineStart: boolean;
}

/** The reading chosen for a slot. `length` is 2 when it covers the next slot too. */
export interface Choice {
  readonly slot: number;
  readonly length: 1 | 2;
  readonly reading: Candidate;
}

interface State {
  readonly score: number;
  readonly third: number;
  readonly second: number;
  readonly last: number;
  readonly before: State | undefined;
  readonly choice: Choice | undefined;
  context: LanguageContext | undefined;
}

const beamWidth = 14;
const beamDepth = 11;
const { stop } = languageToken;

/** Chooses the most probable readings of a run of slots: a beam search with the language model over the last three words. */
export function decode(slots: readonly Slot[], model: LanguageModel): Choice[] {
  const beams: Map<number, State>[] = Array.from({ length: slots.length + 1 }, () => new Map<number, State>());
  const start: State = {
    score: 0,
    third: stop,
    second: stop,
    last: stop,
    before: undefined,
    choice: undefined,
    context: undefined,
  };
  beams[0]?.set(0, start);
  slots.forEach((slot, index) => {
    for (const state of best(beams[index])) {
      for (const reading of slot.readings)
        extend(beams[index + 1], state, { slot: index, length: 1, reading }, slot, model);
      if (index + 1 >= slots.length) continue;
      for (const reading of slot.torn)
        extend(beams[index + 2], state, { slot: index, length: 2, reading }, slot, model);
    }
    beams[index] = new Map();
  });
  return trace(best(beams.at(-1))[0]);
}

function best(beam: ReadonlyMap<number, State> | undefined): State[] {
  const states = [...(beam?.values() ?? [])].sort((a, b) => b.score - a.score);
  const least = (states[0]?.score ?? 0) - beamDepth;
  return states.slice(0, beamWidth).filter(({ score }) => score >= least);
}

function extend(
  beam: Map<number, State> | undefined,
  from: State,
  choice: Choice,
  slot: Slot,
  model: LanguageModel,
): void {
  const { reading } = choice;
  let score = from.score - reading.cost - (reading.words === undefined ? 0 : slot.trust);
  let { third, second, last } = from;
  from.context ??= model.context(third, second, last);
  let context = from.context;
  reading.ids.forEach((id, index) => {
    if (index > 0) context = model.context(third, second, last);
    const own = model.logProbability(id, context);
    score += slot.isLineStart && index === 0 ? halfTrusting(own, model.logUnigram(id)) : own;
    [third, second, last] = [second, last, id];
  });
  const key = (third * 8192 + second) * 8192 + last;
  const known = beam?.get(key);
  if (known !== undefined && known.score >= score) return;
  beam?.set(key, { score, third, second, last, before: from, choice, context: undefined });
}

/** Logarithm of the mean of two probabilities. */
function halfTrusting(one: number, other: number): number {
  const larger = Math.max(one, other);
  return larger + Math.log((Math.exp(one - larger) + Math.exp(other - larger)) / 2);
}

function trace(state: State | undefined): Choice[] {
  const choices: Choice[] = [];
  for (let at = state; at !== undefined; at = at.before) if (at.choice !== undefined) choices.push(at.choice);
  return choices.reverse();
}
