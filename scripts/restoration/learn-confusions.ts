import { type Confusion, ConfusionTable, spellingKey } from "../../src/app.ts";
import type { WordPair } from "./aligned-pairs.ts";

/** How many sightings the hand-set cost of a confusion weighs. */
const seedWeight = 40;
const newWeight = 25;
const explainedCost = 9;
const longestChunk = 5;

/** Costs of confusions as they are found in pairs, drawn towards the hand-set costs; new chunks where these explain nothing. */
export function learnConfusions(seed: readonly Confusion[], pairs: readonly WordPair[]): Confusion[] {
  const table = new ConfusionTable(seed);
  const uses = new Map<Confusion, number>();
  const fresh = new Map<string, number>();
  const occurrences = new Map<string, number>();
  for (const { seen, meant } of pairs) {
    for (const chunk of chunksOf(meant)) occurrences.set(chunk, (occurrences.get(chunk) ?? 0) + 1);
    if (spellingKey(seen) === meant) continue;
    const path = explain(seen, meant, table);
    if (path !== undefined) for (const confusion of path) uses.set(confusion, (uses.get(confusion) ?? 0) + 1);
    else addDifference(fresh, seen, meant);
  }
  const learned = seed.map((confusion) => {
    const prior = seedWeight * Math.exp(-confusion.cost);
    const share = ((uses.get(confusion) ?? 0) + prior) / ((occurrences.get(confusion.meant) ?? 0) + seedWeight);
    return { ...confusion, cost: Math.max(0.4, Math.min(-Math.log(share), confusion.cost + 1.5)) };
  });
  const known = new Set(seed.map(({ seen, meant }) => `${seen}\t${meant}`));
  for (const [key, count] of fresh) {
    const [seen = "", meant = ""] = key.split("\t");
    if (known.has(key) || (count < 2 && seen.length + meant.length > 6)) continue;
    learned.push({ seen, meant, cost: Math.max(0.7, -Math.log(count / ((occurrences.get(meant) ?? 0) + newWeight))) });
  }
  return learned;
}

function chunksOf(word: string): Set<string> {
  const chunks = new Set<string>();
  for (let start = 0; start < word.length; start++) {
    for (let end = start + 1; end <= Math.min(word.length, start + longestChunk); end++)
      chunks.add(word.slice(start, end));
  }
  return chunks;
}

/** The cheapest confusions that turn the meant word into the seen one, or undefined when they cost too much. */
function explain(seen: string, meant: string, table: ConfusionTable): Confusion[] | undefined {
  const lower = seen.toLowerCase();
  if (lower.length !== seen.length) return undefined;
  const best = new Map<string, { cost: number; path: readonly Confusion[] }>([["0 0", { cost: 0, path: [] }]]);
  for (let at = 0; at < seen.length; at++) {
    for (let to = 0; to <= meant.length; to++) {
      const state = best.get(`${at} ${to}`);
      if (state === undefined) continue;
      const reach = (left: number, right: number, cost: number, step: readonly Confusion[]) => {
        const key = `${at + left} ${to + right}`;
        const total = state.cost + cost;
        if (total <= explainedCost && total < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) {
          best.set(key, { cost: total, path: [...state.path, ...step] });
        }
      };
      if (lower[at] === meant[to]) reach(1, 1, 0, []);
      if (!/\p{L}/u.test(lower[at] ?? "")) reach(1, 0, 2.2, []);
      for (const confusion of table.at(seen, lower, at)) {
        if (meant.startsWith(confusion.meant, to))
          reach(confusion.seen.length, confusion.meant.length, confusion.cost, [confusion]);
      }
    }
  }
  return best.get(`${seen.length} ${meant.length}`)?.path.slice();
}

function addDifference(fresh: Map<string, number>, seen: string, meant: string): void {
  const lower = seen.toLowerCase();
  let start = 0;
  while (start < Math.min(lower.length, meant.length) - 1 && lower[start] === meant[start]) start++;
  let end = 0;
  while (end < Math.min(lower.length, meant.length) - start - 1 && lower.at(-1 - end) === meant.at(-1 - end)) end++;
  // Nothing shared: more likely two words that were linked by mistake than a misreading.
  if (start + end === 0) return;
  const chunk = seen.slice(start, seen.length - end);
  const wanted = meant.slice(start, meant.length - end);
  if (chunk.length > longestChunk || wanted.length > longestChunk) return;
  const key = `${chunk}\t${wanted}`;
  fresh.set(key, (fresh.get(key) ?? 0) + 1);
}
