import type { Context, Hono } from "hono";
import { boardCsv } from "./board-csv.ts";
import { type BoardView, boardOrders } from "./board-order.ts";
import { boardPage, indicatorPage, noBoardPage } from "./board-pages.ts";
import type { PageHead } from "./layout.ts";
import { boardPath, chartPath, indicatorPath } from "./links.ts";
import type { Markup } from "./markup.ts";
import type { WebOptions } from "./web-options.ts";

/** Longest search that is read, characters. */
const longestSearch = 100;

/** Adds the table of indicators, its download, and the page of each indicator. */
export function addBoardRoutes(app: Hono, options: WebOptions, show: Show): void {
  const { boards = [], documents, charts, publicUrl = "" } = options;
  const boardOf = (context: Context) => {
    const id = context.req.query("bang");
    return id ? boards.find((board) => board.id === id) : boards[0];
  };

  app.get("/chitieu", (context) => {
    if (boards.length === 0) return show(context, { title: "Chỉ tiêu" }, noBoardPage());
    const board = boardOf(context);
    if (!board) return context.notFound();
    const title = `Chỉ tiêu năm ${board.year}`;
    const description = "Kế hoạch, kết quả và kế hoạch năm sau của từng chỉ tiêu, kèm nguồn.";
    const head = { title, description, url: absolute(options, boardPath(board.id)), board: "table" as const };
    return show(
      context,
      head,
      boardPage({ board, boards, view: readView(context), documents, overview: charts?.overview(board.id) }),
    );
  });

  app.get("/chitieu.csv", (context) => {
    const board = boardOf(context);
    if (!board) return context.notFound();
    return context.body(boardCsv(board, publicUrl || new URL(context.req.url).origin), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="chi-tieu-${board.id}.csv"`,
    });
  });

  addIndicatorRoute(app, options, show);
}

type Show = (context: Context, head: PageHead, content: Markup) => Response | Promise<Response>;

const absolute = ({ publicUrl }: WebOptions, path: string) => (publicUrl ? `${publicUrl}${path}` : undefined);

function addIndicatorRoute(app: Hono, options: WebOptions, show: Show): void {
  const { boards = [], documents, charts } = options;
  app.get("/chitieu/:indicator", (context) => {
    const id = context.req.param("indicator");
    for (const board of boards) {
      const indicator = board.indicators.find((one) => one.id === id);
      if (!indicator) continue;
      const chart = charts?.find(id);
      const image = chart && absolute(options, chartPath(chart.id, "png"));
      const url = absolute(options, indicatorPath(id));
      const head = { title: indicator.name, url, image, board: "indicator" as const };
      return show(context, head, indicatorPage(board, indicator, documents, chart));
    }
    return context.notFound();
  });
}

function readView(context: Context): BoardView {
  const order = boardOrders.find((known) => known === context.req.query("xep"));
  const search = (context.req.query("tim") ?? "").trim().slice(0, longestSearch);
  return { search, order, isDescending: context.req.query("chieu") === "giam" };
}
