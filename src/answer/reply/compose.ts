import type { Citation } from "../../core/citation.ts";
import { withoutMarker } from "../passage/list-marker.ts";
import type { PassageView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "../ranking/rank.ts";
import { shorten } from "../statement/shorten.ts";
import { addition } from "./addition.ts";
import { composeRow } from "./compose-row.ts";
import { detailLines } from "./detail-lines.ts";
import { endStop } from "./end-stop.ts";
import { headlineLimit } from "./headline-limit.ts";
import { isSignature } from "./is-signature.ts";
import { opened } from "./opened.ts";
import { openingOf } from "./opening.ts";
import type { OtherStatement } from "./other-statements.ts";
import { readable } from "./readable.ts";
import { sayMain } from "./say-main.ts";
import { Sources } from "./sources.ts";
import { unverified } from "./verify.ts";

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
  if (!first || isSignature(first.passage.text)) return undefined;
  const main = sayMain(first, asked);
  const numbers = sources.addSaid(first, main.kept, main.headline);
  if (!numbers.length) return undefined;
  const added = addition(pool, goesOn, asked, main);
  const addedNumbers = added ? sources.addSaid(added.view, added.said.kept, added.said.text) : [];
  const carriers = [...new Set([...numbers, ...addedNumbers])];
  const headline = added && addedNumbers.length ? `${endStop(added.opening)} ${added.said.text}` : main.headline;
  const details = detailLines(first, main, numbers, asked);
  const differing = extra.others?.(main.headline, first) ?? [];
  for (const { text, view } of differing) {
    const cited = sources.add(view);
    if (cited) details.push(`${text} [${cited}]`);
  }
  const isSaid = (view: PassageView) => differing.some((other) => other.view.passage.id === view.passage.id);
  for (const view of others.filter((other) => !isSaid(other) && !isSignature(other.passage.text))) {
    const shown = sayDetail(view, asked, headline);
    const cited = shown && sources.add(view);
    if (!shown || !cited) continue;
    if (view.passage.cluster === first.passage.cluster && !carriers.includes(cited)) carriers.push(cited);
    else if (!isContained(shown, [headline, ...details])) details.push(`${endStop(shown)} [${cited}]`);
  }
  const views = [first, ...others, ...(goesOn ? [goesOn] : []), ...differing.map(({ view }) => view)];
  const lines = details.filter((line) => unverified(line, views).length === 0);
  return renumbered({
    headline: stopped(readable(headline)),
    headlineCitations: carriers,
    details: lines.map(readable),
    citations: sources.citations,
  });
}

/** The headline with its full stop, which a clause cut out of a sentence has lost, where there is room. */
function stopped(headline: string): string {
  return headline.length < headlineLimit ? endStop(headline) : headline;
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

/** What another passage says, with its time where that is not the headline's: else a plan below a result reads like a result. */
function sayDetail(view: PassageView, asked: Understanding, headline: string): string {
  if (view.passage.kind === "row") return verdictLast(composeRow(view, asked)?.headline ?? view.passage.text);
  const short = shorten(view, asked, 200);
  const said = withoutMarker(short.text);
  const opening = openingOf(view, { ...short, text: said }, { ...asked, periods: [] });
  const bare = (text: string) => text.toLowerCase().replaceAll("đầu năm ", "");
  return bare(headline).includes(bare(opening.replace(/[,:] $/, ""))) ? said : opened(opening, said);
}

/** "Không đạt kế hoạch. Thu ngân sách: …" below another measure's figure: the verdict goes behind what it judges. */
function verdictLast(said: string): string {
  const { verdict, rest } =
    /^(?<verdict>(?:Không đạt|Chưa đạt|Đạt|Vượt)[^.\d]*)\. (?<rest>.+)\.$/u.exec(said)?.groups ?? {};
  return verdict && rest ? `${rest} – ${verdict.charAt(0).toLowerCase()}${verdict.slice(1)}.` : said;
}

function isContained(text: string, lines: readonly string[]): boolean {
  const words = text.replace(/^(?:Mục tiêu|Nhiệm vụ|Năm|Tháng|\d+ tháng) [^:,]{4,30}[:,] /u, "").slice(0, 60);
  return lines.some((line) => line.toLowerCase().includes(words.toLowerCase()));
}
