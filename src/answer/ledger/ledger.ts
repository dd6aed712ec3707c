import type { Document } from "../../core/document.ts";
import type { Fact, FactKind } from "../../core/fact.ts";
import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import { type Period, periods } from "../../vietnamese/periods.ts";
import { differencesOf, isSameMatter, type LedgerDifference } from "./difference.ts";
import { isSameValue, placeKey, type Reading, type ReadingMeasure, readings } from "./reading.ts";
import { indicatorReader, likeness, wordingFinder } from "./words.ts";

/** What to look up. Everything but the indicator narrows; what is left out is not asked for. */
export interface LedgerQuery {
  /** Words for the indicator, with or without marks, official or everyday. */
  readonly indicator: string;
  /** Place in full, "huyện …", or its bare name. */
  readonly place?: string | undefined;
  /** Period as words: "năm 2023", "31/12/2023". */
  readonly period?: string | undefined;
  readonly kind?: FactKind | undefined;
  readonly measure?: ReadingMeasure | undefined;
  /** Default 10. */
  readonly limit?: number | undefined;
}

/** One value of one indicator for one place and time, with who else says so and who says otherwise. */
export interface LedgerEntry {
  /** The statement that stands for the entry. */
  readonly fact: Fact;
  readonly measure: ReadingMeasure;
  /** Other passages that state the same value. */
  readonly supports: readonly Fact[];
  /** Statements of another value, each with its reason where it can be told. */
  readonly differences: readonly LedgerDifference[];
  /** How well the entry fits the query, 0 to 1. */
  readonly score: number;
}

/** The facts of all documents, joined. */
export interface Ledger {
  /** Entries for a query, best first; empty when no indicator is near. */
  find(query: LedgerQuery): LedgerEntry[];
  /** Facts of a passage in the order of its text. */
  ofPassage(passageId: string): readonly Fact[];
}

/** An indicator less alike than this is another one. */
const leastLikeness = 0.45;

/** What another name of the vocabulary counts beside the words as asked. */
const otherWording = 0.95;

/**
 * Joins the facts of all documents: the same value of the same indicator, place and time supports; another value is a
 * difference. Building is linear in the facts; a look-up touches only facts that share a word with the query.
 *
 * @param vocabulary spells out abbreviations and knows other names of indicators; default: none
 */
export function buildLedger(
  facts: readonly Fact[],
  documents: readonly Document[],
  passages: readonly Passage[],
  vocabulary?: Vocabulary,
): Ledger {
  const read = indicatorReader(vocabulary);
  const wordings = wordingFinder(vocabulary);
  const documentOf = documentFinder(documents, passages);
  const all = facts.flatMap((fact) => readings(fact, documentOf(fact.passageId), read));
  const index = wordIndex(all);
  const byPassage = groupByPassage(facts);
  return {
    ofPassage: (passageId) => byPassage.get(passageId) ?? [],
    find: (query) => {
      const asked = wordings(query.indicator).map(read);
      const isGrowth = asked.some((words) => words.isGrowth);
      const near = new Map<Reading, number>();
      for (const [turn, words] of asked.entries()) {
        for (const reading of candidates(words.core, index)) {
          const other = isGrowth && reading.measure !== "growth" ? 0.6 : 1;
          const fit = likeness(words.core, reading.words.core) * other * (turn > 0 ? otherWording : 1);
          if (fit >= leastLikeness && fit > (near.get(reading) ?? 0)) near.set(reading, fit);
        }
      }
      return entries(near, query).slice(0, query.limit ?? 10);
    },
  };
}

function entries(near: ReadonlyMap<Reading, number>, query: LedgerQuery): LedgerEntry[] {
  const place = query.place ? placeKey(query.place) : undefined;
  const [period] = query.period ? periods(query.period) : [];
  const scored = [...near]
    .map(([reading, fit]) => ({
      reading,
      score: fit * placeFit(reading, place) * periodFit(reading, query, period) * kindFit(reading, query),
    }))
    .filter(({ score }) => score >= leastLikeness / 2)
    .sort((a, b) => b.score - a.score || sourceRank(a.reading) - sourceRank(b.reading));
  const others = [...near.keys()];
  const found: LedgerEntry[] = [];
  const taken = new Set<Reading>();
  for (const { reading, score } of scored) {
    if (taken.has(reading)) continue;
    const same = scored
      .map((one) => one.reading)
      .filter((other) => !taken.has(other) && isSameMatter(reading, other) && isSameValue(reading, other));
    for (const other of same) taken.add(other);
    const supports = [...new Set(same.map((other) => other.fact))].filter((fact) => fact !== reading.fact);
    found.push({
      fact: reading.fact,
      measure: reading.measure,
      supports,
      differences: differencesOf(reading, others),
      score,
    });
  }
  return found;
}

/** A statement that says more of itself stands for the entry: one with a change or a verdict before a bare one. */
function sourceRank({ fact }: Reading): number {
  return -[fact.change, fact.changeBase, fact.shareOfPlan, fact.assessment, fact.share].filter(Boolean).length;
}

/** @param asked key of the place asked for */
function placeFit(reading: Reading, asked: string | undefined): number {
  if (asked === undefined) return 1;
  if (reading.place === asked) return 1;
  return !/^(?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran) /u.test(asked) &&
    reading.place.endsWith(` ${asked}`)
    ? 0.95
    : 0;
}

/** @param asked the period asked for, as far as it can be read */
function periodFit(reading: Reading, { period }: LedgerQuery, asked: Period | undefined): number {
  if (!period) return 1;
  if (!asked || !reading.span) return reading.fact.period === period ? 1 : 0.5;
  const { from, to } = reading.span;
  if (from === asked.from && to === asked.to) return 1;
  if (to < asked.from || asked.to < from) return 0;
  return from >= asked.from && to <= asked.to ? 0.85 : 0.6;
}

function kindFit(reading: Reading, { kind, measure }: LedgerQuery): number {
  const isMeasure = measure === undefined || measure === reading.measure ? 1 : 0;
  if (!kind || kind === reading.fact.kind) return isMeasure;
  return (kind === "plan") === (reading.fact.kind === "plan") ? 0.95 * isMeasure : 0;
}

function wordIndex(all: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const index = new Map<string, Reading[]>();
  for (const reading of all) {
    for (const word of reading.words.core) {
      const list = index.get(word);
      if (list) list.push(reading);
      else index.set(word, [reading]);
    }
  }
  return index;
}

function candidates(core: ReadonlySet<string>, index: ReadonlyMap<string, readonly Reading[]>): ReadonlySet<Reading> {
  return new Set([...core].flatMap((word) => index.get(word) ?? []));
}

/** Finds the document of a passage by the passage's id. */
function documentFinder(
  documents: readonly Document[],
  passages: readonly Passage[],
): (passageId: string) => Document | undefined {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { numberOf } = passagePlaces(passages);
  return (passageId) => byId.get(passages[numberOf(passageId) ?? -1]?.documentId ?? "");
}

function groupByPassage(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.passageId, [...(groups.get(fact.passageId) ?? []), fact]);
  return groups;
}
