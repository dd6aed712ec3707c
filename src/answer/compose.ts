import type { Citation } from "../core/citation.ts";
import { periods } from "../vietnamese/periods.ts";
import { composeRow } from "./compose-row.ts";
import type { OtherStatement } from "./other-statements.ts";
import type { PassageView } from "./passage-view.ts";
import type { Ranked } from "./rank.ts";
import { readable } from "./readable.ts";
import { shorten } from "./shorten.ts";
import type { Shortened } from "./shortened.ts";
import { Sources } from "./sources.ts";
import type { Understanding } from "./understanding.ts";
import { unverified } from "./verify.ts";

/** Most characters of a headline. */
export const headlineLimit = 300;

/** The whole passage stands below a shortened headline up to these lengths: for lists and reasons, and for the rest. Characters. */
const wholeBroad = 900;
const wholeNarrow = 260;

/** What else an answer may draw on. */
export interface ComposeExtra {
  readonly goesOn?: PassageView | undefined;
  readonly others?: (headline: string, view: PassageView) => readonly OtherStatement[];
}

/** The words of an answer, every figure checked against its citations. */
export interface Composed {
  readonly headline: string;
  readonly headlineCitations: readonly number[];
  readonly details: readonly string[];
  readonly citations: readonly Citation[];
}

/**
 * Says what the best candidates say. Every number and name of the headline and the details stands in a cited passage; what
 * does not is replaced by the quoted sentence, and that failing, nothing is said.
 *
 * @param best the candidates to show, best first
 * @param pool the best candidates of all, for what the first leaves open; starts with `best[0]`
 * @param extra.goesOn a passage that names what the first one only announces
 * @param extra.others finds other documents that state another value than the headline
 */
export function compose(
  best: readonly Ranked[],
  pool: readonly Ranked[],
  asked: Understanding,
  extra: ComposeExtra = {},
): Composed | undefined {
  const { goesOn } = extra;
  const sources = new Sources();
  const [first, ...others] = best.map((ranked) => ranked.candidate.view);
  if (!first) return undefined;
  const main = sayMain(first, asked);
  const number = sources.add(first, main.start, main.end);
  if (number === undefined) return undefined;
  const room = headlineLimit - main.headline.length - 2;
  const named = goesOn && sayGoingOn(main.headline, goesOn, asked);
  const added = named ?? (room > 58 ? addition(pool, asked, main.headline, room) : undefined);
  const addedNumber = added && sources.add(added.view, added.said.kept[0]?.start ?? 0, added.said.kept.at(-1)?.end);
  const carriers = [number];
  if (addedNumber && addedNumber !== number) carriers.push(addedNumber);
  const headline =
    added && addedNumber ? `${endStop(named?.opening ?? main.headline)} ${added.said.text}` : main.headline;
  const details = detailLines(first, main, number, asked);
  const differing = extra.others?.(main.headline, first) ?? [];
  for (const { text, view } of differing) {
    const cited = sources.add(view);
    if (cited) details.push(`${text} [${cited}]`);
  }
  const isSaid = (view: PassageView) => differing.some((other) => other.view.passage.id === view.passage.id);
  for (const view of others.filter((other) => !isSaid(other))) {
    const shown = sayDetail(view, asked);
    const cited = shown && sources.add(view);
    if (!shown || !cited) continue;
    if (view.passage.cluster === first.passage.cluster && !carriers.includes(cited)) carriers.push(cited);
    else if (!isContained(shown, [headline, ...details])) details.push(`${shown} [${cited}]`);
  }
  const views = [first, ...others, ...(goesOn ? [goesOn] : []), ...differing.map(({ view }) => view)];
  const lines = details.filter((line) => unverified(line, views).length === 0);
  return renumbered({
    headline: readable(headline),
    headlineCitations: carriers,
    details: lines.map(readable),
    citations: sources.citations,
  });
}

/** Leaves out citations that nothing refers to, and numbers the others from 1 on. */
function renumbered(composed: Composed): Composed {
  const used = new Set(composed.headlineCitations);
  for (const line of composed.details) for (const match of line.matchAll(/\[(\d+)\]/g)) used.add(Number(match[1]));
  const kept = composed.citations.filter((citation) => used.has(citation.number));
  const numbers = new Map(kept.map((citation, i) => [citation.number, i + 1]));
  return {
    headline: composed.headline,
    headlineCitations: composed.headlineCitations.map((number) => numbers.get(number) ?? number),
    details: composed.details.map((line) =>
      line.replace(/\[(\d+)\]/g, (_, number: string) => `[${numbers.get(Number(number)) ?? number}]`),
    ),
    citations: kept.map((citation, i) => ({ ...citation, number: i + 1 })),
  };
}

/** The row's small line, or what a shortened headline leaves of its passage: the rest after its beginning, else the whole. */
function detailLines(view: PassageView, main: Main, number: number, asked: Understanding): string[] {
  if (main.line) return [main.line];
  const isBroad = asked.wanted.has("list") || asked.wanted.has("reason");
  const { text } = view.passage;
  return main.isShortened &&
    text.length > main.headline.length * 1.4 &&
    text.length <= (isBroad ? wholeBroad : wholeNarrow)
    ? [`${restOf(text, main)} [${number}]`]
    : [];
}

/** The text after the words that the headline took from its beginning; the whole where it took others too. */
function restOf(text: string, main: Main): string {
  const said = text.slice(0, main.end).replace(/[\s.;,:]+$/, "");
  if (main.start > 0 || !main.headline.toLowerCase().endsWith(said.toLowerCase())) return text;
  const rest = text.slice(said.length).replace(/^[\s.;,:]+/, "");
  return rest.length > 0 ? rest.charAt(0).toUpperCase() + rest.slice(1) : text;
}

/** The announcement, cut short where the room is needed, and what names it. */
function sayGoingOn(announced: string, view: PassageView, asked: Understanding) {
  const opening = announced.length > 130 ? `${announced.slice(0, announced.lastIndexOf(" ", 126))}…` : announced;
  const said = shorten(view, asked, headlineLimit - opening.length - 3);
  return unverified(said.text, [view]).length === 0 && said.text.length > 8 ? { view, said, opening } : undefined;
}

/** What another candidate says of a part of the question that the first leaves open: a concept, a date, a name. */
function addition(best: readonly Ranked[], asked: Understanding, said: string, room: number) {
  const [first, ...others] = best;
  const total = asked.concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (!first || !total) return undefined;
  const isManifold = asked.valueCount > 1 || asked.wanted.has("comparison") || asked.wanted.has("list");
  const open = openTypes(asked, said);
  for (const other of others) {
    const { view, matches } = other.candidate;
    const gain = asked.concepts.reduce(
      (sum, concept, i) => sum + ((matches[i] ?? 0) - (first.candidate.matches[i] ?? 0) > 0.5 ? concept.weight : 0),
      0,
    );
    const text = view.passage.text;
    const isNear = other.candidate.features.wideCoverage >= 0.35 && first.score - other.score < 5;
    const meets = open.some((pattern) => pattern.test(text)) && view.document.id === first.candidate.view.document.id;
    if (!(isManifold && isNear && gain / total >= 0.12) && !(meets && isNear)) continue;
    const row = view.passage.kind === "row" ? composeRow(view, asked) : undefined;
    const piece = row ? { text: row.headline, kept: [{ start: 0, end: text.length }] } : shorten(view, asked, room);
    if (
      piece.text.length <= room &&
      piece.text.length > 12 &&
      !piece.text.endsWith("…") &&
      !said.includes(piece.text.slice(0, 40)) &&
      unverified(piece.text, [view]).length === 0
    )
      return { view, said: piece };
  }
  return undefined;
}

/** Kinds of value that were asked for and are not in what was said. */
function openTypes(asked: Understanding, said: string): RegExp[] {
  const date = /ngày \d{1,2}|\d{1,2}\/\d{1,2}/;
  const name = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
  const types: RegExp[] = [];
  if (asked.wanted.has("date") && !date.test(said)) types.push(date);
  if (asked.wanted.has("person") && asked.wanted.size > 1 && !name.test(said)) types.push(name);
  return types;
}

function endStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

interface Main {
  readonly headline: string;
  readonly line: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly isShortened: boolean;
}

function sayMain(view: PassageView, asked: Understanding): Main {
  const { text } = view.passage;
  const row = view.passage.kind === "row" ? composeRow(view, asked) : undefined;
  if (row && row.headline.length <= headlineLimit && unverified(row.headline, [view]).length === 0)
    return { headline: row.headline, line: row.line, start: 0, end: text.length, isShortened: false };
  const long = shorten(view, asked, headlineLimit);
  const opening = openingOf(view, long, asked);
  const isCut = long.text.length < text.trim().length;
  const needsRoom = isCut && (asked.wanted.has("list") || asked.wanted.has("reason"));
  const short =
    !opening || needsRoom || long.text.length + opening.length <= headlineLimit
      ? long
      : shorten(view, asked, headlineLimit - opening.length);
  const isOpened = opening && short.text.length + opening.length <= headlineLimit;
  const said = isOpened ? `${opening}${lowerFirst(short.text)}` : short.text;
  const headline = unverified(said, [view]).length === 0 ? said : short.text;
  const start = short.kept[0]?.start ?? 0;
  const end = short.kept.at(-1)?.end ?? text.length;
  return {
    headline: headline.slice(0, headlineLimit),
    line: undefined,
    start,
    end,
    isShortened: short.text.length < text.trim().length,
  };
}

/**
 * "Năm 2023, " where the words said leave the year to the sentence's opening, the paragraph, the section or the document;
 * "Mục tiêu năm 2024: " where they are a plan.
 */
function openingOf(view: PassageView, { text: said, kept }: Shortened, asked: Understanding): string {
  const { text } = view.passage;
  const cutOff = planCutOff(text, kept[0]?.start ?? 0, said);
  if (cutOff) return cutOff;
  if (/(?<!\d)(?:19|20)\d{2}(?!\d)/.test(said) || hangsOn.test(said)) return "";
  // What a newspaper tells is dated by its citation; a year in front of it says too much.
  const isStory = view.document.kind === "article" || view.document.kind === "speech";
  if (isStory && !asked.periods.length) return "";
  const leading = view.periods.find(
    (period) => period.start < 40 && !/so (?:với )?(?:\S+ ){0,3}$/i.test(text.slice(0, period.start)),
  );
  if (view.periods.length && !leading) return "";
  const period = leading ?? view.inheritedPeriods[0];
  const [wanted] = asked.periods;
  if (!period || (wanted && period.year !== wanted.year)) return "";
  const month = Math.floor((period.from % 10000) / 100);
  const plan = planWord(view, said, period.year);
  if (period.kind === "month" && new RegExp(`tháng 0?${month}(?!\\d)`, "i").test(said)) return "";
  if (period.kind === "year") return plan ? `${plan} năm ${period.year}: ` : `Năm ${period.year}, `;
  if (period.kind === "month") return `Tháng ${String(month).padStart(2, "0")}/${period.year}, `;
  return "";
}

/** "Mục tiêu năm 2024: " where the words left out before what is said call it a plan: cut off, it would read as a result. */
function planCutOff(text: string, start: number, said: string): string {
  const before = text.slice(Math.max(0, text.lastIndexOf(". ", start) + 1), start);
  if (!/phấn đấu|mục tiêu|dự kiến/i.test(before) || /phấn đấu|mục tiêu|kế hoạch|dự kiến|ước/i.test(said)) return "";
  const year = periods(before).findLast((period) => period.kind === "year")?.year;
  return year ? `Mục tiêu năm ${year}: ` : "Mục tiêu: ";
}

/** "Mục tiêu" for values and "Nhiệm vụ" for tasks that lie ahead of the document; "" for what came of a year, and where the words say it. */
function planWord(view: PassageView, said: string, year: number): string {
  const { passage, document } = view;
  if (/phấn đấu|mục tiêu|kế hoạch|nhiệm vụ|dự kiến|chỉ tiêu/i.test(said)) return "";
  const isAhead = document.date !== undefined && year > Number(document.date.slice(0, 4));
  const isSaid = /phấn đấu|mục tiêu|kế hoạch năm|dự kiến/i.test(passage.text.slice(0, 90));
  if (!isAhead && !isSaid) return "";
  return isSaid || /\d/.test(said) ? "Mục tiêu" : "Nhiệm vụ";
}

/** Beginnings that a year in front would not read well with: they have their own time, or hang on something else. */
const hangsOn =
  /^(?:đến|hiện|nhất là|trong|kết quả|đồng thời|bên cạnh|cũng|ngoài ra|do |vì |từ |tại |ngày |chiều |sáng |tối |theo |qua |với |để |nhằm |góp phần|tính |cụ thể|riêng |tuy nhiên|sau |trước |khi |dịp |vụ |\d|[*“"(–-])/iu;

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}* [\p{Ll}\d]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function sayDetail(view: PassageView, asked: Understanding): string {
  if (view.passage.kind === "row") return composeRow(view, asked)?.headline ?? view.passage.text;
  return shorten(view, asked, 200).text;
}

function isContained(text: string, lines: readonly string[]): boolean {
  return lines.some((line) => line.toLowerCase().includes(text.slice(0, 60).toLowerCase()));
}
