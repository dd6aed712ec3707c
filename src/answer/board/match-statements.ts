import type { BoardColumn } from "../../core/board.ts";
import type { Fact } from "../../core/fact.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { isSameMatter } from "../ledger/difference.ts";
import { isSameValue, type Reading, readings } from "../ledger/reading.ts";
import type { IndicatorReader } from "../ledger/words.ts";
import type { BoardCorpus } from "./board-corpus.ts";
import type { TableRow } from "./table-row.ts";

/** What other passages state for one column of a row. */
export interface Statements {
  /** The same value. */
  readonly agreeing: readonly Fact[];
  /** Another value, one fact a value; for an empty column, all that is stated for it. */
  readonly differing: readonly Fact[];
}

/** Finds what other passages state for a row's column. */
export type Matcher = (row: TableRow, column: BoardColumn) => Statements;

/**
 * Makes the finder. Only a statement of the very same words for the indicator, for the same place, the same period and the
 * same side (plan, or what came of it) is a statement of the same matter.
 */
export function createMatcher({ facts, documents, passages }: BoardCorpus, read: IndicatorReader): Matcher {
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const { numberOf } = passagePlaces(passages);
  const documentOf = (passageId: string) => documentById.get(passages[numberOf(passageId) ?? -1]?.documentId ?? "");
  const readingsOf = (fact: Fact) => readings(fact, documentOf(fact.passageId), read);
  const byWords = new Map<string, Reading[]>();
  for (const reading of facts.flatMap(readingsOf)) {
    const key = keyOf(reading);
    const known = byWords.get(key);
    if (known) known.push(reading);
    else byWords.set(key, [reading]);
  }
  return (row, column) => {
    const fact = row.facts[column] ?? probe(row, column);
    const own = fact && readingsOf(fact).at(0);
    if (!own) return { agreeing: [], differing: [] };
    const same = (byWords.get(keyOf(own)) ?? []).filter(
      (other) => other.fact.passageId !== row.passage.id && isSameMatter(own, other),
    );
    const isProbe = row.facts[column] === undefined;
    const differing: Reading[] = [];
    for (const other of same)
      if ((isProbe || !isSameValue(own, other)) && !differing.some((known) => isSameValue(known, other)))
        differing.push(other);
    const agreeing = isProbe ? [] : same.filter((other) => isSameValue(own, other));
    return { agreeing: agreeing.map(statement), differing: differing.map(statement) };
  };
}

/** The fact as far as a reading goes: of a level with its growth, the growth alone where that is what was read. */
function statement({ fact, measure, words }: Reading): Fact {
  if (measure !== "growth" || fact.measure === "change" || words.isGrowth || !fact.change) return fact;
  return {
    ...fact,
    measure: "change",
    value: fact.change.replace(/^(?:tăng|giảm)\s/u, "").replace("%", ""),
    unit: "%",
  };
}

function keyOf({ words, measure }: Reading): string {
  return `${measure}|${[...words.core].sort().join(" ")}|${words.definition}`;
}

/** Stands for an empty column, to look for what other documents state: only the next year's plan is looked for. */
function probe({ indicator, place, unit, year, passage }: TableRow, column: BoardColumn): Fact | undefined {
  if (column !== "next") return undefined;
  return { indicator, place, unit, period: `năm ${year + 1}`, kind: "plan", value: "", passageId: passage.id };
}
