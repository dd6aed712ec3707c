import { chooseRun, withGrounds } from "./choose-run.ts";
import { chooseStatements } from "./choose-statements.ts";
import { gainOf, sizeOf } from "./clause-gain.ts";
import { type ClauseWorth, worthOf } from "./clause-worth.ts";
import type { Clause } from "./clauses.ts";
import { condense } from "./condense.ts";
import type { ClauseView, PassageView } from "./passage-view.ts";
import { shortenList } from "./shorten-list.ts";
import type { Shortened } from "./shortened.ts";
import type { Understanding } from "./understanding.ts";

/** Texts up to this length are said whole when a list or a reason is asked for; characters. */
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
  if (text.trim().length <= (isBroad ? limit : Math.min(least, limit))) return whole(text);
  const parts = view.clauses;
  const worth = withGrounds(
    parts,
    parts.map((clause) => worthOf(clause, asked)),
    asked,
  );
  const tooLong = isBroad ? undefined : oversizeBest(parts, worth, asked, limit);
  if (tooLong) return cutWithin(text, tooLong, limit);
  const listed = isBroad ? shortenList(view, asked, limit) : undefined;
  if (listed && (asked.wanted.has("list") || runLength(parts, worth, asked, limit) < text.length * 0.8)) return listed;
  const isValued = figures.some((wanted) => asked.wanted.has(wanted));
  const chosen = isBroad ? chooseRun(parts, worth, asked, limit) : chooseStatements(parts, worth, asked, limit);
  const spans = isBroad && !isValued ? condense(view, asked, limit) : chosen.flatMap((at) => parts[at] ?? []);
  return spans.length ? say(text, spans, limit) : cut(text, limit);
}

function runLength(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  limit: number,
): number {
  const run = chooseRun(parts, worth, asked, limit);
  const [first = 0] = run;
  return (parts[run.at(-1) ?? 0]?.end ?? 0) - (parts[first]?.start ?? 0);
}

function whole(text: string): Shortened {
  return { text: text.trim(), kept: [{ start: 0, end: text.length }] };
}

function say(text: string, spans: readonly { start: number; end: number }[], limit: number): Shortened {
  const kept: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    const gap = last ? text.slice(last.end, span.start).trim() : "…";
    if (last && /^(?:[,;:]|và|, và)?$/.test(gap)) last.end = span.end;
    else kept.push({ start: span.start, end: span.end });
  }
  const pieces = kept.map((span) => tidy(text.slice(span.start, span.end)));
  const joined = pieces.reduce((all, piece, i) => (i === 0 ? piece : `${all} … ${piece}`), "");
  if (!joined) return cut(text, limit);
  return { text: cut(capitalise(joined), limit).text, kept };
}

/** Takes off what only hung on the words left out: an opening "trong đó", a closing comma, a bracket without its partner. */
function tidy(piece: string): string {
  let result = piece
    .replace(/^(?:trong đó|còn|và|đồng thời|song|nhưng)[,:]?\s+/iu, "")
    .replace(/[,;:]\s*$/, "")
    .trim();
  result = withoutLooseBrackets(result);
  return result.replace(/\s+/g, " ").trim();
}

/** Brackets whose partner was left out: an opening one becomes a dash, a closing one goes. */
function withoutLooseBrackets(text: string): string {
  const open: number[] = [];
  const loose = new Map<number, string>();
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push(at);
    else if (text[at] === ")" && open.pop() === undefined) loose.set(at, "");
  }
  for (const at of open) loose.set(at, "– ");
  return loose.size ? [...text].map((character, at) => loose.get(at) ?? character).join("") : text;
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
  return { text: `${capitalise(tidy(text.slice(clause.start, end)))}…`, kept: [{ start: clause.start, end }] };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cut(text: string, limit: number): Shortened {
  if (text.length <= limit) return { text: text.trim(), kept: [{ start: 0, end: text.length }] };
  let end = text.lastIndexOf(" ", limit - 2);
  // A text without spaces is cut where it must be, but never inside a number.
  if (end <= 0) for (end = limit - 1; end > 0 && /\d/.test(text.charAt(end - 1)); ) end--;
  return { text: `${text.slice(0, end).trim()}…`, kept: [{ start: 0, end }] };
}
