import type { Document } from "../../core/document.ts";
import { normalize } from "../../vietnamese/normalize.ts";

const kindOfPlace = /^(?:tỉnh|thành phố|huyện|thị xã|thị trấn|quận|xã|phường) /u;
const bareName = (place: string): string => normalize(place).replace(kindOfPlace, "");

/** The places that whole documents are about, apart from the one that most of them share. */
export class DocumentPlaces {
  /** The place that most documents are about, normalised; a question that names it says nothing new. */
  readonly usual: string | undefined;
  readonly #namesOf = new Map<string, readonly string[]>();

  constructor(documents: readonly Document[]) {
    const counts = new Map<string, number>();
    for (const { place } of documents) if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    const places = [...counts].sort((a, b) => b[1] - a[1]).map(([place]) => place);
    this.usual = places[0] === undefined ? undefined : normalize(places[0]);
    for (const place of places.slice(1)) {
      // A name that the province and its city share tells nothing without the word before it.
      const isShared = places.some((other) => other !== place && bareName(other) === bareName(place));
      this.#namesOf.set(place, isShared ? [normalize(place)] : [normalize(place), bareName(place)]);
    }
  }

  /**
   * Places of documents that a question names.
   *
   * @param question normalised, short forms written out
   */
  named(question: string): Set<string> {
    const named = [...this.#namesOf].filter(([, names]) => names.some((name) => question.includes(name)));
    return new Set(named.map(([place]) => place));
  }
}
