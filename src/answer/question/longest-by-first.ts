/**
 * Words of the longest phrase that begins with a word, by that word: most words of a text begin none, and need not be tried.
 *
 * @param phrases words parted by single spaces
 */
export function longestByFirst(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}
