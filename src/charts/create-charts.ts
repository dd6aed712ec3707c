import { type Board, type BoardIndicator, boardColumns } from "../core/board.ts";
import type { Chart, Charts, ChartTheme } from "../core/charts.ts";
import type { Reply } from "../core/reply.ts";
import { type DrawnOption, indicatorOption, sourceLine } from "./indicator-option.ts";
import { type ChartUse, judged, overviewOption, overviewTexts } from "./overview-option.ts";
import { type Palette, palettes } from "./palette.ts";
import { renderPng } from "./render-png.ts";
import { renderSvg } from "./render-svg.ts";

interface Drawable {
  readonly chart: Chart;
  readonly draw: (palette: Palette, use: ChartUse) => DrawnOption;
}

/** Draws the charts of boards. Nothing is drawn before it is asked for; what was drawn is kept, as boards do not change. */
export function createCharts(boards: readonly Board[]): Charts {
  const drawables = new Map<string, Drawable>();
  const byPassage = new Map<string, BoardIndicator[]>();
  for (const board of boards) {
    const overview = overviewOf(board);
    if (overview) drawables.set(overview.chart.id, overview);
    for (const indicator of board.indicators) {
      drawables.set(indicator.id, indicatorChart(board, indicator));
      for (const id of indicator.passageIds) byPassage.set(id, [...(byPassage.get(id) ?? []), indicator]);
    }
  }
  const pictures = new Map<string, Promise<string | Uint8Array>>();
  const kept = <Picture extends string | Uint8Array>(key: string, draw: () => Promise<Picture>): Promise<Picture> => {
    const known = pictures.get(key) as Promise<Picture> | undefined;
    const picture = known ?? draw();
    pictures.set(key, picture);
    picture.catch(() => pictures.delete(key));
    return picture;
  };
  const svgOf = ({ chart, draw }: Drawable, theme: ChartTheme) =>
    kept(`${theme}/${chart.id}`, () => renderSvg(draw(palettes[theme], "page"), chart.alternative));

  return {
    find: (id) => drawables.get(id)?.chart,
    forReply: (reply) => {
      const id = indicatorOf(reply, byPassage)?.id ?? wholePlanOf(reply, boards);
      return id === undefined ? undefined : drawables.get(id)?.chart;
    },
    overview: (boardId = boards[0]?.id) => drawables.get(overviewId(boardId))?.chart,
    drawSvg: async (id, theme = "light") => {
      const drawable = drawables.get(id);
      return drawable && svgOf(drawable, theme);
    },
    drawPng: async (id) => {
      const drawable = drawables.get(id);
      if (!drawable) return undefined;
      const { chart, draw } = drawable;
      return kept(`png/${id}`, async () => renderPng(await renderSvg(draw(palettes.light, "chat"), chart.alternative)));
    },
  };
}

/**
 * The indicator that a reply's first line speaks of: one that states a value of it, in a passage that the line cites. Two
 * that do: neither.
 */
function indicatorOf(
  reply: Reply,
  byPassage: ReadonlyMap<string, readonly BoardIndicator[]>,
): BoardIndicator | undefined {
  if (reply.kind !== "answer") return undefined;
  const cited = reply.citations.filter(({ number }) => reply.headlineCitations.includes(number));
  const said = new Set(reply.headline.match(/\d+(?:[.,]\d+)*/g));
  const found = new Set(
    cited
      .flatMap(({ passageId }) => byPassage.get(passageId) ?? [])
      .filter(({ values }) =>
        boardColumns.some((column) =>
          values[column]?.value.match(/\d+(?:[.,]\d+)*/g)?.some((digits) => said.has(digits)),
        ),
      ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** Share of a plan's judged indicators that a reply cites when it goes through the whole of it. */
const wholePlan = 0.8;

/** The overview of the board whose indicators, most of them, a reply goes through one by one. */
function wholePlanOf(reply: Reply, boards: readonly Board[]): string | undefined {
  if (reply.kind !== "answer") return undefined;
  const cited = new Set(reply.citations.map(({ passageId }) => passageId));
  const found = boards.find((board) => {
    const all = judged(board);
    const said = all.filter(({ values }) => values.outcome && cited.has(values.outcome.passageId));
    return said.length > 2 && said.length >= all.length * wholePlan;
  });
  return found && overviewId(found.id);
}

function indicatorChart(board: Board, indicator: BoardIndicator): Drawable {
  const values = boardColumns.flatMap((column) => {
    const value = indicator.values[column];
    return value ? [{ head: board.heads[column] ?? "", value }] : [];
  });
  const said = values.map(({ head, value }) => `${head} ${value.text}`).join("; ");
  const source = sourceLine(values.map(({ value }) => value));
  const alternative = `${indicator.name}. ${said}. ${source}.`;
  return drawable({ id: indicator.id, indicatorId: indicator.id, title: indicator.name, alternative }, (palette) =>
    indicatorOption(board, indicator, palette),
  );
}

function overviewOf(board: Board): Drawable | undefined {
  if (judged(board).length === 0) return undefined;
  const { title, lines } = overviewTexts(board);
  return drawable({ id: overviewId(board.id), title, alternative: `${title}. ${lines.join(". ")}.` }, (palette, use) =>
    overviewOption(board, palette, use),
  );
}

function drawable(chart: Omit<Chart, "height">, draw: Drawable["draw"]): Drawable {
  return { chart: { ...chart, height: draw(palettes.light, "page").height }, draw };
}

function overviewId(boardId = ""): string {
  return `tong-quan-${boardId}`;
}
