import { foldMarks } from "../../vietnamese/fold-marks.ts";

/** Longest slug, characters: fits into a messenger's button. */
const longest = 48;

/**
 * Makes a stable name for paths out of words: without marks, kebab-case, at most 48 characters, cut between words; a number is
 * added where the name is taken.
 *
 * @param taken names given so far; the new one is added
 */
export function makeSlug(words: string, taken: Set<string>): string {
  const plain = foldMarks(words.replace(/\([^)]*\)/gu, " "))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const base = cut(plain || "x", longest);
  let slug = base;
  for (let count = 2; taken.has(slug); count += 1) slug = `${cut(base, longest - 4)}-${count}`;
  taken.add(slug);
  return slug;
}

function cut(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const end = slug.lastIndexOf("-", limit);
  return slug.slice(0, end > limit / 2 ? end : limit);
}
