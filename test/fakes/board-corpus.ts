import type { BoardCorpus } from "../../src/answer/board/board-corpus.ts";
import type { Fact } from "../../src/core/fact.ts";
import type { Passage } from "../../src/core/passage.ts";
import { answerVocabulary } from "../fixtures/answer-corpus.ts";
import { aDocument, aPassage } from "./documents.ts";

/** A table's row as people write it: name, unit, the year before, plan, outcome, verdict, next plan; "" for an empty cell. */
export type Line = readonly [string, string, string, string, string, string, string];

const columns = [
  { kind: "result", period: "năm 2023" },
  { kind: "plan", period: "năm 2024" },
  { kind: "estimate", period: "năm 2024" },
  { kind: "plan", period: "năm 2025" },
] as const;

/** A made-up table with its facts, and further statements that stand in a resolution, one passage each. */
export function aBoardCorpus(lines: readonly Line[], statements: readonly Omit<Fact, "passageId">[] = []): BoardCorpus {
  const facts: Fact[] = [];
  const passages: Passage[] = [];
  for (const [at, [name, unit, before, plan, outcome, verdict, next]] of lines.entries()) {
    const id = `bieu/${at + 1}`;
    const texts = [name, unit, before, plan, outcome, verdict, next].filter(Boolean);
    passages.push(tied(id, "bieu", texts.join(" | "), { kind: "row", cells: [{ head: "Chỉ tiêu", text: name }] }));
    for (const [column, value] of [before, plan, outcome, next].entries()) {
      const of = columns[column];
      if (!of || value === "") continue;
      const assessment = of.kind === "estimate" && verdict ? verdict : undefined;
      facts.push({ ...of, indicator: name, unit, place: "tỉnh Hà Xuyên", value, assessment, passageId: id });
    }
  }
  for (const [at, statement] of statements.entries()) {
    const id = `nghi-quyet/${at + 1}`;
    passages.push(tied(id, "nghi-quyet", `${statement.indicator} ${statement.value} ${statement.change ?? ""}`));
    facts.push({ ...statement, passageId: id });
  }
  const documents = [
    aDocument({ id: "bieu", title: "Biểu tổng hợp: chỉ tiêu", kind: "appendix", number: undefined, date: "2024-11" }),
    aDocument({ id: "nghi-quyet", title: "Nghị quyết năm 2025", kind: "resolution", date: "2024-12" }),
  ];
  const vocabulary = { ...answerVocabulary, abbreviations: [{ short: "GTSX", long: ["giá trị sản xuất"] }] };
  return { documents, passages, facts, vocabulary };
}

function tied(id: string, documentId: string, text: string, changes: Partial<Passage> = {}): Passage {
  const span = { start: 0, end: text.length };
  const ties = [0, text.length, 0, text.length];
  return aPassage({ id, documentId, text, editionSpan: span, receivedSpan: span, ties, ...changes });
}
