import type { Document, DocumentKind } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import { remembered } from "../../core/remembered.ts";
import { askedKinds, kindsAsked } from "../../vietnamese/asked-kinds.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { PassageIndex } from "../snapshot/snapshot.ts";
import { chiefsAsked, namesDeputiesOnly } from "./deputies.ts";
import { documentKindsNamed } from "./document-kinds-named.ts";
import { documentPeriods } from "./document-period.ts";
import { DocumentPlaces } from "./document-places.ts";
import type { FeatureTable } from "./feature-table.ts";
import { bestPeriodFit, type Stretch } from "./period-match.ts";

/** What a question says beside its words. */
export interface Asked {
  /** The question as read: normalised, marks and slips mended. */
  readonly text: string;
  /** The same with short forms written out. */
  readonly fullText: string;
  readonly years: readonly number[];
  readonly places: readonly string[];
  readonly documentKinds: readonly DocumentKind[];
}

const shortLength = 6;
const plainKinds = askedKinds.number | askedKinds.date | askedKinds.person | askedKinds.document | askedKinds.list;

/** Fills in how a candidate's period, place, document and kind fit a question. */
export class PassageMatches {
  readonly #snapshot: PassageIndex;
  readonly #documents: readonly Document[];
  readonly #places: DocumentPlaces;
  readonly #documentOf: Uint32Array;

  /** @param documentOf number of each passage's document */
  constructor(snapshot: PassageIndex, documentOf: Uint32Array) {
    this.#snapshot = snapshot;
    this.#documentOf = documentOf;
    const { documents } = snapshot.corpus;
    this.#documents = documents;
    this.#places = new DocumentPlaces(documents);
  }

  /** Whether a question names the place of some document, the usual one apart. @param question normalised, short forms written out */
  namesPlace(question: string): boolean {
    return this.#places.named(question).size > 0;
  }

  fill(asked: Asked, candidates: readonly number[], table: FeatureTable): void {
    const stretches = stretchesOf(asked);
    const kinds = kindsAsked(asked.text);
    const documentKinds = new Set([...asked.documentKinds, ...documentKindsNamed(asked.text)]);
    const places = asked.places
      .map(normalize)
      .filter((place) => place !== this.#places.usual)
      .map(foldMarks);
    const about = this.#places.named(asked.fullText);
    const chiefs = chiefsAsked(asked.text);
    const { passages } = this.#snapshot.corpus;
    const documentFits = new Map<number, number>();
    for (let row = 0; row < candidates.length; row++) {
      const passage = candidates[row] ?? 0;
      const held = passages[passage];
      this.#fillAbout(about, passage, row, table);
      this.#fillPeriods(stretches, passage, row, table, documentFits);
      this.#fillKinds(kinds, passage, row, table);
      this.#fillDocumentKind(documentKinds, passage, row, table);
      this.#fillShape(passage, row, table);
      if (!held) continue;
      if (places.length > 0) fillPlace(places, held, row, table);
      if (chiefs.length > 0 && namesDeputiesOnly(normalized(held), chiefs)) table.set(row, "deputiesOnly", 1);
    }
  }

  #fillAbout(about: ReadonlySet<string>, passage: number, row: number, table: FeatureTable): void {
    if (about.size === 0) return;
    const place = this.#documents[this.#documentOf[passage] ?? 0]?.place;
    table.set(row, place !== undefined && about.has(place) ? "documentPlace" : "otherDocumentPlace", 1);
  }

  /** @param documentFits what fits are known of documents, by their numbers */
  #fillPeriods(
    asked: readonly Stretch[],
    passage: number,
    row: number,
    table: FeatureTable,
    documentFits: Map<number, number>,
  ): void {
    if (asked.length === 0) return;
    const own = this.#periodsOf(passage);
    const ownFit = bestPeriodFit(asked, own);
    table.set(row, "ownPeriod", ownFit);
    if (own.length > 0 && ownFit === 0) table.set(row, "periodConflict", 1);
    const number = this.#documentOf[passage] ?? 0;
    const document = this.#documents[number];
    const held = document ? periodsOf(document) : [];
    const fit = documentFits.get(number) ?? bestPeriodFit(asked, held);
    documentFits.set(number, fit);
    table.set(row, "documentPeriod", fit);
    if (held.length > 0 && fit === 0) table.set(row, "documentPeriodConflict", 1);
  }

  #periodsOf(passage: number): Stretch[] {
    const { periodStarts, periods } = this.#snapshot.signals;
    const found: Stretch[] = [];
    for (let i = periodStarts[passage] ?? 0; i < (periodStarts[passage + 1] ?? 0); i++) {
      found.push({ from: periods[i * 2] ?? 0, to: periods[i * 2 + 1] ?? 0 });
    }
    return found;
  }

  #fillKinds(asked: number, passage: number, row: number, table: FeatureTable): void {
    const held = this.#snapshot.signals.kinds[passage] ?? 0;
    const both = asked & held;
    if (asked & askedKinds.number) table.set(row, held & askedKinds.number ? "numberHeld" : "numberLacking", 1);
    if (both & ~plainKinds) table.set(row, "unitHeld", 1);
    if (both & askedKinds.date) table.set(row, "dateHeld", 1);
    if (asked & askedKinds.person) table.set(row, held & askedKinds.person ? "personHeld" : "personLacking", 1);
    if (both & askedKinds.document) table.set(row, "documentHeld", 1);
    if (both & askedKinds.list) table.set(row, "listHeld", 1);
  }

  #fillDocumentKind(kinds: ReadonlySet<DocumentKind>, passage: number, row: number, table: FeatureTable): void {
    const document = this.#documents[this.#documentOf[passage] ?? 0];
    if (document && kinds.size > 0) table.set(row, kinds.has(document.kind) ? "documentKind" : "otherDocumentKind", 1);
  }

  #fillShape(passage: number, row: number, table: FeatureTable): void {
    const kind = this.#snapshot.corpus.passages[passage]?.kind ?? "sentence";
    if (kind !== "sentence") table.set(row, kind, 1);
    const { lengths, meanLengths } = this.#snapshot.lexical;
    const length = lengths[passage * meanLengths.length] ?? 0;
    table.set(row, "length", Math.log((length + 1) / ((meanLengths[0] ?? 1) + 1)));
    if (length < shortLength) table.set(row, "short", 1);
  }
}

const periodsOf = remembered(documentPeriods);

/** What names are looked for in, worked out when a question first names a place or an office. */
const normalized = remembered(({ text }: Passage): string => normalize(text));
const folded = remembered((passage: Passage): string => foldMarks(normalized(passage)));
const foldedAround = remembered(({ context, sectionPath }: Passage): string =>
  foldMarks(normalize(`${context} ${sectionPath.join(" ")}`)),
);

function fillPlace(places: readonly string[], passage: Passage, row: number, table: FeatureTable): void {
  const isIn = (text: string): boolean => places.some((place) => text.includes(place));
  if (isIn(folded(passage))) table.set(row, "place", 1);
  else if (isIn(foldedAround(passage))) table.set(row, "placeElsewhere", 1);
}

function stretchesOf(asked: Asked): Stretch[] {
  const named = periods(asked.text);
  const years = asked.years.filter((year) => !named.some((period) => period.year === year));
  return [...named, ...years.map((year) => ({ from: year * 10000 + 101, to: year * 10000 + 1231 }))];
}
