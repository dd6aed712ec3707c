import type { Clause } from "../passage/clauses.ts";
import type { ClauseView, PassageView } from "../passage/passage-view.ts";
import { askedNoun } from "../question/asked-noun.ts";
import { asksWhy } from "../question/asks-why.ts";
import type { Understanding } from "../question/understanding.ts";
import { chooseRun, withGrounds } from "./choose-run.ts";
import { chooseStatements } from "./choose-statements.ts";
import { gainOf, sizeOf } from "./clause-gain.ts";
import { type ClauseWorth, worthOf } from "./clause-worth.ts";
import { condense } from "./condense.ts";
import { itemsNamed } from "./items-named.ts";
import { capitalise, saySpans, tidy } from "./say-spans.ts";
import { shortenList } from "./shorten-list.ts";
import type { Shortened } from "./shortened.ts";
import { withoutJoiner } from "./without-joiner.ts";

/** Texts up to this length are said whole where one thing is asked for; characters. */
const least = 60;
const figures = ["amount", "share", "change", "rank"] as const;

/**
 * Shortens a passage to the statements that say what was asked: the best one, further ones while they add something
 * ("…" marks a gap). For lists and reasons everything that follows the best statement is kept as far as there is room.
 * Nothing is reworded.
 *
 * @param limit most characters of the result; at least 40
 */
export function shorten(view: PassageView, asked: Understanding, limit: number): Shortened {
  const { text } = view.passage;
  const isBroad = asked.wanted.has("list") || asked.wanted.has("reason");
  if (text.trim().length <= (isBroad ? limit : Math.min(least, limit)))
    return { text: text.trim(), kept: [{ start: 0, end: text.length }] };
  const parts = view.clauses;
  const worth = parts.map((clause) => worthOf(clause, asked));
  if (isBroad) return shortenBroad(view, asked, limit, withGrounds(parts, worth, asked));
  const tooLong = oversizeBest(parts, worth, asked, limit);
  if (tooLong) return cutWithin(text, tooLong, limit);
  return saySpans(text, spansOf(parts, chooseStatements(parts, worth, asked, limit)), limit);
}

/** Lists and reasons: an enumeration with all its items; where figures are asked for too, a run; else what answers most. */
function shortenBroad(
  view: PassageView,
  asked: Understanding,
  limit: number,
  worth: readonly ClauseWorth[],
): Shortened {
  const { text } = view.passage;
  const parts = view.clauses;
  const listed = isInBrackets(view, asked) ? undefined : shortenList(view, asked, limit);
  const isOfCauses = !asksWhy(asked.text) || causes.test(listed?.text ?? "");
  const run = () => spansOf(parts, chooseRun(parts, worth, asked, limit));
  const runLength = () => run().reduce((sum, { start, end }) => sum + end - start + 1, 0);
  if (listed && isOfCauses && (asked.wanted.has("list") || runLength() < text.length * 0.8)) return listed;
  if (figures.some((wanted) => asked.wanted.has(wanted))) return saySpans(text, run(), limit);
  const said = saySpans(text, condense(view, asked, limit), limit);
  const isOpen = /,\s*$/.test(text.slice(0, said.kept.at(-1)?.end));
  return isOpen && said.text.length < limit ? { ...said, text: `${said.text}…` } : said;
}

const spansOf = (parts: readonly ClauseView[], chosen: readonly number[]): ClauseView[] =>
  chosen.flatMap((at) => parts[at] ?? []);

/** What opens a list of causes. */
const causes = /^[^:]*(?<!\p{L})(?:nguyên nhân|lý do|do|vì)(?!\p{L})[^:]*:/iu;

/** Whether the names asked for stand in brackets: then another list may be longer, but is not theirs. */
function isInBrackets(view: PassageView, asked: Understanding): boolean {
  const { text } = view.passage;
  const noun = askedNoun(asked.text);
  const named = noun && itemsNamed(text, noun);
  return named !== undefined && named.count >= 2 && text.slice(0, named.start).trimEnd().endsWith("(");
}

/** The statement that says most by far but is longer than the limit, if that is so. */
function oversizeBest(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  limit: number,
): ClauseView | undefined {
  const gains = worth.map((own) => gainOf(own, asked, new Map(), true));
  const best = gains.reduce((at, gain, i) => (gain > (gains[at] ?? -1) ? i : at), 0);
  const fitting = Math.max(0, ...gains.filter((_, i) => sizeOf(parts[i]) <= limit - 2));
  return sizeOf(parts[best]) > limit - 2 && (gains[best] ?? 0) > fitting * 1.25 ? parts[best] : undefined;
}

function cutWithin(text: string, clause: Clause, limit: number): Shortened {
  const most = clause.start + limit - 2;
  const space = text.lastIndexOf(" ", most);
  const end = space > clause.start + 20 ? space : most;
  return {
    text: `${capitalise(withoutJoiner(tidy(text.slice(clause.start, end))))}…`,
    kept: [{ start: clause.start, end }],
  };
}
