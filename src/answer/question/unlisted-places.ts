import { normalize } from "../../vietnamese/normalize.ts";
import type { Place, PlaceLevel } from "./places.ts";

const levels: ReadonlyMap<string, PlaceLevel> = new Map([
  ["tỉnh", "province"],
  ["huyện", "district"],
  ["thị xã", "district"],
  ["thành phố", "district"],
  ["tp", "district"],
  ["quận", "district"],
  ["xã", "commune"],
  ["phường", "commune"],
  ["thị trấn", "commune"],
  ["thôn", "area"],
  ["làng", "area"],
]);
const capital = "\\p{Lu}[\\p{Ll}\\p{M}]+";
const pattern = new RegExp(
  `(?<!\\p{L})(?<kind>[Tt]ỉnh|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|TP\\.?|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Ll]àng) (?<name>${capital}(?: ${capital}){1,2})(?![\\p{L}\\p{M}])`,
  "gu",
);

/**
 * Places that a question names with their kind and capitals and that no document is known to name ("xã Minh Lãng"): what the
 * documents say of the whole province is no answer to it.
 *
 * @param question as the user typed it
 * @param known places that the gazetteer found
 */
export function unlistedPlaces(question: string, known: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const match of question.normalize("NFC").matchAll(pattern)) {
    const { kind = "", name = "" } = match.groups ?? {};
    const key = normalize(name);
    const level = levels.get(kind.toLowerCase().replace(".", ""));
    const isKnown = [...known, ...found].some((place) => key.startsWith(place.key) || place.key.startsWith(key));
    if (level && !isKnown) found.push({ name: `${kind.toLowerCase()} ${name}`, key, level });
  }
  return found;
}
