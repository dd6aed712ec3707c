import { type Verdict, verdictOf } from "../core/board.ts";
import type { Citation } from "../core/citation.ts";
import type { Corpus } from "../core/corpus.ts";
import type { Fact } from "../core/fact.ts";
import type { Passage } from "../core/passage.ts";
import type { Reply } from "../core/reply.ts";
import { citePassage } from "./cite-passage.ts";

/** The part of a corpus that the comparison is read from. */
export type Ledger = Pick<Corpus, "documents" | "passages" | "facts">;

interface Row {
  readonly fact: Fact;
  readonly plan: Fact | undefined;
  readonly passage: Passage;
  readonly verdict: Verdict;
}

/** The order in which verdicts are told, and their words. */
const verdicts: readonly (readonly [Verdict, string])[] = [
  ["missed", "không đạt"],
  ["exceeded", "vượt"],
  ["met", "đạt"],
];

/**
 * Plan against result, as the table with the most assessed indicators states it: what was missed, exceeded and met,
 * each line with its source.
 *
 * @returns undefined when no table of the corpus assesses its plan
 */
export function planComparison(ledger: Ledger): Reply | undefined {
  const rows = assessedRows(ledger);
  const [first] = rows;
  if (!first) return undefined;
  const counts = verdicts.map(([verdict, words]) => ({
    words,
    count: rows.filter((row) => row.verdict === verdict).length,
  }));
  const said = counts.filter(({ count }) => count > 0).map(({ words, count }) => `${count} ${words}`);
  const citations: Citation[] = [];
  const details = verdicts.flatMap(([verdict, words]) => {
    const group = rows.filter((row) => row.verdict === verdict);
    const lines = group.map((row, index) => `${index + 1}. ${lineOf(row)}${cite(row.passage, ledger, citations)}`);
    return group.length === 0 ? [] : [`${capitalized(words)} kế hoạch:`, ...lines];
  });
  const period = capitalized(first.fact.period ?? "");
  return {
    kind: "answer",
    headline: `${period ? `${period}: ` : ""}${rows.length} chỉ tiêu được đánh giá, ${said.join(", ")} kế hoạch.`,
    headlineCitations: [],
    details,
    citations,
    suggestions: [],
  };
}

/** Rows of the table that assesses most indicators; the same table in another document says them again. */
function assessedRows({ facts, passages }: Ledger): Row[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const byDocument = new Map<string, Row[]>();
  for (const fact of facts) {
    const passage = byId.get(fact.passageId);
    const verdict = verdictOf(fact.assessment);
    if (!verdict || passage?.kind !== "row") continue;
    const plan = facts.find(
      (other) => other.passageId === fact.passageId && other.kind === "plan" && other.period === fact.period,
    );
    const rows = byDocument.get(passage.documentId) ?? [];
    byDocument.set(passage.documentId, [...rows, { fact, plan, passage, verdict }]);
  }
  return [...byDocument.values()].reduce((most, rows) => (rows.length > most.length ? rows : most), []);
}

function lineOf({ fact, plan }: Row): string {
  const reached = `${fact.kind === "estimate" ? "ước" : "đạt"} ${spokenValue(fact)}`;
  return `${fact.indicator}: ${plan ? `kế hoạch ${spokenValue(plan)}, ` : ""}${reached}`;
}

/** The value with its unit behind the number: "11 trở lên" and "%" → "11% trở lên". */
function spokenValue({ value, unit = "" }: Fact): string {
  const short = /^[%‰]/.test(unit) ? unit : unit && ` ${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;
  return value.replace(/^[<>≥≤]?\s*[-–]?[\d.,]*\d(?:\s*[-–]\s*[\d.,]*\d)?/u, (number) => `${number}${short}`);
}

/** Adds the citation of a row. @returns its mark with a space before it, or nothing when no word of the row can be quoted */
function cite(passage: Passage, { documents }: Ledger, citations: Citation[]): string {
  const citation = citePassage(passage, documents, citations.length + 1);
  if (!citation) return "";
  citations.push(citation);
  return ` [${citation.number}]`;
}

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
