import type { Vocabulary } from "../../core/vocabulary.ts";
import { isCommonWord } from "../../vietnamese/common-words.ts";
import type { Lexicon } from "../../vietnamese/lexicon.ts";
import { isVietnameseSyllable } from "../../vietnamese/syllable.ts";
import { type Token, tokens } from "../../vietnamese/tokens.ts";
import { glue, isGlue } from "./glue.ts";
import { longestByFirst } from "./longest-by-first.ts";

/** Something that the question speaks of, with the wordings under which documents may speak of it. */
export interface Concept {
  /** Each wording as token forms; the first is the question's own. */
  readonly variants: readonly (readonly string[])[];
  /** How much it tells: mean inverse document frequency of its own words times their number, damped. */
  readonly weight: number;
  /** Inverse document frequency of its rarest word. */
  readonly rarity: number;
  /** A name, code or abbreviation that must be met as it stands ("PAPI", "CT.08"). */
  readonly isCode: boolean;
  /** The name of a measured thing ("tỷ lệ thất nghiệp"): an answer about anything else is no answer. */
  readonly isIndicator: boolean;
}

/** Inverse document frequency of a marked syllable; higher is rarer. */
export type Rarity = (form: string) => number;

/** What concepts are found with. */
export interface ConceptResources {
  readonly vocabulary: Vocabulary;
  readonly rarity: Rarity;
  /** Tells which neighbours make a word of two syllables ("chủ tịch"). */
  readonly lexicon: Lexicon;
}

/**
 * Finds the concepts of a repaired question: vocabulary phrases first (longest match, small gaps allowed), then pairs that
 * the corpus knows as one word, then the single words that are left.
 */
export function conceptFinder(resources: ConceptResources): (question: string) => Concept[] {
  const { vocabulary, rarity, lexicon } = resources;
  const phrases = phraseTable(vocabulary);
  const compounds = new Set(vocabulary.compounds);
  const indicatorNames = new Set(
    vocabulary.indicators
      .flatMap((indicator) => [indicator.name, ...indicator.aliases])
      .map((name) =>
        tokens(name)
          .map((token) => token.form)
          .join(" "),
      ),
  );
  const isIndicatorName = ([own = []]: readonly (readonly string[])[]) => indicatorNames.has(own.join(" "));
  const gapped = gappedTable(phrases);
  const longestFrom = longestByFirst(phrases.keys());
  const stops = vocabulary.stopPhrases
    .map((phrase) => tokens(phrase).map((token) => token.form))
    .filter((forms) => forms.length > 1)
    .map((forms) => ({ first: forms[0] ?? "", text: ` ${forms.join(" ")} ` }));
  return (question) => {
    let text = ` ${question} `;
    const spoken = new Set(question.split(" "));
    for (const stop of stops) if (spoken.has(stop.first)) text = text.replaceAll(stop.text, " ");
    const list = tokens(text);
    const phraseAt = (at: number) => {
      const longest = longestFrom.get(list[at]?.form ?? "") ?? 0;
      return longestPhrase(list, at, Math.min(longest, list.length - at), phrases);
    };
    const found: Concept[] = [];
    for (let i = 0; i < list.length; ) {
      const spread = gappedPhrase(list, i, gapped);
      if (spread) found.push(concept(spread.variants, rarity, isIndicatorName(spread.variants)));
      const match = phraseAt(i);
      if (match && !isOvertaken(i, match.length, phraseAt)) {
        found.push(concept(match.variants, rarity, isIndicatorName(match.variants)));
        i += match.length;
        continue;
      }
      const length = compoundLength(list, i, lexicon, compounds);
      const own = list.slice(i, i + length).map((token) => token.form);
      i += length;
      if (list[i - 1]?.kind === "number" || (own.length === 1 && own.every(isGlue))) continue;
      found.push(concept([own], rarity));
    }
    return mergeEqual(found);
  };
}

/** Whether a phrase at least as long begins within this one and reaches beyond it: "tổng [giá trị sản xuất nông nghiệp]". */
function isOvertaken(
  at: number,
  length: number,
  phraseAt: (at: number) => { readonly length: number } | undefined,
): boolean {
  for (let next = at + 1; next < at + length; next++) {
    const other = phraseAt(next);
    if (other && other.length >= length && next + other.length > at + length) return true;
  }
  return false;
}

/** How many words from `at` on make one word of the corpus: 2 or 3 for compounds, else 1. */
function compoundLength(list: readonly Token[], at: number, lexicon: Lexicon, compounds: ReadonlySet<string>): number {
  let length = 1;
  while (length < 3 && isCompound(list[at + length - 1], list[at + length], lexicon, compounds)) length++;
  return length;
}

function isCompound(
  first: Token | undefined,
  second: Token | undefined,
  lexicon: Lexicon,
  compounds: ReadonlySet<string>,
): boolean {
  if (first?.kind !== "word" || second?.kind !== "word") return false;
  if (compounds.has(`${first.form} ${second.form}`)) return true;
  if (glue.has(first.form) || glue.has(second.form)) return false;
  if (!isVietnameseSyllable(first.form) && !isVietnameseSyllable(second.form)) return true;
  const together = lexicon.pairCount(first.form, second.form);
  return together >= 2 && together / Math.min(lexicon.count(first.form), lexicon.count(second.form)) >= 0.25;
}

function mergeEqual(concepts: readonly Concept[]): Concept[] {
  const seen = new Map<string, Concept>();
  for (const concept of concepts) seen.set((concept.variants[0] ?? []).join(" "), concept);
  return [...seen.values()].filter((concept) => concept.weight > 0);
}

/** A phrase of three words or more that stands with small gaps: "kinh tế (tỉnh mình) lớn thêm". */
function gappedPhrase(list: readonly Token[], at: number, gapped: ReadonlyMap<string, readonly Phrase[]>) {
  for (const phrase of gapped.get(list[at]?.form ?? "") ?? []) {
    let next = at;
    let isMet = true;
    for (const form of phrase.own.slice(1)) {
      const gap = list.slice(next + 1, next + 5).findIndex((token) => token.form === form);
      if (gap < 0) {
        isMet = false;
        break;
      }
      next += 1 + gap;
    }
    if (isMet && next - at + 1 <= phrase.own.length + 4) return { variants: [phrase.own, ...phrase.others] };
  }
  return undefined;
}

interface Phrase {
  readonly own: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** Phrases of at least three words by their first word. */
function gappedTable(phrases: ReadonlyMap<string, readonly (readonly string[])[]>): Map<string, Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const [key, others] of phrases) {
    const own = key.split(" ");
    if (own.length < 3) continue;
    const [first = ""] = own;
    table.set(first, [...(table.get(first) ?? []), { own, others }]);
  }
  for (const list of table.values()) list.sort((a, b) => b.own.length - a.own.length);
  return table;
}

function longestPhrase(
  list: readonly Token[],
  at: number,
  longest: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
) {
  for (let length = longest; length > 0; length--) {
    const own = list.slice(at, at + length).map((token) => token.form);
    const variants = phrases.get(own.join(" "));
    if (variants && (length > 1 || !isGlue(own[0] ?? ""))) return { variants: [own, ...variants], length };
  }
  return undefined;
}

function concept(variants: readonly (readonly string[])[], rarity: Rarity, isIndicator = false): Concept {
  const all = variants[0] ?? [];
  const own = all.every((form) => glue.has(form)) ? all : all.filter((form) => !glue.has(form));
  const rarities = own.map((form) => rarity(form) * (own.length === 1 && isCommonWord(form) ? 0.25 : 1));
  const sum = rarities.reduce((a, b) => a + b, 0);
  return {
    variants,
    weight: sum / Math.sqrt(Math.max(1, own.length)),
    rarity: Math.max(0, ...rarities),
    isCode: own.some((form) => !isVietnameseSyllable(form)),
    isIndicator,
  };
}

/** Every wording of the vocabulary → the other wordings of its groups. */
function phraseTable(vocabulary: Vocabulary): Map<string, readonly (readonly string[])[]> {
  const table = new Map<string, string[][]>();
  const groups = [
    ...vocabulary.synonyms.map((group) => group.terms),
    ...vocabulary.indicators.map((indicator) => [indicator.name, ...indicator.aliases]),
    // What a short form may stand for are other things, not other names: "trung tâm" is no "thị trấn".
    ...vocabulary.abbreviations.flatMap((entry) => entry.long.map((long) => [entry.short, long])),
  ].map((terms) => terms.map((term) => tokens(term).map((token) => token.form)));
  for (const group of groups) {
    for (const own of group) {
      const key = own.join(" ");
      const others = group.filter((other) => other !== own);
      table.set(key, [...(table.get(key) ?? []), ...others]);
    }
  }
  return table;
}
