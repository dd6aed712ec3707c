import type { ClauseView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { gainOf } from "./clause-gain.ts";
import type { ClauseWorth } from "./clause-worth.ts";

const consequence = /^(?:do|vì|bởi|nhờ) (?:vậy|đó|thế)|^(?:nên|dẫn đến)(?!\p{L})/iu;

/** Where a reason is asked for, what stands before "do vậy …" speaks of what follows it, and more to the point. */
export function withGrounds(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
): readonly ClauseWorth[] {
  if (!asked.wanted.has("reason")) return worth;
  return worth.map((own, i) => {
    const next = parts[i + 1];
    if (!next || !consequence.test(next.text)) return own;
    const matches = own.matches.map((match, c) => Math.max(match, worth[i + 1]?.matches[c] ?? 0));
    return { ...own, matches, touches: Math.max(own.touches, worth[i + 1]?.touches ?? 0), value: own.value + 1.5 };
  });
}

/** The run of statements that says most; runs that reach the end of their sentence and use the room are preferred. */
export function chooseRun(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  limit: number,
): number[] {
  let best = { score: -1, first: 0, last: 0 };
  for (let first = 0; first < parts.length; first++) {
    const said = new Map<number, number>();
    let score = consequence.test(parts[first]?.text ?? "") ? -3 : parts[first]?.isHead ? 0.3 : 0;
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
