import type { Ranked } from "./rank.ts";

/** Candidates whose score lies this near to the best one's are shown beside it. */
const closeScore = 1.6;

/** The best candidate and up to two more that say the same, or that come close to it. @param ranked best first */
export function supporters(ranked: readonly Ranked[]): Ranked[] {
  const [best, ...rest] = ranked;
  if (!best) return [];
  const chosen = [best];
  for (const next of rest.slice(0, 8)) {
    if (chosen.length === 3) break;
    const isClose = best.score - next.score < closeScore;
    const coversAsMuch = next.candidate.features.wideCoverage >= best.candidate.features.wideCoverage - 0.25;
    const isHeading = next.candidate.features.isHeading > 0;
    if (isClose && coversAsMuch && !isHeading && !isOtherRow(next, best)) chosen.push(next);
  }
  return chosen;
}

/** Another table row than the best one, with a label that fits the question less: it would only confuse. */
export function isOtherRow(next: Ranked, best: Ranked): boolean {
  const { passage } = next.candidate.view;
  const isRow = passage.kind === "row" && best.candidate.view.passage.kind === "row";
  return (
    isRow &&
    passage.cluster !== best.candidate.view.passage.cluster &&
    next.candidate.features.labelFit < best.candidate.features.labelFit
  );
}
