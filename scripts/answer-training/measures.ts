/** A judgement that was predicted without having been learned from. */
export interface Prediction {
  readonly confidence: number;
  /** `withheld`: an answerable question whose answering passages were taken away. */
  readonly kind: "answerable" | "unanswerable" | "withheld";
  /** Whether the best candidate answers the question. */
  readonly isRight: boolean;
}

/** What abstaining below a threshold does to the predictions; shares of 1. */
export interface ThresholdFigures {
  readonly threshold: number;
  /** Answerable questions that get no answer. */
  readonly falseAbstentions: number;
  /** Those of them whose best candidate was right. */
  readonly falseAbstentionsOfRight: number;
  /** Unanswerable questions that get none. */
  readonly abstentions: number;
  /** Questions without their answering passages that get none. */
  readonly abstentionsWithheld: number;
}

/** What each threshold would do. */
export function thresholdFigures(
  predictions: readonly Prediction[],
  thresholds: readonly number[],
): ThresholdFigures[] {
  const of = (kind: Prediction["kind"]) => predictions.filter((prediction) => prediction.kind === kind);
  const [answerable, unanswerable, withheld] = [of("answerable"), of("unanswerable"), of("withheld")];
  return thresholds.map((threshold) => {
    const isBelow = ({ confidence }: Prediction) => confidence < threshold;
    return {
      threshold,
      falseAbstentions: share(answerable, isBelow),
      falseAbstentionsOfRight: share(answerable, (one) => isBelow(one) && one.isRight),
      abstentions: share(unanswerable, isBelow),
      abstentionsWithheld: share(withheld, isBelow),
    };
  });
}

/** Chance that an answerable question gets a higher confidence than an unanswerable one; ties count half. */
export function areaUnderCurve(predictions: readonly Prediction[]): number {
  const above = predictions.filter(({ kind }) => kind === "answerable");
  const below = predictions.filter(({ kind }) => kind === "unanswerable");
  let wins = 0;
  for (const { confidence } of above)
    for (const other of below) wins += confidence > other.confidence ? 1 : confidence === other.confidence ? 0.5 : 0;
  return wins / (above.length * below.length);
}

/** Share of the items that pass; NaN for none. */
export function share<T>(items: readonly T[], passes: (item: T) => boolean): number {
  return items.filter(passes).length / items.length;
}
