import type { Verdict } from "../core/board.ts";
import type { ChartTheme } from "../core/charts.ts";

/** The colours of a chart. Told apart by people who see no red or no green, and by lightness alone. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** What came of it. */
  readonly outcome: string;
  /** The year before. */
  readonly before: string;
  /** Edge and inside of a plan: drawn open, so that it differs from an outcome without its colour. */
  readonly plan: string;
  readonly planInside: string;
  /** Between the ends of a range. */
  readonly planBand: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Ink on the colour of a verdict. */
  readonly onVerdicts: Readonly<Record<Verdict, string>>;
}

/** The palettes by theme; blue and orange after Okabe and Ito. */
export const palettes: Readonly<Record<ChartTheme, Palette>> = {
  light: {
    paper: "#ffffff",
    ink: "#1b211e",
    soft: "#5b655f",
    line: "#dedcd2",
    outcome: "#0072b2",
    before: "#8b9aa3",
    plan: "#b35a00",
    planInside: "#fdf0e0",
    planBand: "#f0b45a",
    verdicts: { exceeded: "#56b4e9", met: "#0072b2", missed: "#d55e00" },
    onVerdicts: { exceeded: "#1b211e", met: "#ffffff", missed: "#ffffff" },
  },
  dark: {
    paper: "#191f1c",
    ink: "#e8ece9",
    soft: "#a3ada7",
    line: "#3a4540",
    outcome: "#56b4e9",
    before: "#7d8d96",
    plan: "#f0a860",
    planInside: "#33281a",
    planBand: "#a86c1e",
    verdicts: { exceeded: "#8fd0f5", met: "#3a9bd9", missed: "#ee8a3c" },
    onVerdicts: { exceeded: "#10181d", met: "#10181d", missed: "#10181d" },
  },
};
