import type { Document } from "./document.ts";

const province = /^tỉnh /iu;

/**
 * Documents that speak for another place than a corpus is about, which is the one that most of its documents state: those of another
 * province, and those that state no place. None in a corpus whose documents state no place at all.
 *
 * @returns their ids
 */
export function elsewhere(documents: readonly Document[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { place } of documents) if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [home] = [...counts].sort((a, b) => b[1] - a[1]).map(([place]) => place);
  if (home === undefined) return new Set();
  const isElsewhere = ({ place }: Document): boolean =>
    place === undefined || (province.test(home) && province.test(place) && place !== home);
  return new Set(documents.filter(isElsewhere).map(({ id }) => id));
}
