import type { BarSeriesOption } from "echarts";
import { type Board, type BoardIndicator, type Verdict, verdictOf } from "../core/board.ts";
import { capitalize } from "./capitalize.ts";
import { fontFamily, makeFrame, sideMargin } from "./frame.ts";
import { type DrawnOption, sourceLine } from "./indicator-option.ts";
import type { Palette } from "./palette.ts";

const verdictWords: Readonly<Record<Verdict, string>> = { exceeded: "Vượt", met: "Đạt", missed: "Không đạt" };
const verdicts: readonly Verdict[] = ["exceeded", "met", "missed"];
const otherField = "Lĩnh vực khác";
const rowHeight = 46;
const legendHeight = 34;

/** How many indicators of a field have which verdict. */
interface FieldCount {
  readonly field: string;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Indicators of a board whose plan the document judges. */
export function judged(board: Board): BoardIndicator[] {
  return board.indicators.filter(({ assessment }) => verdictOf(assessment) !== undefined);
}

/** The judged indicators counted by field, in the board's order of fields. */
export function countByField(board: Board): FieldCount[] {
  const fields = new Map<string, Record<Verdict, number>>();
  for (const indicator of judged(board)) {
    const field = indicator.field ?? otherField;
    const counts = fields.get(field) ?? { exceeded: 0, met: 0, missed: 0 };
    const verdict = verdictOf(indicator.assessment);
    if (verdict) counts[verdict] += 1;
    fields.set(field, counts);
  }
  return [...fields].map(([field, counts]) => ({ field, counts }));
}

/** What the overview says in words: the title, and each field's counts. */
export function overviewTexts(board: Board): { title: string; lines: string[] } {
  const title = `${judged(board).length} chỉ tiêu được đánh giá, năm ${board.year}`;
  const lines = countByField(board).map(({ field, counts }) => {
    const said = verdicts.filter((verdict) => counts[verdict] > 0);
    return `${field}: ${said.map((verdict) => `${counts[verdict]} ${verdictWords[verdict].toLowerCase()}`).join(", ")}`;
  });
  return { title, lines };
}

/** Where a chart is looked at: on a page, beside what it is drawn from, or in a chat, alone. */
export type ChartUse = "page" | "chat";

/** The chart of a whole plan: how many indicators of each field were exceeded, met and missed; in a chat, which were missed. */
export function overviewOption(board: Board, palette: Palette, use: ChartUse): DrawnOption {
  const fields = countByField(board);
  const missed = judged(board).filter(({ assessment }) => use === "chat" && verdictOf(assessment) === "missed");
  const plotHeight = legendHeight + fields.length * rowHeight;
  const missedLines = missed.map(
    ({ name, values: { plan, outcome } }) =>
      `– ${name}: kế hoạch ${plan?.text}, ${outcome?.kind === "estimate" ? "ước" : "thực hiện"} ${outcome?.text}`,
  );
  const sources = judged(board).flatMap(({ values }) => (values.outcome ? [values.outcome] : []));
  const frame = makeFrame(
    {
      title: overviewTexts(board).title,
      subtitle: [capitalize(board.place ?? ""), "so với kế hoạch, theo lĩnh vực"].filter(Boolean).join(" · "),
      notes: [...(missed.length > 0 ? ["Không đạt kế hoạch:", ...missedLines, ""] : []), sourceLine(sources)],
    },
    plotHeight,
    palette,
  );
  const plot = plotOf(fields, palette, { top: frame.top, height: plotHeight });
  return { height: frame.height, option: { ...frame.option, ...plot } };
}

/** Legend and bars, a row for each field. */
function plotOf(
  fields: readonly FieldCount[],
  palette: Palette,
  { top, height }: { readonly top: number; readonly height: number },
): DrawnOption["option"] {
  return {
    legend: {
      top,
      left: sideMargin,
      itemWidth: 14,
      itemHeight: 14,
      padding: 0,
      selectedMode: false,
      textStyle: { color: palette.ink, fontSize: 13, fontFamily },
    },
    grid: { left: sideMargin + 92, right: sideMargin, top: top + legendHeight, height: height - legendHeight },
    xAxis: { type: "value", max: "dataMax", axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: "category",
      inverse: true,
      data: fields.map(({ field }) => field),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: palette.ink, fontSize: 14, fontFamily, width: 88, overflow: "break" },
    },
    series: verdicts.map((verdict) => seriesOf(verdict, fields, palette)),
  };
}

function seriesOf(verdict: Verdict, fields: readonly FieldCount[], palette: Palette): BarSeriesOption {
  return {
    type: "bar",
    silent: true,
    stack: "verdicts",
    name: verdictWords[verdict],
    barWidth: 30,
    data: fields.map(({ counts }) => counts[verdict] || null),
    itemStyle: { color: palette.verdicts[verdict], borderColor: palette.paper, borderWidth: 2 },
    label: { show: true, color: palette.onVerdicts[verdict], fontSize: 14, fontWeight: 600, fontFamily },
  };
}
