import type { BoardColumn, Extent } from "../core/board.ts";
import type { Palette } from "./palette.ts";

/** A value in the plot's own units: places from the top. `zero` is where the axis stands. */
export interface MarkPlace {
  readonly x: number;
  readonly width: number;
  readonly zero: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A shape as ECharts' custom series takes it. */
export type Shape =
  | { type: "rect"; shape: { x: number; y: number; width: number; height: number }; style: Style }
  | { type: "polyline" | "polygon"; shape: { points: [number, number][] }; style: Style };

interface Style {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
}

/** How far an arrow reaches beyond its line, units. */
export const arrowReach = 26;

/**
 * Draws a value as what it is: a bar up to one value; a bar with an arrow onward for "11 trở lên"; an open bar with an arrow back for
 * "<9"; a bar with a band between the ends of "8,5-9". Plans are open and dashed, outcomes solid.
 */
export function markShapes(column: BoardColumn, place: MarkPlace, palette: Palette): Shape[] {
  const isPlan = column === "plan" || column === "next";
  const edge = isPlan ? palette.plan : column === "before" ? palette.before : palette.outcome;
  const { low, high } = place;
  const bar = (to: number, isOpen = isPlan): Shape => ({
    type: "rect",
    shape: rectOf(place, place.zero, to),
    style: isOpen
      ? { fill: isPlan ? palette.planInside : "none", stroke: edge, lineWidth: 1.5, lineDash: [4, 3] }
      : { fill: edge },
  });
  if (low !== undefined && high !== undefined) {
    if (low === high) return [bar(low), edgeLine(place, low, edge)];
    const band = isPlan ? palette.planBand : palette.outcome;
    const between: Shape = { type: "rect", shape: rectOf(place, low, high), style: { fill: band } };
    return [bar(low), between, edgeLine(place, low, edge), edgeLine(place, high, edge)];
  }
  if (low !== undefined) return [bar(low), edgeLine(place, low, edge), ...arrow(place, low, -1, edge)];
  if (high === undefined) return [];
  return [bar(high, true), edgeLine(place, high, edge), ...arrow(place, high, 1, edge)];
}

function rectOf({ x, width }: MarkPlace, from: number, to: number) {
  return { x: x - width / 2, y: Math.min(from, to), width, height: Math.abs(to - from) };
}

function edgeLine({ x, width }: MarkPlace, y: number, stroke: string): Shape {
  return {
    type: "polyline",
    shape: {
      points: [
        [x - width / 2, y],
        [x + width / 2, y],
      ],
    },
    style: { stroke, lineWidth: 3 },
  };
}

/** An arrow from a line onward (−1: up, 1: down). */
function arrow({ x }: MarkPlace, y: number, direction: 1 | -1, colour: string): Shape[] {
  const tip = y + direction * arrowReach;
  const neck = tip - direction * 9;
  return [
    {
      type: "polyline",
      shape: {
        points: [
          [x, y],
          [x, neck],
        ],
      },
      style: { stroke: colour, lineWidth: 3 },
    },
    {
      type: "polygon",
      shape: {
        points: [
          [x - 7, neck],
          [x + 7, neck],
          [x, tip],
        ],
      },
      style: { fill: colour },
    },
  ];
}

/** The numbers that an extent names. */
export function extentNumbers({ low, high }: Extent): number[] {
  return [low, high].filter((value) => value !== undefined);
}
