import { type ClauseWorth, worthOf } from "./clause-worth.ts";
import type { Clause } from "./clauses.ts";
import type { ClauseView, PassageView } from "./passage-view.ts";
import { shortenList } from "./shorten-list.ts";
import type { Shortened } from "./shortened.ts";
import type { Understanding } from "./understanding.ts";

/** Texts up to this length are said whole when a list or a reason is asked for; characters. */
const least = 60;

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
  const worth = parts.map((clause) => worthOf(clause, asked));
  const tooLong = isBroad ? undefined : oversizeBest(parts, worth, asked, limit);
  if (tooLong) return cutWithin(text, tooLong, limit);
  const listed = isBroad ? shortenList(view, asked, limit) : undefined;
  if (listed && (asked.wanted.has("list") || runLength(parts, worth, asked, limit) < text.length * 0.8)) return listed;
  const chosen = isBroad ? chooseRun(parts, worth, asked, limit) : chooseStatements(parts, worth, asked, limit);
  return chosen.length ? say(view, chosen, limit) : cut(text, limit);
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

const sizeOf = (clause: Clause | undefined): number => (clause ? clause.end - clause.start : 0);

/** Worth of a statement: what it says of the concepts not yet said, its value, little else. */
function gainOf(
  worth: ClauseWorth,
  asked: Understanding,
  said: ReadonlyMap<number, number>,
  isValueOpen: boolean,
): number {
  const concepts = [...asked.concepts, ...asked.inherited];
  let gain = 0;
  for (const [i, concept] of concepts.entries()) {
    const more = (worth.matches[i] ?? 0) - (said.get(i) ?? 0);
    if (more > 0) gain += concept.weight * more * (i < asked.concepts.length ? 1 : 0.4);
  }
  const touch = Math.min(1, worth.touches / Math.max(1, ...asked.concepts.map((concept) => concept.weight)));
  return gain * (0.55 + 0.45 * worth.precision) + (isValueOpen ? worth.value * touch : 0);
}

function chooseStatements(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  limit: number,
): number[] {
  const chosen: number[] = [];
  const said = new Map<number, number>();
  let room = limit - 2;
  let first = 0;
  const most = Math.max(1, asked.valueCount) + (asked.wanted.has("comparison") || asked.wanted.has("person") ? 1 : 0);
  const isOneFigure = isFigureQuestion(asked) && asked.valueCount === 1 && !asked.wanted.has("comparison");
  const isUnitOpen = () => asked.units.length > 0 && unitsLeft(parts, chosen, asked).length === asked.units.length;
  while (chosen.length < (isOneFigure && !(chosen.length === 1 && isUnitOpen()) ? 1 : most + 2)) {
    const open = unitsLeft(parts, chosen, asked);
    const gains = worth.map((own, i) => {
      if (chosen.includes(i) || sizeOf(parts[i]) > room) return -1;
      const isBeside = chosen.includes(i - 1) || chosen.includes(i + 1);
      const unit =
        chosen.length > 0 &&
        isBeside &&
        open.some((pattern) => parts[i]?.amounts.some((amount) => pattern.test(amount.unit)))
          ? 3
          : 0;
      return gainOf(own, asked, said, chosen.length < most) + unit + (isBeside && chosen.length < most ? 0.6 : 0);
    });
    const best = gains.reduce((at, gain, i) => (gain > (gains[at] ?? -1) ? i : at), 0);
    const gain = gains[best] ?? -1;
    if (
      gain <= 0 ||
      (chosen.length > 0 && gain < threshold(chosen.length, most, first) && !opensConcept(worth[best], asked, said))
    )
      break;
    first = first || gain;
    chosen.push(best);
    room -= sizeOf(parts[best]) + 3;
    for (const [i, match] of (worth[best]?.matches ?? []).entries()) said.set(i, Math.max(said.get(i) ?? 0, match));
  }
  const grown = isTight(parts, chosen, asked) ? chosen : growRight(parts, chosen, room);
  const left = limit - 2 - grown.reduce((sum, at) => sum + sizeOf(parts[at]) + 3, 0);
  return withHeads(
    parts,
    worth,
    [...grown].sort((a, b) => a - b),
    left,
  );
}

const figures = new Set(["amount", "share", "change", "rank"]);

function isFigureQuestion(asked: Understanding): boolean {
  return asked.wanted.size > 0 && [...asked.wanted].every((wanted) => figures.has(wanted) || wanted === "comparison");
}

/** Whether one figure was asked for and is said: then its neighbours would only mislead. */
function isTight(parts: readonly ClauseView[], chosen: readonly number[], asked: Understanding): boolean {
  const isSaid = chosen.some((at) => (parts[at]?.amounts.length ?? 0) > 0);
  return isFigureQuestion(asked) && isSaid && asked.valueCount === 1;
}

/** Takes in what follows in the same sentence, as far as there is room. */
function growRight(parts: readonly ClauseView[], chosen: readonly number[], room: number): number[] {
  const result = [...chosen];
  let left = room;
  for (const at of chosen) {
    for (let next = at + 1; next < parts.length; next++) {
      if (result.includes(next) || parts[next]?.sentence !== parts[at]?.sentence || sizeOf(parts[next]) + 3 > left)
        break;
      result.push(next);
      left -= sizeOf(parts[next]) + 3;
    }
  }
  return result;
}

/** What a further statement must be worth. */
function threshold(count: number, most: number, first: number): number {
  return count < most ? 2.2 : Math.max(2, first * 0.5);
}

/** Whether a statement gives the value of a weighty concept that nothing said so far speaks of. */
function opensConcept(
  worth: ClauseWorth | undefined,
  asked: Understanding,
  said: ReadonlyMap<number, number>,
): boolean {
  if (!worth || worth.value <= 0) return false;
  return asked.concepts.some(
    (concept, i) => concept.weight >= 3.5 && (worth.matches[i] ?? 0) >= 0.75 && (said.get(i) ?? 0) < 0.4,
  );
}

/** Wanted units that no chosen statement holds yet. */
function unitsLeft(parts: readonly ClauseView[], chosen: readonly number[], asked: Understanding): RegExp[] {
  return asked.units.filter(
    (unit) => !chosen.some((at) => parts[at]?.amounts.some((amount) => unit.test(amount.unit))),
  );
}

/** A statement without a subject of its own, or that hangs on the one before, takes its sentence's head along where there is room. */
function withHeads(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  chosen: readonly number[],
  room: number,
): number[] {
  const result = new Set(chosen);
  let left = room;
  for (const at of chosen) {
    const head = parts.findIndex((clause) => clause.sentence === parts[at]?.sentence && clause.isHead);
    const isBare = sizeOf(parts[at]) < 28 || (parts[at]?.subject.length ?? 0) === 0;
    const holdsOther = (parts[head]?.amounts.length ?? 0) > 0;
    const size = sizeOf(parts[head]) + 3;
    if (head < 0 || head >= at || result.has(head) || size > left) continue;
    if (isBare || (!holdsOther && (worth[head]?.touches ?? 0) > (worth[at]?.touches ?? 0) && size < 120)) {
      result.add(head);
      left -= size;
    }
  }
  return [...result].sort((a, b) => a - b);
}

/** The run of statements that says most; runs that reach the end of their sentence and use the room are preferred. */
function chooseRun(
  parts: readonly Clause[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  limit: number,
): number[] {
  let best = { score: -1, first: 0, last: 0 };
  for (let first = 0; first < parts.length; first++) {
    const said = new Map<number, number>();
    let score = parts[first]?.isHead ? 0.3 : 0;
    for (let last = first; last < parts.length; last++) {
      const size = (parts[last]?.end ?? 0) - (parts[first]?.start ?? 0);
      const own = worth[last];
      if (size > limit - 2 || !own) break;
      score += gainOf(own, asked, said, true);
      for (const [i, match] of own.matches.entries()) said.set(i, Math.max(said.get(i) ?? 0, match));
      const isEnd = parts[last + 1]?.sentence !== parts[last]?.sentence;
      const total = score + size * 0.006 + (isEnd ? 1.2 : 0);
      if (total > best.score) best = { score: total, first, last };
    }
  }
  if (best.score < 0) return [];
  return Array.from({ length: best.last - best.first + 1 }, (_, i) => best.first + i);
}

function say(view: PassageView, chosen: readonly number[], limit: number): Shortened {
  const { text } = view.passage;
  const kept: { start: number; end: number }[] = [];
  for (const at of chosen) {
    const clause = view.clauses[at];
    if (!clause) continue;
    const last = kept.at(-1);
    const gap = last ? text.slice(last.end, clause.start).trim() : "…";
    if (last && /^(?:[,;:]|và|, và)?$/.test(gap)) last.end = clause.end;
    else kept.push({ start: clause.start, end: clause.end });
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
