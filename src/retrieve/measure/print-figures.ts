import type { RankFigures, RetrievalFigures } from "./measure-retrieval.ts";

/** The figures as lines of a table for a terminal. */
export function printFigures(figures: Omit<RetrievalFigures, "milliseconds"> & Partial<RetrievalFigures>): string[] {
  const { milliseconds } = figures;
  return [
    line("all answerable", figures.all),
    "-- by style",
    ...Array.from(figures.byStyle, ([name, part]) => line(name, part)),
    "-- by type",
    ...Array.from(figures.byType, ([name, part]) => line(name, part)),
    ...(milliseconds
      ? [`ms a question, embedding included: p50 ${milliseconds.median.toFixed(1)}, p95 ${milliseconds.p95.toFixed(1)}`]
      : []),
  ];
}

/** One row of the table. */
export function line(name: string, part: RankFigures): string {
  const share = (value: number): string => `${(100 * value).toFixed(1)}%`.padStart(6);
  const recalls = `recall@1 ${share(part.recallAt1)}  @5 ${share(part.recallAt5)}  @10 ${share(part.recallAt10)}`;
  return `${name.padEnd(18)} ${String(part.questions).padStart(4)}  ${recalls}  MRR ${part.reciprocalRank.toFixed(3)}`;
}
