import { describe, expect, it } from "vitest";
import { areaUnderCurve, type Prediction, thresholdFigures } from "../../../scripts/answer-training/measures.ts";

const predicted = (kind: Prediction["kind"], confidence: number, isRight = false): Prediction => ({
  kind,
  confidence,
  isRight,
});

describe("the measures of confidence", () => {
  const predictions = [
    predicted("answerable", 0.9, true),
    predicted("answerable", 0.3, true),
    predicted("answerable", 0.2),
    predicted("answerable", 0.5),
    predicted("unanswerable", 0.5),
    predicted("unanswerable", 0.1),
    predicted("withheld", 0.05),
  ];

  it("count who stays below a threshold", () => {
    expect(thresholdFigures(predictions, [0.4])).toEqual([
      {
        threshold: 0.4,
        falseAbstentions: 0.5,
        falseAbstentionsOfRight: 0.25,
        abstentions: 0.5,
        abstentionsWithheld: 1,
      },
    ]);
  });

  it("let a prediction at the threshold pass, as the engine does", () => {
    expect(thresholdFigures(predictions, [0.5])[0]?.abstentions).toBe(0.5);
  });

  it("give the area under the curve, ties counting half", () => {
    expect(areaUnderCurve(predictions)).toBeCloseTo((4 + 1 + 0.5) / 8, 10);
    expect(areaUnderCurve([predicted("answerable", 1), predicted("unanswerable", 0)])).toBe(1);
  });
});
