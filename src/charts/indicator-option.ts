import type { CustomSeriesOption, EChartsOption } from "echarts";
import { type Board, type BoardColumn, type BoardIndicator, type BoardValue, boardColumns } from "../core/board.ts";
import { capitalize } from "./capitalize.ts";
import { chartWidth, fontFamily, makeFrame, sideMargin } from "./frame.ts";
import { arrowReach, extentNumbers, markShapes } from "./mark-shapes.ts";
import { wrapText } from "./measure-text.ts";
import type { Palette } from "./palette.ts";

/** What is handed to ECharts, and how high the picture is. */
export interface DrawnOption {
  readonly option: EChartsOption;
  /** Units. */
  readonly height: number;
}

interface Mark {
  readonly column: BoardColumn;
  readonly value: BoardValue;
  /** Lines. */
  readonly label: readonly string[];
}

const room = chartWidth - 2 * sideMargin;
const plotHeight = 300;
const labelSize = 16;
const labelLine = 20;
/** Room for the names of the columns below the plot. */
const nameRoom = 58;
const kindWords = { plan: "Kế hoạch", estimate: "Ước", result: "Thực hiện" } as const;

/** The chart of one indicator: the year before, the plan, what came of it, the next plan. */
export function indicatorOption(board: Board, indicator: BoardIndicator, palette: Palette): DrawnOption {
  const marks = marksOf(indicator);
  const frame = makeFrame(
    {
      title: indicator.name,
      subtitle: subtitleOf(board, indicator),
      notes: [...otherNotes(indicator), sourceLine(marks.map(({ value }) => value))],
    },
    plotHeight,
    palette,
  );
  const grid = { left: sideMargin, right: sideMargin, top: frame.top, height: plotHeight - nameRoom };
  const [low, high] = domain(marks, grid.height);
  return {
    height: frame.height,
    option: {
      ...frame.option,
      grid,
      xAxis: {
        type: "category",
        data: marks.map(({ value }) => nameOf(value, room / marks.length - 8)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: palette.ink, fontSize: 13, lineHeight: 18, margin: 10, interval: 0, fontFamily },
      },
      yAxis: {
        type: "value",
        min: low,
        max: high,
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      series: [marksSeries(marks, palette)],
    },
  };
}

/** The marks, side by side in the order of their columns. */
function marksSeries(marks: readonly Mark[], palette: Palette): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    clip: false,
    data: marks.map((_, at) => [at, 0]),
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: palette.soft, type: "solid", width: 1 },
      data: [{ yAxis: 0 }],
    },
    renderItem: (_, api) => {
      const mark = marks[Number(api.value(0))];
      if (!mark) return null;
      const at = (y: number) => api.coord([Number(api.value(0)), y])[1] ?? 0;
      const place = {
        x: api.coord([Number(api.value(0)), 0])[0] ?? 0,
        width: Math.min(64, (room / marks.length) * 0.6),
        zero: at(0),
        low: mark.value.extent.low === undefined ? undefined : at(mark.value.extent.low),
        high: mark.value.extent.high === undefined ? undefined : at(mark.value.extent.high),
      };
      const shapes = markShapes(mark.column, place, palette);
      return { type: "group", children: [...shapes, labelShape(mark, place, palette)] };
    },
  };
}

function marksOf(indicator: BoardIndicator): Mark[] {
  const width = room / boardColumns.filter((column) => indicator.values[column]).length;
  return boardColumns.flatMap((column) => {
    const value = indicator.values[column];
    if (!value) return [];
    const star = indicator.others[column] ? "*" : "";
    // Units of words stand below the title: there is no room for them at every bar.
    const text = `${/[%‰]/u.test(value.text) ? value.text : value.value}${star}`;
    return [{ column, value, label: wrapText(text, labelSize, width) }];
  });
}

/** Lowest and highest value of the axis: zero is always there, and room for labels and arrows. */
function domain(marks: readonly Mark[], height: number): [number, number] {
  const numbers = marks.flatMap(({ value }) => extentNumbers(value.extent));
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const span = most - least || 1;
  const hasArrow = marks.some(({ value }) => value.extent.high === undefined);
  const labelRoom = labelLine * Math.max(...marks.map(({ label }) => label.length)) + 6;
  const above = (most > 0 ? labelRoom : 8) + (hasArrow ? arrowReach : 0);
  const below = least < 0 ? labelRoom : 0;
  const unit = span / (height - above - below);
  return [least - below * unit, most + above * unit];
}

function labelShape({ value, label }: Mark, place: Parameters<typeof markShapes>[1], palette: Palette) {
  const ends = [place.low, place.high].filter((y) => y !== undefined);
  const isBelow = Math.max(...ends) > place.zero && extentNumbers(value.extent).every((number) => number < 0);
  const reach = value.extent.high === undefined ? arrowReach : 0;
  return {
    type: "text" as const,
    style: {
      text: label.join("\n"),
      lineHeight: labelLine,
      x: place.x,
      y: isBelow ? Math.max(...ends) + 7 : Math.min(...ends) - reach - 7,
      align: "center" as const,
      verticalAlign: isBelow ? ("top" as const) : ("bottom" as const),
      fill: palette.ink,
      fontSize: labelSize,
      fontWeight: 600,
      fontFamily,
    },
  };
}

function nameOf({ kind, period }: BoardValue, width: number): string {
  const when = /^năm \d{4}$/u.test(period) ? period.slice(4) : period;
  return [kindWords[kind], ...wrapText(when, 13, width)].join("\n");
}

function subtitleOf(board: Board, { unit, assessment }: BoardIndicator): string {
  const verdict = assessment && `năm ${board.year}: ${assessment.replace(/\bKH\b/u, "kế hoạch").toLowerCase()}`;
  return [capitalize(board.place ?? ""), unit && `đơn vị: ${unit}`, verdict].filter(Boolean).join(" · ");
}

function otherNotes({ others }: BoardIndicator): string[] {
  return boardColumns.flatMap((column) => (others[column] ?? []).map(({ label, text }) => `* ${label}: ${text}`));
}

/** Where the values stand: each document once, with its issuer and date. */
export function sourceLine(values: readonly BoardValue[]): string {
  return `Nguồn: ${[...new Set(values.map(({ label }) => label))].join("; ")}`;
}
