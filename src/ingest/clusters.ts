import { foldMarks } from "../vietnamese/fold-marks.ts";
import { words } from "../vietnamese/words.ts";

/** Words in a shingle. */
const shingleWords = 3;
/** Passages whose shingles overlap at least so much (Jaccard) and whose numbers are the same say the same. */
const leastOverlap = 0.6;
/** A shingle in more passages than this tells nothing and is not followed. */
const commonPassages = 40;
/** Passages with fewer words are never joined: short headings recur by nature. */
const leastWords = 6;

/**
 * Numbers the clusters of near-equal texts (a report and its summary repeat each other): the same numbers in the same
 * order, and words that mostly agree. Time grows with the number of texts times the shingles they share.
 *
 * @returns one number a text, counted from 0; equal for texts of one cluster
 */
export function clusterTexts(texts: readonly string[]): number[] {
  const prints = texts.map(fingerprint);
  const parents = texts.map((_, index) => index);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== undefined && parents[top] !== top) top = parents[top] ?? top;
    parents[at] = top;
    return top;
  };
  const places = new Map<string, number[]>();
  for (const [index, print] of prints.entries()) {
    for (const other of candidates(print, places)) {
      if (root(other) !== root(index) && saysTheSame(print, prints[other])) parents[root(index)] = root(other);
    }
    for (const shingle of print.shingles) {
      const list = places.get(shingle);
      if (list) list.push(index);
      else places.set(shingle, [index]);
    }
  }
  const numbers = new Map<number, number>();
  return texts.map((_, index) => {
    const top = root(index);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}

interface Fingerprint {
  readonly shingles: ReadonlySet<string>;
  readonly digits: string;
}

function fingerprint(text: string): Fingerprint {
  const found = words(foldMarks(text).toLowerCase());
  const digits = found
    .filter((word) => word.kind !== "word")
    .map((word) => word.text)
    .join(" ");
  const shingles = new Set<string>();
  if (found.length >= leastWords) {
    for (let at = 0; at + shingleWords <= found.length; at++) {
      shingles.add(
        found
          .slice(at, at + shingleWords)
          .map((word) => word.text)
          .join(" "),
      );
    }
  }
  return { shingles, digits };
}

/** Earlier texts that share enough shingles to be worth comparing. */
function candidates(print: Fingerprint, places: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const shingle of print.shingles) {
    const list = places.get(shingle);
    if (!list || list.length > commonPassages) continue;
    for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= print.shingles.size * 0.4).map(([other]) => other);
}

function saysTheSame(one: Fingerprint, other: Fingerprint | undefined): boolean {
  if (!other || one.digits !== other.digits) return false;
  let common = 0;
  for (const shingle of one.shingles) if (other.shingles.has(shingle)) common++;
  return common >= leastOverlap * (one.shingles.size + other.shingles.size - common);
}
