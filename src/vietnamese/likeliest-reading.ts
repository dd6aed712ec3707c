import type { Lexicon } from "./lexicon.ts";

/** One reading of a typed word. */
export interface Choice {
  /** One or several words. */
  readonly words: readonly string[];
  /** Cost of reading the typed word so; natural logarithms. */
  readonly cost: number;
}

/** A word with what holds behind whatever word it stands. */
interface RatedWord {
  readonly form: string;
  /** Its share of the probability behind any word. */
  readonly share: number;
  /** What it surprises behind a word that it never follows. */
  readonly alone: number;
}

/** A reading with what is known of its words. */
export interface RatedChoice extends Choice {
  readonly rated: readonly RatedWord[];
}

/** Looks a reading's words up. */
export function rated(choice: Choice, lexicon: Lexicon): RatedChoice {
  return { ...choice, rated: choice.words.map((word) => ratedWord(word, lexicon)) };
}

interface State {
  readonly cost: number;
  readonly last: string;
  readonly reading: readonly string[];
  readonly before: State | undefined;
}

/**
 * Finds the readings of typed words that go together best: Viterbi over the last word of each reading.
 *
 * @param lattice for each typed word the readings that it may have, at least one
 * @returns the words of each one's reading
 */
export function likeliestReading(
  lattice: readonly (readonly RatedChoice[])[],
  lexicon: Lexicon,
): (readonly string[])[] {
  let beam: State[] = [{ cost: 0, last: "", reading: [], before: undefined }];
  for (const column of lattice) {
    const next = new Map<string, State>();
    for (const state of beam) {
      const followers = lexicon.followersOf(state.last);
      for (const choice of column) {
        let cost = state.cost + choice.cost;
        let last = state.last;
        for (const word of choice.rated) {
          cost += surprise(last, word, last === state.last ? followers : lexicon.followersOf(last), lexicon);
          last = word.form;
        }
        const known = next.get(last);
        if (!known || known.cost > cost) next.set(last, { cost, last, reading: choice.words, before: state });
      }
    }
    beam = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, 60);
  }
  const readings: (readonly string[])[] = [];
  for (let state = beam[0]; state?.before; state = state.before) readings.push(state.reading);
  return readings.reverse();
}

/** Words that the lexicon lacks surprise no more than this; natural logarithm. */
const mostSurprise = 11;

/** Numbers surprise nobody. */
function ratedWord(form: string, lexicon: Lexicon): RatedWord {
  const share = 0.25 * ((lexicon.count(form) + 0.1) / (lexicon.total + 1000));
  return { form, share, alone: /\d/.test(form) ? 0 : Math.min(mostSurprise, -Math.log(share)) };
}

/** Negative log probability of a word after another: interpolated pair and single counts. */
function surprise(
  previous: string,
  { form, share, alone }: RatedWord,
  followers: ReadonlyMap<string, number> | undefined,
  lexicon: Lexicon,
): number {
  const together = alone > 0 ? (followers?.get(form) ?? 0) : 0;
  if (together === 0) return alone;
  return Math.min(mostSurprise, -Math.log(0.75 * (together / lexicon.count(previous)) + share));
}
