import type { Fact } from "../../core/fact.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { tokens } from "../../vietnamese/tokens.ts";

/** What of the facts to print. */
export interface FormatFactsOptions {
  /** Words that the indicator must hold, with or without marks; default: all facts. */
  readonly indicator?: string | undefined;
}

const kinds = { plan: "kế hoạch", estimate: "ước", result: "thực hiện" } as const;
const heads = ["Chỉ tiêu", "Nơi", "Kỳ", "Loại", "Giá trị", "So sánh, đánh giá", "Nguồn"];
/** Widest columns, characters; longer cells end in "…". */
const widths = [60, 24, 24, 10, 24, 60, 48];

/** Prints facts as a table for people: one line a fact, columns aligned, a last line with the count. */
export function formatFacts(facts: readonly Fact[], options: FormatFactsOptions = {}): string {
  const wanted = foldedWords(options.indicator ?? "");
  const shown = facts.filter(({ indicator }) => {
    const words = new Set(foldedWords(indicator));
    return wanted.every((word) => words.has(word));
  });
  if (shown.length === 0) return `Không có số liệu nào${options.indicator ? ` của “${options.indicator}”` : ""}.`;
  const rows = [heads, ...shown.map(cells)].map((row) => row.map((cell, column) => cut(cell, widths[column] ?? 20)));
  const sizes = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(sizes[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = sizes.map((size) => "─".repeat(size)).join("  ");
  return [lines[0], rule, ...lines.slice(1), "", `${shown.length} số liệu.`].join("\n");
}

const foldedWords = (text: string): string[] => tokens(text).map(({ form }) => foldMarks(form));

function cells(fact: Fact): string[] {
  const { change, changeBase, shareOfPlan, share, rank, assessment } = fact;
  const value =
    fact.measure === "change" && change
      ? change
      : [fact.value, fact.unit].filter(Boolean).join(fact.unit?.startsWith("%") ? "" : " ");
  const growth = fact.measure === "change" ? changeBase : [change, changeBase].filter(Boolean).join(" ");
  const notes = [growth, shareOfPlan, share, rank, assessment].filter(Boolean).join("; ");
  return [fact.indicator, fact.place ?? "", fact.period ?? "", kinds[fact.kind], value, notes, fact.passageId];
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
