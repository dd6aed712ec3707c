import type { Document } from "../../../src/core/document.ts";
import type { Fact } from "../../../src/core/fact.ts";
import type { Cell, Passage } from "../../../src/core/passage.ts";
import { extractFacts } from "../../../src/ingest/facts/extract-facts.ts";

/** A report of a province that no shipped document speaks of. */
export const report: Document = {
  id: "bao-cao",
  title: "Báo cáo tình hình kinh tế - xã hội năm 2024",
  kind: "report",
  date: "2024-12",
  place: "tỉnh Hà Xuyên",
  period: "năm 2024",
  source: "bao-cao.txt",
};

let count = 0;

/** A passage with what extraction reads; ties are of no matter here. */
export function passage(text: string, more: Partial<Passage> = {}): Passage {
  count++;
  return {
    id: `bao-cao/${count}`,
    documentId: "bao-cao",
    kind: "sentence",
    sectionPath: ["I. TÌNH HÌNH PHÁT TRIỂN KINH TẾ"],
    text,
    context: "",
    editionSpan: { start: 0, end: text.length },
    receivedSpan: { start: 0, end: text.length },
    ties: [],
    block: count,
    cluster: count,
    ...more,
  };
}

/** A table row from heads and texts; empty texts are left out, as ingest leaves them. */
export function row(heads: readonly string[], texts: readonly string[], context = ""): Passage {
  const cells: Cell[] = texts.flatMap((text, i) => (text === "" ? [] : [{ head: heads[i] ?? "", text }]));
  return passage(cells.map((cell) => cell.text).join(" | "), { kind: "row", cells, context, sectionPath: [] });
}

/** Facts of one sentence of the report. */
export function factsOf(text: string, more: Partial<Passage> = {}, document: Document = report): Fact[] {
  return extractFacts(document, [passage(text, more)]);
}

/** A fact without its passage and without what is absent: what a test compares. */
export function brief(fact: Fact | undefined): Partial<Fact> {
  return Object.fromEntries(
    Object.entries(fact ?? {}).filter(([key, value]) => key !== "passageId" && value !== undefined),
  );
}
