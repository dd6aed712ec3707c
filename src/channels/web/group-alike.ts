import { foldWords } from "./fold-words.ts";

/** Things that say nearly the same. */
export interface Group<T> {
  /** In the order in which they came. */
  readonly members: readonly T[];
}

/** Share of words that two texts have in common (twice the common ones by all) from which on they are alike. */
const likeness = 0.6;

/**
 * Groups things whose texts share most of their words, whatever their marks; the largest group first. Each joins the first
 * group whose first member it is like.
 */
export function groupAlike<T>(things: readonly T[], textOf: (thing: T) => string): Group<T>[] {
  const groups: { readonly words: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const thing of things) {
    const words = new Set(foldWords(textOf(thing)));
    const found = groups.find((group) => shared(words, group.words) >= likeness);
    if (found) found.members.push(thing);
    else groups.push({ words, members: [thing] });
  }
  return groups.toSorted((a, b) => b.members.length - a.members.length).map(({ members }) => ({ members }));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
