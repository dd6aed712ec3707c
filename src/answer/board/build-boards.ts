import type { Board, BoardIndicator } from "../../core/board.ts";
import type { Fact } from "../../core/fact.ts";
import { indicatorReader } from "../ledger/words.ts";
import type { BoardCorpus } from "./board-corpus.ts";
import { columnHeads } from "./column-heads.ts";
import { fieldFinder } from "./find-field.ts";
import { makeIndicator } from "./make-indicator.ts";
import { makeSlug } from "./make-slug.ts";
import { createMatcher } from "./match-statements.ts";
import { readTableRow, type TableRow } from "./table-row.ts";

/**
 * Makes the boards of a corpus: for each place and year whose plan a table sets against what came of it, the table's
 * indicators, joined with what other documents state for the same indicator, place and period. Everything that is doubtful is
 * left out.
 *
 * @returns latest year first; of one year, the board with the most indicators first
 */
export function buildBoards(corpus: BoardCorpus): Board[] {
  const groups = groupRows(tableRows(corpus));
  const ordered = [...groups.values()].sort((a, b) => (b[0]?.year ?? 0) - (a[0]?.year ?? 0) || b.length - a.length);
  const readName = indicatorReader(corpus.vocabulary);
  const match = createMatcher(corpus, readName);
  const findField = fieldFinder(corpus.vocabulary.indicators, readName);
  const taken = new Set<string>();
  const boardIds = new Set<string>();
  return ordered.flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const made = namedApart(rows, (name) => [...readName(name).core].sort().join(" "));
    const indicators = made.flatMap((row) => makeIndicator(row, { corpus, match, taken, findField }) ?? []);
    if (indicators.length === 0) return [];
    const id = makeSlug(`${first.year} ${first.place ?? ""}`, boardIds);
    const heads = columnHeads(indicators);
    return [{ id, place: first.place, year: first.year, heads, indicators: withFields(indicators) }];
  });
}

function tableRows({ passages, facts }: BoardCorpus): TableRow[] {
  const byPassage = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = byPassage.get(fact.passageId);
    if (known) known.push(fact);
    else byPassage.set(fact.passageId, [fact]);
  }
  const rows = passages.filter(({ kind }) => kind === "row");
  const names = new Map<string, Set<string>>();
  for (const { documentId, cells = [] } of rows) {
    const known = names.get(documentId) ?? new Set();
    for (const { text } of cells) known.add(text);
    names.set(documentId, known);
  }
  return rows.flatMap(
    (row) => readTableRow(row, byPassage.get(row.id) ?? [], names.get(row.documentId) ?? new Set()) ?? [],
  );
}

/** Rows of one place, year and period of outcome together; the document with the most rows of them first. */
function groupRows(rows: readonly TableRow[]): Map<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = [row.place ?? "", row.year, row.outcomePeriod].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const [key, group] of groups) {
    const sizes = new Map<string, number>();
    for (const { passage } of group) sizes.set(passage.documentId, (sizes.get(passage.documentId) ?? 0) + 1);
    const size = ({ passage }: TableRow) => sizes.get(passage.documentId) ?? 0;
    groups.set(
      key,
      group.toSorted((a, b) => size(b) - size(a)),
    );
  }
  return groups;
}

/** One row a name: the same table in another document says the same again, and is matched as any other statement is. */
function namedApart(rows: readonly TableRow[], keyOf: (name: string) => string): TableRow[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const key = `${keyOf(row.indicator)}|${row.indicator.match(/\(.*\)/u)?.[0] ?? ""}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** An indicator that the vocabulary does not know is of its neighbours' field, where both are of one. */
function withFields(indicators: readonly BoardIndicator[]): BoardIndicator[] {
  return indicators.map((indicator, at) => {
    if (indicator.field) return indicator;
    const above = indicators.slice(0, at).findLast(({ field }) => field)?.field;
    const below = indicators.slice(at + 1).find(({ field }) => field)?.field;
    return above === below || indicator.isPart ? { ...indicator, field: above } : indicator;
  });
}
