import { isGlue } from "./glue.ts";
import { type SoughtWord, soughtWord, type WordList } from "./word-list.ts";

/** A wording of a concept, ready to be looked for. */
export interface Wording {
  /** All words in their order. */
  readonly words: readonly SoughtWord[];
  /** Several words written in one ("online"). */
  readonly joined: SoughtWord | undefined;
  /** The words that tell something. */
  readonly telling: readonly SoughtWord[];
}

/** Where and how well a concept was met. */
export interface ConceptMatch {
  /** 1 in one piece, less when its words stand apart, 0 when absent. */
  readonly score: number;
  /** Place among the words; −1 when absent. */
  readonly at: number;
}

/** Makes a wording ready. @param forms its words, normalised */
export function wordingOf(forms: readonly string[]): Wording {
  return {
    words: forms.map(soughtWord),
    joined: forms.length > 1 ? soughtWord(forms.join("")) : undefined,
    telling: forms.filter((form) => !isGlue(form)).map(soughtWord),
  };
}

const absent: ConceptMatch = { score: 0, at: -1 };

/** How well a text speaks of a concept, under its best wording; another wording than the question's own counts a little less. */
export function conceptMatch({ wordings }: { readonly wordings: readonly Wording[] }, list: WordList): ConceptMatch {
  let best = absent;
  for (const [i, wording] of wordings.entries()) {
    const match = wordingMatch(wording, list);
    const score = match.score * (i === 0 ? 1 : 0.92);
    if (score > best.score) best = { score, at: match.at };
    if (best.score >= 1) break;
  }
  return best;
}

function wordingMatch({ words, joined, telling }: Wording, list: WordList): ConceptMatch {
  const together = joined ? list.first(joined) : -1;
  if (together >= 0) return { score: 1, at: together };
  let present = 0;
  let at = -1;
  for (const word of telling) {
    const place = list.first(word);
    if (place < 0) continue;
    present++;
    if (at < 0) at = place;
  }
  // All words in a row can only stand where each of the telling ones does.
  if (present === telling.length) {
    const run = list.run(words);
    if (run >= 0) return { score: 1, at: run };
  }
  if (present === 0 || words.length === 1) return absent;
  const share = present / telling.length;
  return { score: share === 1 ? 0.75 : share * 0.45, at };
}
