import type { Reply } from "./reply.ts";

/** A picture that can be drawn. */
export interface Chart {
  /** Name for paths and buttons: `a-z`, digits and hyphens, at most 60 characters. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words, its source included. */
  readonly alternative: string;
  /** The indicator that is drawn; absent: an overview of many. */
  readonly indicatorId?: string | undefined;
  /** Units, where the width is 480. */
  readonly height: number;
}

/** Colours for a light or a dark page. */
export type ChartTheme = "light" | "dark";

/** Draws plan against result. Every value comes from the boards of indicators; nothing is worked out. */
export interface Charts {
  /** @returns undefined when there is no chart of that name */
  find(id: string): Chart | undefined;
  /**
   * The chart of the indicator that a reply's first line speaks of, or the overview for a reply that goes through a whole
   * plan; undefined when there is nothing to draw.
   */
  forReply(reply: Reply): Chart | undefined;
  /**
   * The overview of all indicators of a board; undefined when no document judges them.
   *
   * @param boardId default: the latest plan's
   */
  overview(boardId?: string): Chart | undefined;
  /** The chart as SVG, 480 units wide. @returns undefined when there is no chart of that name */
  drawSvg(id: string, theme?: ChartTheme): Promise<string | undefined>;
  /** The chart as PNG, 1,080 pixels wide, with its own font. @returns undefined when there is no chart of that name */
  drawPng(id: string): Promise<Uint8Array | undefined>;
}
