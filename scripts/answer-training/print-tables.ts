import type { Score, ScoreReport } from "../shared/score-run.ts";
import type { Placing } from "./cross-validate.ts";
import { areaUnderCurve, type Prediction, share, thresholdFigures } from "./measures.ts";

/** Thresholds whose effect is shown beside that of the one in use. */
const thresholds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/** How often the answer comes first, or among three, by set. */
export function placingLines(title: string, placed: readonly Placing[]): string[] {
  const line = (name: string, part: readonly Placing[]) =>
    `${name.padEnd(24)} ${String(part.length).padStart(4)}  top-1 ${percent(share(part, ({ place }) => place < 1))}  top-3 ${percent(share(part, ({ place }) => place < 3))}  not gathered ${part.filter(({ place }) => place === Number.POSITIVE_INFINITY).length}`;
  const sets = [...new Set(placed.map(({ set }) => set))].sort();
  return [
    title,
    ...sets.map((set) =>
      line(
        set,
        placed.filter((one) => one.set === set),
      ),
    ),
    line("all", placed),
  ];
}

/** What abstaining below each threshold would do, and how well confidence parts the answerable from the rest. */
export function confidenceLines(title: string, predicted: readonly Prediction[], threshold: number): string[] {
  const shown = [...new Set([...thresholds, threshold])].sort((a, b) => a - b);
  const count = (kind: Prediction["kind"]) => predicted.filter((one) => one.kind === kind).length;
  return [
    `${title}: ${count("answerable")} answerable, ${count("unanswerable")} not, ${count("withheld")} with their answer withheld; AUC ${areaUnderCurve(predicted).toFixed(3)}`,
    ...thresholdFigures(predicted, shown).map(
      (figures) =>
        `threshold ${figures.threshold.toFixed(2)}  wrongly abstained ${percent(figures.falseAbstentions)} (of right answers ${percent(figures.falseAbstentionsOfRight)})  rightly abstained ${percent(figures.abstentions)}  answer withheld ${percent(figures.abstentionsWithheld)}${figures.threshold === threshold ? "  ← in use" : ""}`,
    ),
  ];
}

/** The scorer's figures by set. */
export function scoreLines(title: string, reports: ReadonlyMap<string, ScoreReport>): string[] {
  const line = (name: string, score: Score) =>
    `${name.padEnd(36)} ${String(score.n).padStart(4)}  exact ${percent(score.exact)}  supported ${percent(score.supported)}  cited ${percent(score.cited)}  honest ${percent(score.honest)}  abstain ${percent(score.abstain)}`;
  const lines = [...reports].flatMap(([name, { answerable, unanswerable, falseAbstentions }]) => [
    ...(answerable.n > 0 ? [`${line(`${name}, answerable`, answerable)}  wrongly abstained ${falseAbstentions}`] : []),
    ...(unanswerable.n > 0 ? [line(`${name}, no answer`, unanswerable)] : []),
  ]);
  return [title, ...lines];
}

function percent(value: number | null): string {
  return value === null || Number.isNaN(value) ? "     –" : `${(100 * value).toFixed(1)}%`.padStart(6);
}
