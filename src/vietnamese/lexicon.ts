import { foldMarks } from "./fold-marks.ts";
import { normalize } from "./normalize.ts";
import { words } from "./words.ts";

/** What words a collection of texts uses, and next to which: the ground for repairing questions. Counts, not probabilities. */
export interface Lexicon {
  /** How often a marked syllable stands in the texts. */
  count(form: string): number;
  /** How often `second` follows `first` directly. */
  pairCount(first: string, second: string): number;
  /** What follows a word directly, and how often; `undefined` when nothing does. */
  followersOf(first: string): ReadonlyMap<string, number> | undefined;
  /** Marked syllables with these folded letters, commonest first. */
  formsOf(folded: string): readonly string[];
  /** Folded syllables at edit distance one, commonest first; at most twelve. */
  near(folded: string): readonly string[];
  /** Number of syllables counted. */
  readonly total: number;
}

/** Counts the words of texts, linear in their length. A text may say how many times it counts; default: once. */
export function buildLexicon(texts: Iterable<string | readonly [text: string, times: number]>): Lexicon {
  const counts = new Map<string, number>();
  const followers = new Map<string, Map<string, number>>();
  let total = 0;
  for (const given of texts) {
    const [text, times] = typeof given === "string" ? ([given, 1] as const) : given;
    let previous = "";
    let end = 0;
    for (const word of words(normalize(text))) {
      if (word.kind !== "word") {
        previous = "";
        continue;
      }
      total += times;
      counts.set(word.text, (counts.get(word.text) ?? 0) + times);
      if (previous && word.start - end <= 2) {
        const after = followers.get(previous) ?? new Map<string, number>();
        after.set(word.text, (after.get(word.text) ?? 0) + times);
        followers.set(previous, after);
      }
      previous = word.text;
      end = word.end;
    }
  }
  const sorted = byFolded(counts);
  let deletions: ReadonlyMap<string, readonly string[]> | undefined;
  const foldedCount = (folded: string) =>
    (sorted.get(folded) ?? []).reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
  const nearCache = new Map<string, readonly string[]>();
  return {
    total,
    count: (form) => counts.get(form) ?? 0,
    pairCount: (first, second) => followers.get(first)?.get(second) ?? 0,
    followersOf: (first) => followers.get(first),
    formsOf: (folded) => sorted.get(folded) ?? [],
    near: (folded) => {
      let found = nearCache.get(folded);
      if (!found) {
        deletions ??= deletionIndex(sorted.keys());
        found = neighbours(folded, deletions)
          .sort((a, b) => foldedCount(b) - foldedCount(a))
          .slice(0, 12);
        if (nearCache.size < 10000) nearCache.set(folded, found);
      }
      return found;
    },
  };
}

/** Marked forms by their folded letters, commonest first. */
function byFolded(counts: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const form of counts.keys()) {
    const folded = foldMarks(form);
    const same = forms.get(folded);
    if (same) same.push(form);
    else forms.set(folded, [form]);
  }
  for (const same of forms.values()) same.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return forms;
}

/** Symmetric-delete index (Garbe's SymSpell): every word under itself and under each form with one letter left out. */
function deletionIndex(vocabulary: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of vocabulary) {
    for (const key of [word, ...deletionsOf(word)]) {
      const list = index.get(key);
      if (list) list.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
}

function deletionsOf(word: string): string[] {
  if (word.length > 16) return [];
  return [...new Set([...word].map((_, i) => word.slice(0, i) + word.slice(i + 1)))];
}

function neighbours(word: string, index: ReadonlyMap<string, readonly string[]>): string[] {
  if (word.length < 2 || word.length > 16) return [];
  const found = new Set<string>();
  for (const key of [word, ...deletionsOf(word)]) {
    for (const candidate of index.get(key) ?? [])
      if (candidate !== word && withinOneEdit(word, candidate)) found.add(candidate);
  }
  return [...found];
}

/** One insertion, deletion, substitution or swap of neighbours. */
function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA.length >= 2 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
