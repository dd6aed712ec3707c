import { describe, expect, it } from "vitest";
import { arrowReach, markShapes, type Shape } from "../../src/charts/mark-shapes.ts";
import { palettes } from "../../src/charts/palette.ts";
import type { BoardColumn } from "../../src/core/board.ts";

// The axis stands at 200; ten units of value are 100 units of the picture.
const at = (value: number | undefined) => (value === undefined ? undefined : 200 - value * 10);
const shapes = (column: BoardColumn, low: number | undefined, high: number | undefined) =>
  markShapes(column, { x: 50, width: 40, zero: 200, low: at(low), high: at(high) }, palettes.light);
const bars = (found: readonly Shape[]) => found.filter((shape) => shape.type === "rect");
const lines = (found: readonly Shape[]) =>
  found.flatMap((shape) =>
    shape.type === "polyline" && shape.shape.points[0]?.[1] === shape.shape.points[1]?.[1]
      ? [shape.shape.points[0]?.[1]]
      : [],
  );
const tips = (found: readonly Shape[]) =>
  found.flatMap((shape) => (shape.type === "polygon" ? [shape.shape.points.at(-1)?.[1]] : []));

describe("a value is drawn as what it is", () => {
  it("one value: a bar from the axis to it", () => {
    const found = shapes("outcome", 7, 7);
    expect(bars(found)).toMatchObject([{ shape: { x: 30, y: 130, width: 40, height: 70 } }]);
    expect(tips(found)).toEqual([]);
  });

  it("a fall: a bar from the axis down", () => {
    expect(bars(shapes("outcome", -7, -7))).toMatchObject([{ shape: { y: 200, height: 70 } }]);
  });

  it("a range: a line at each end and a band between, the bar no higher than the lower end", () => {
    const found = shapes("next", 8, 9);
    expect(bars(found).map(({ shape }) => shape)).toMatchObject([
      { y: 120, height: 80 },
      { y: 110, height: 10 },
    ]);
    expect(lines(found)).toEqual([120, 110]);
  });

  it("“trở lên”: an arrow onward from the least value", () => {
    const found = shapes("plan", 11, undefined);
    expect(lines(found)).toEqual([90]);
    expect(tips(found)).toEqual([90 - arrowReach]);
  });

  it("“dưới”: an arrow back from the highest value, and nothing solid even for an outcome", () => {
    const found = shapes("outcome", undefined, 9);
    expect(lines(found)).toEqual([110]);
    expect(tips(found)).toEqual([110 + arrowReach]);
    expect(bars(found)).toMatchObject([{ style: { fill: "none" } }]);
  });

  it("nothing known: nothing", () => expect(shapes("plan", undefined, undefined)).toEqual([]));

  it("a plan differs from an outcome without its colour", () => {
    const style = (column: BoardColumn) => bars(shapes(column, 5, 5))[0]?.style;
    expect(style("plan")).toHaveProperty("lineDash");
    expect(style("next")).toHaveProperty("lineDash");
    expect(style("outcome")).not.toHaveProperty("lineDash");
    expect(style("before")).not.toHaveProperty("lineDash");
  });
});
