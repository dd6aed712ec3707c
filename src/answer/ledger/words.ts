import type { Vocabulary } from "../../core/vocabulary.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { tokens } from "../../vietnamese/tokens.ts";

/** The words by which an indicator is known, folded, without those that only join or locate. */
export interface IndicatorWords {
  readonly core: ReadonlySet<string>;
  /** What brackets add: "(không tính tiền thu sử dụng đất)"; two that differ are two definitions. */
  readonly definition: string;
  /** Whether the words speak of a growth: "Tốc độ tăng …", "tăng trưởng …". */
  readonly isGrowth: boolean;
}

/** Turns an indicator's wording into the words that it is known by. */
export type IndicatorReader = (indicator: string) => IndicatorWords;

const joining = new Set("cua va trong tren dia ban tinh toan khu vuc nganh cac theo cho tai ve voi".split(" "));
/** Who keeps the books is no part of the name: "… của các tổ chức tín dụng"; a named owner is. */
const keepers = /\s(?:của|thuộc) các\s[\p{Ll}\s,]+$/u;
const growth = /^(?:tốc độ tăng(?: trưởng)?|mức tăng(?: trưởng)?|tăng trưởng)(?:\s|$)/iu;

/** Makes a reader that spells out the vocabulary's abbreviations first ("GTSX" → "giá trị sản xuất"). */
export function indicatorReader(vocabulary: Pick<Vocabulary, "abbreviations"> | undefined): IndicatorReader {
  const short = new Map(
    (vocabulary?.abbreviations ?? []).map(({ short: form, long }) => [tokenForms(form).join(" "), long[0] ?? form]),
  );
  const read = (indicator: string): IndicatorWords => {
    const definition = [...indicator.matchAll(/\(([^)]*)\)/gu)]
      .map((match) => match[1] ?? "")
      .filter((text) => !/^\p{Lu}{2,}$/u.test(text))
      .join(" ");
    const plain = indicator
      .replace(/\([^)]*\)/gu, " ")
      .replace(keepers, " ")
      .trim();
    const isGrowth = growth.test(plain);
    const forms = tokens(plain.replace(growth, " ")).flatMap((token) => {
      const long = short.get(token.form);
      return long ? tokens(long).map((word) => foldMarks(word.form)) : [foldMarks(token.form)];
    });
    const core = new Set(forms.filter((form) => form.length > 1 && !joining.has(form)));
    return { core, definition: tokenForms(definition).join(" "), isGrowth };
  };
  const known = new Map<string, IndicatorWords>();
  return (indicator) => {
    const words = known.get(indicator) ?? read(indicator);
    if (known.size < 5000) known.set(indicator, words);
    return words;
  };
}

function tokenForms(text: string): string[] {
  return tokens(text).map((token) => token.form);
}

/** Words that name a measure more or less fully, never another thing measured. */
const filling = new Set("so nguoi dan muc luong uoc chung xa hoi moi ket qua".split(" "));
/** Words that, on one side only, make another definition of the same thing. */
const defining = new Set([...filling, "tong", "nha", "nuoc", "phat", "trien"]);

/** Whether two names are one indicator worded twice: they differ in filling words only. */
export function isSameName(a: IndicatorWords, b: IndicatorWords): boolean {
  return likeness(a.core, b.core) >= 0.6 && apart(a.core, b.core).every((word) => filling.has(word));
}

/** Whether two names may be two definitions of one thing: "thu nội địa" and "tổng thu nội địa", not "công nghiệp" and "xây dựng". */
export function isNearName(a: IndicatorWords, b: IndicatorWords): boolean {
  return likeness(a.core, b.core) >= 0.6 && apart(a.core, b.core).every((word) => defining.has(word));
}

function apart(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...[...a].filter((word) => !b.has(word)), ...[...b].filter((word) => !a.has(word))];
}

/** How alike two sets of words are: shared words over the mean of both sizes, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** The wordings of a text: itself first, then those under which the vocabulary knows what it asks for; at most twelve. */
export type WordingFinder = (text: string) => string[];

/** Makes a finder of wordings. The vocabulary is folded once, so that a look-up costs little however large it is. */
export function wordingFinder(vocabulary: Pick<Vocabulary, "indicators" | "synonyms"> | undefined): WordingFinder {
  const groups = [
    ...(vocabulary?.indicators ?? []).map(({ name, aliases }) => [name, ...aliases]),
    ...(vocabulary?.synonyms ?? []).map(({ terms }) => terms),
  ].map((terms) => terms.map((term) => ` ${tokenFolded(term)} `));
  const byFirst = groupsByFirst(groups);
  return (text) => {
    const asked = ` ${tokenFolded(text)} `;
    const found = [text];
    const near = new Set(asked.split(" ").flatMap((word) => byFirst.get(word) ?? []));
    for (const at of [...near].sort((a, b) => a - b)) {
      const group = groups[at] ?? [];
      const hit = group.find((term) => asked.includes(term));
      if (hit) for (const term of group) if (term !== hit) found.push(asked.replace(hit, term).trim());
    }
    return found.slice(0, 12);
  };
}

/** Places of the groups that hold a term which begins with a word, by that word. */
function groupsByFirst(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const byFirst = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    for (const first of new Set(group.map((term) => term.trim().split(" ")[0] ?? ""))) {
      const known = byFirst.get(first);
      if (known) known.push(at);
      else byFirst.set(first, [at]);
    }
  }
  return byFirst;
}

function tokenFolded(text: string): string {
  return tokens(text)
    .map((token) => foldMarks(token.form))
    .join(" ");
}
