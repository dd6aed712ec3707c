import { RecentMap } from "../core/recent-map.ts";
import type { Abbreviation } from "../core/vocabulary.ts";
import { isCommonWord } from "./common-words.ts";
import { foldMarks } from "./fold-marks.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Choice, likeliestReading, type RatedChoice, rated } from "./likeliest-reading.ts";
import { normalize } from "./normalize.ts";
import { otherTone, soundAlikes } from "./sound-alikes.ts";
import { isVietnameseSyllable } from "./syllable.ts";
import { type Token, tokens } from "./tokens.ts";
import { type TypedCapitals, typedCapitals } from "./typed-capitals.ts";

/** Typed words whose readings are kept for the next question. */
const keptWords = 4000;

/** A word as typed, with and without its marks. */
interface TypedWord extends Token {
  readonly folded: string;
}

/** A question with its words brought to marked, spelled-out forms. */
export interface RepairedQuestion {
  /** Lower-case words with marks; abbreviations stand spelled out; numbers as typed. */
  readonly text: string;
  /** Whether the user typed (nearly) no marks. */
  readonly isUnmarked: boolean;
  /** Words that neither the lexicon nor an abbreviation knows, as typed. */
  readonly unknown: readonly string[];
}

/** What a repair draws on. */
export interface RepairResources {
  readonly lexicon: Lexicon;
  /** Chat spellings, applied first. */
  readonly chatWords: readonly Abbreviation[];
  readonly abbreviations: readonly Abbreviation[];
}

/**
 * Makes a repairer: unmarked words get the marks that fit their neighbours, slips of one letter are mended where the
 * typed word is unknown, chat spellings and abbreviations are spelled out. A Viterbi search over syllable pairs of the
 * lexicon decides (noisy channel). Words that are right as typed stay.
 */
export function questionRepairer(resources: RepairResources): (question: string) => RepairedQuestion {
  const chat = table(resources.chatWords);
  const short = table(resources.abbreviations);
  const kept = new RecentMap<string, readonly RatedChoice[]>(keptWords);
  const choicesOf = (token: TypedWord, isUnmarked: boolean): readonly RatedChoice[] => {
    const key = `${isUnmarked ? "" : "+"}${token.kind} ${token.form}`;
    const found =
      kept.get(key) ??
      choices(token, isUnmarked, resources.lexicon, chat, short).map((choice) => rated(choice, resources.lexicon));
    kept.set(key, found);
    return found;
  };
  return (question) => {
    const separated = joinNames(separate(question), resources.lexicon);
    const typed = tokens(separated).map((token) => ({ ...token, folded: foldMarks(token.form) }));
    const letters = typed.filter((t) => t.kind === "word" && t.form.length > 1);
    const marked = letters.filter((t) => t.form !== t.folded).length;
    const isUnmarked = letters.length > 0 && marked <= letters.length * 0.08;
    const capitals = typedCapitals(question);
    const lattice = typed.map((token, i) => [
      ...choicesOf(token, isUnmarked)
        .filter(mayBe(typed[i - 1], token, typed[i + 1], resources.lexicon))
        .filter((choice) => staysName(choice, typed[i - 1], token, typed[i + 1], capitals, resources.lexicon)),
      ...(isUnmarked ? [] : heardChoices(typed[i - 1], token, typed[i + 1], resources.lexicon)),
    ]);
    const best = joinRanges(likeliestReading(lattice, resources.lexicon), typed, separated);
    const unknown = typed.filter(
      (t) =>
        t.kind === "word" && !resources.lexicon.formsOf(t.folded).length && !short.has(t.form) && !chat.has(t.form),
    );
    return { text: best, isUnmarked, unknown: unknown.map((t) => t.form) };
  };
}

/** "T1/2024" → "tháng 1/2024", "2023:": the few joined forms that tokens would keep whole; "gd&đt" stays one word. */
function separate(question: string): string {
  return normalize(question)
    .replace(/(?<![\p{L}\d])t(\d{1,2})\s?\/\s?((?:19|20)\d{2})/gu, "tháng $1/$2")
    .replace(/(?<!\p{L})đ\/c(?!\p{L})/gu, "đồng chí")
    .replace(/(?<!\p{L})(p?)ct (?=(?:ubnd|h[đd]nd|mttq|ubmttq|ub|hội|liên đoàn)(?!\p{L}))/gu, chairs)
    .replace(
      /(?<!\p{L})(p?)ct (?=(?:tỉnh|tinh|huyện|huyen|thành phố|tp|thị xã|tx|xã|xa|phường|phuong)(?!\p{L}).* (?:ai|đồng chí nào|tên|ông nào|bà nào)(?!\p{L}))/gu,
      chairs,
    )
    .replace(/%/g, " phần trăm ")
    .replace(/(?<=\p{L})[&-](?=\p{L})/gu, "");
}

/** "CT UBND" is no programme. */
const chairs = (_: string, deputy: string): string => (deputy ? "phó chủ tịch " : "chủ tịch ");

/** "sea games" → "seagames", where the texts write it in one word and know neither part. */
function joinNames(question: string, lexicon: Lexicon): string {
  return question.replace(/(?<!\p{L})(\p{L}+) (?=(\p{L}+))/gu, (own: string, first: string, second: string) =>
    lexicon.count(first) === 0 && lexicon.count(`${first}${second}`) > 0 ? first : own,
  );
}

/** Writes the words out; "2022-2023" and "8-10" stay joined as typed. */
function joinRanges(readings: readonly (readonly string[])[], typed: readonly Token[], question: string): string {
  let text = "";
  for (const [i, reading] of readings.entries()) {
    const between = question.slice(typed[i - 1]?.end ?? 0, typed[i]?.start ?? 0).trim();
    const isRange = between === "-" && typed[i - 1]?.kind === "number" && typed[i]?.kind === "number";
    text += `${i === 0 ? "" : isRange ? "-" : " "}${reading.join(" ")}`;
  }
  return text;
}

function table(list: readonly Abbreviation[]): Map<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const { short, long } of list) {
    const key = normalize(short).replace(/[&-]/g, "");
    const forms = long.map((form) => normalize(form).replace(/[,–-]/g, " ").replace(/\s+/g, " ").trim());
    map.set(key, [...(map.get(key) ?? []), ...forms]);
    const folded = foldMarks(key);
    if (folded !== key && !map.has(folded)) map.set(folded, forms);
  }
  return map;
}

/** Words of grammar, with their marks: whoever types "từ" does not mean "tư". */
const grammar = new Set(
  "của và được đến tới với từ là bị ở theo như trên dưới ngoài về đã đang sẽ không chưa cũng vẫn này đó nào gì mấy thế vậy để vì bởi nếu thì những các một mỗi mọi rất hơn nhất".split(
    " ",
  ),
);

function choices(
  token: TypedWord,
  isUnmarked: boolean,
  lexicon: Lexicon,
  chat: ReadonlyMap<string, readonly string[]>,
  short: ReadonlyMap<string, readonly string[]>,
): Choice[] {
  if (token.kind !== "word" || (!isUnmarked && grammar.has(token.form))) return [{ words: [token.form], cost: 0 }];
  const found = new Map<string, Choice>();
  const add = (text: string, cost: number) => {
    const known = found.get(text);
    if (!known || known.cost > cost) found.set(text, { words: text.split(" "), cost });
  };
  const isKnown = lexicon.count(token.form) > 0;
  const hasMarks = token.form !== token.folded;
  // A well-formed word with its marks is more likely one that the documents lack than a slip.
  add(token.form, isKnown ? 0 : hasMarks && isVietnameseSyllable(token.form) ? 1.5 : 6);
  for (const [i, form] of (chat.get(token.form) ?? []).entries())
    add(form, (isKnown && token.form.length > 1 ? 3 : 0.5) + i);
  for (const [i, form] of (short.get(token.form) ?? []).entries())
    add(form, (isKnown && !isUnmarked ? 2.5 : 1) + i * 1.5);
  // In a question with marks an everyday word without them ("cho") is meant as it stands, one with them ("chuyện") all the more.
  const isEveryday = isCommonWord(token.form);
  const isMeant = (hasMarks && isVietnameseSyllable(token.form)) || (isKnown && isEveryday);
  const markCost = isUnmarked ? 0 : hasMarks && isEveryday ? 9 : isMeant ? 5 : 2.5;
  for (const form of lexicon.formsOf(token.folded)) if (form !== token.form) add(form, markCost);
  const swapped = hasMarks && !isKnown ? otherTone(token.form) : token.form;
  if (swapped !== token.form && isCommonWord(swapped)) add(swapped, 1);
  // Marks that are left out are likelier than another letter.
  const slip = !hasMarks && lexicon.formsOf(token.folded).length ? 8 : 5;
  // A word that is right as typed may still be a slip ("lơn" for "lớn" is covered above; other letters only when unknown).
  if (!lexicon.formsOf(token.folded).length || (!isKnown && !isUnmarked)) {
    for (const near of token.folded.length >= 3 ? lexicon.near(token.folded) : [])
      for (const form of lexicon.formsOf(near).slice(0, 6)) add(form, slip + (foldMarks(form) === form ? 0 : 0.5));
  }
  return [...found.values()].slice(0, 40);
}

/**
 * A right syllable with its marks that the documents lack ("dê") is another word of theirs ("đề") only where that one goes
 * with a neighbour, as typed or by its letters: what the documents do not speak of must not turn into what they do.
 */
function mayBe(
  before: TypedWord | undefined,
  token: TypedWord,
  after: TypedWord | undefined,
  lexicon: Lexicon,
): (choice: Choice) => boolean {
  const isHeld = token.kind !== "word" || token.form === token.folded || lexicon.count(token.form) > 0;
  if (isHeld || !isVietnameseSyllable(token.form)) return () => true;
  const formsOf = (other: TypedWord | undefined) =>
    other && !isCommonWord(other.form) ? [other.form, ...lexicon.formsOf(other.folded)] : [];
  const [earlier, later] = [formsOf(before), formsOf(after)];
  const swapped = otherTone(token.form);
  return ({ words }) => {
    const [word = ""] = words;
    return (
      word === token.form ||
      words.length > 1 ||
      (word === swapped && isCommonWord(word)) ||
      earlier.some((form) => lexicon.pairCount(form, word) > 0) ||
      later.some((form) => lexicon.pairCount(word, form) > 0)
    );
  };
}

/**
 * A code in capitals ("DTI") is no slip of a word; a name ("Plei Krông") is one of another name only where the texts put that
 * one beside its neighbour.
 */
function staysName(
  { words }: Choice,
  before: TypedWord | undefined,
  token: TypedWord,
  after: TypedWord | undefined,
  { codes, names }: TypedCapitals,
  lexicon: Lexicon,
): boolean {
  const [word = ""] = words;
  if (words.length > 1 || word === token.form) return true;
  if (codes.has(token.form)) return false;
  if (!names.has(token.form) || foldMarks(word) === token.folded) return true;
  const formsOf = (other: TypedWord | undefined) =>
    other && names.has(other.form) ? [other.form, ...lexicon.formsOf(other.folded)] : [];
  return (
    formsOf(before).some((form) => lexicon.pairCount(form, word) > 0) ||
    formsOf(after).some((form) => lexicon.pairCount(word, form) > 0)
  );
}

/** A word written as it sounds ("nợ sấu"), where it goes with neither neighbour and another spelling does. */
function heardChoices(
  before: TypedWord | undefined,
  token: TypedWord,
  after: TypedWord | undefined,
  lexicon: Lexicon,
): RatedChoice[] {
  const goes = (form: string, least: number) =>
    lexicon.pairCount(before?.form ?? "", form) >= least || lexicon.pairCount(form, after?.form ?? "") >= least;
  if (token.kind !== "word" || token.form === token.folded || goes(token.form, 1)) return [];
  return soundAlikes(token.form)
    .filter((form) => goes(form, 2))
    .map((form) => rated({ words: [form], cost: 3 }, lexicon));
}
