import type { EChartsOption } from "echarts";
import { wrapText } from "./measure-text.ts";
import type { Palette } from "./palette.ts";

/** Width of every chart, units: about what a phone shows. */
export const chartWidth = 480;

/** Space at the sides. */
export const sideMargin = 20;

/** Fonts by name: the charts' own where it is at hand, the reader's otherwise. */
export const fontFamily = "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** What stands around a plot. */
export interface FrameText {
  readonly title: string;
  /** Small line below the title. */
  readonly subtitle: string;
  /** Lines at the foot, each wrapped: notes, and the source last; "" leaves a line free. */
  readonly notes: readonly string[];
}

/** A frame with its measures. */
export interface Frame {
  /** Where the plot may begin. */
  readonly top: number;
  readonly height: number;
  /** Option parts for the text around the plot. */
  readonly option: Pick<EChartsOption, "title" | "textStyle" | "backgroundColor" | "animation">;
}

const titleSize = 19;
const subtitleSize = 14;
const noteSize = 11.5;
const lineHeight = 1.35;
/** A page shows the text in the reader's font; small and bold letters of it may be wider than those that were measured. */
const slack = 1.12;

/** Sets the text around a plot of the given height. */
export function makeFrame({ title, subtitle, notes }: FrameText, plotHeight: number, palette: Palette): Frame {
  const room = (chartWidth - 2 * sideMargin) / slack;
  const titleLines = wrapText(title, titleSize, room);
  const subtitleLines = wrapText(subtitle, subtitleSize, room * slack);
  const noteLines = notes.flatMap((note) => (note === "" ? [""] : wrapText(note, noteSize, room)));
  const titleTop = 18;
  const subtitleTop = titleTop + titleLines.length * titleSize * lineHeight + 4;
  const top = subtitleTop + subtitleLines.length * subtitleSize * lineHeight + 12;
  const noteTop = top + plotHeight + 12;
  const text = (lines: readonly string[], y: number, fontSize: number, color: string, fontWeight: 400 | 600) => ({
    text: lines.join("\n"),
    left: sideMargin,
    top: y,
    padding: 0,
    textStyle: { fontSize, fontWeight, color, fontFamily, lineHeight: fontSize * lineHeight },
  });
  return {
    top,
    height: Math.ceil(noteTop + noteLines.length * noteSize * lineHeight + 16),
    option: {
      animation: false,
      backgroundColor: palette.paper,
      textStyle: { fontFamily },
      title: [
        text(titleLines, titleTop, titleSize, palette.ink, 600),
        text(subtitleLines, subtitleTop, subtitleSize, palette.soft, 400),
        text(noteLines, noteTop, noteSize, palette.soft, 400),
      ],
    },
  };
}
