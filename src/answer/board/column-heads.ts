import type { Board, BoardColumn, BoardIndicator, BoardValue } from "../../core/board.ts";
import { boardColumns } from "../../core/board.ts";

const kindWords = { plan: "Kế hoạch", estimate: "Ước thực hiện", result: "Thực hiện" } as const;

/** The heads of a board's columns: what its values are, and of when; the commonest where they differ. */
export function columnHeads(indicators: readonly BoardIndicator[]): Board["heads"] {
  const heads: Partial<Record<BoardColumn, string>> = {};
  for (const column of boardColumns) {
    const counts = new Map<string, number>();
    for (const { values } of indicators) {
      const value = values[column];
      if (value) counts.set(headOf(value), (counts.get(headOf(value)) ?? 0) + 1);
    }
    const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
    if (commonest) heads[column] = commonest[0];
  }
  return heads;
}

function headOf({ kind, period }: BoardValue): string {
  return `${kindWords[kind]} ${period}`;
}
