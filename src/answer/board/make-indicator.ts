import { type BoardColumn, type BoardIndicator, type BoardValue, boardColumns } from "../../core/board.ts";
import type { Fact } from "../../core/fact.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { quoteSpan } from "../../core/quote-span.ts";
import { shortDocumentLabel } from "../../core/short-document-label.ts";
import { withUnit } from "../passage/row-values.ts";
import type { BoardCorpus } from "./board-corpus.ts";
import { makeSlug } from "./make-slug.ts";
import type { Matcher } from "./match-statements.ts";
import { readExtent } from "./read-extent.ts";
import type { TableRow } from "./table-row.ts";

/** What an indicator is made with. */
export interface IndicatorMaker {
  readonly corpus: BoardCorpus;
  readonly match: Matcher;
  /** Ids given so far. */
  readonly taken: Set<string>;
  readonly findField: (indicator: string) => string | undefined;
}

/** Makes a row's indicator. @returns undefined when its plan or its outcome is not understood or cannot be cited */
export function makeIndicator(row: TableRow, maker: IndicatorMaker): BoardIndicator | undefined {
  const { corpus, match, taken, findField } = maker;
  const values: Partial<Record<BoardColumn, BoardValue>> = {};
  const others: Partial<Record<BoardColumn, BoardValue[]>> = {};
  const passageIds = new Set([row.passage.id]);
  for (const column of boardColumns) {
    const { agreeing, differing } = match(row, column);
    const stated = differing.flatMap((fact) => boardValue(fact, corpus) ?? []);
    const fact = row.facts[column];
    const own = fact && boardValue(fact, corpus);
    // Where the table is silent, another document's value stands for it, if they all state one.
    const value = own ?? (fact || stated.length !== 1 ? undefined : stated[0]);
    if (!value) continue;
    values[column] = value;
    const rest = stated.filter((other) => other !== value);
    if (rest.length > 0) others[column] = rest;
    for (const { passageId } of [...agreeing, value, ...rest]) passageIds.add(passageId);
  }
  if (!values.plan || !values.outcome) return undefined;
  return {
    id: makeSlug(row.indicator, taken),
    name: capitalized(row.indicator),
    unit: spokenUnit(row.unit ?? ""),
    field: findField(row.indicator),
    isPart: row.isPart,
    values,
    others,
    assessment: row.assessment,
    passageIds: [...passageIds],
  };
}

function boardValue(fact: Fact, { passages, documents }: BoardCorpus): BoardValue | undefined {
  const passage = passages[passagePlaces(passages).numberOf(fact.passageId) ?? -1];
  const document = passage && documents.find(({ id }) => id === passage.documentId);
  const quoted = passage && quoteSpan(passage);
  const extent = readExtent(fact.value);
  if (!document || !quoted || !extent || !fact.period) return undefined;
  const sign = /^giảm/u.test(fact.change ?? "") ? -1 : 1;
  return {
    kind: fact.kind,
    period: fact.period,
    text: fact.measure === "change" && fact.change ? fact.change : withUnit(fact.value, fact.unit ?? ""),
    value: fact.value,
    extent: sign === 1 || fact.measure !== "change" ? extent : mirrored(extent),
    documentId: document.id,
    passageId: passage.id,
    start: quoted.received.start,
    end: quoted.received.end,
    label: shortDocumentLabel(document),
  };
}

function mirrored({ low, high }: BoardValue["extent"]): BoardValue["extent"] {
  return { low: high === undefined ? undefined : -high, high: low === undefined ? undefined : -low };
}

/** "Tỷ đồng" → "tỷ đồng"; "%", "MW" and "USD" stay. */
function spokenUnit(unit: string): string {
  return /^\p{Lu}\p{Ll}/u.test(unit) || /^\p{Lu}\s/u.test(unit) ? unit.charAt(0).toLowerCase() + unit.slice(1) : unit;
}

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
