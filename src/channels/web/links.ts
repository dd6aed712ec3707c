import type { ChartTheme } from "../../core/charts.ts";
import type { Citation } from "../../core/citation.ts";
import type { BoardView } from "./board-order.ts";

/** Path of the page that answers a question; half a surrogate pair, which no address can hold, becomes U+FFFD. */
export function questionPath(question: string): string {
  return `/hoi?q=${encodeURIComponent(question.replace(/\p{Surrogate}/gu, "\ufffd"))}`;
}

/** Path of a document's page. */
export function documentPath(documentId: string): string {
  return `/nguon/${encodeURIComponent(documentId)}`;
}

/** Name of a passage within its document's page. */
export function passageAnchor(passageId: string): string {
  return `p${passageId.slice(passageId.lastIndexOf("/") + 1)}`;
}

/** Path of cited words in their document: the page scrolls to the passage and marks the words. */
export function sourcePath(citation: Pick<Citation, "documentId" | "passageId" | "start" | "end">): string {
  const { documentId, passageId, start, end } = citation;
  return `${documentPath(documentId)}?tu=${start}&den=${end}#${passageAnchor(passageId)}`;
}

/** Path of a stretch of a received file beside what was made of it. */
export function comparePath(citation: Parameters<typeof sourcePath>[0]): string {
  return sourcePath(citation).replace("#", "&goc=1#");
}

/** Path of the table of a board's indicators, as a view shows it. */
export function boardPath(boardId: string, view: Partial<BoardView> = {}): string {
  const query = new URLSearchParams({ bang: boardId });
  if (view.search) query.set("tim", view.search);
  if (view.order) query.set("xep", view.order);
  if (view.order && view.isDescending) query.set("chieu", "giam");
  return `/chitieu?${query}`;
}

/** Path of a board as a CSV file. */
export function boardCsvPath(boardId: string): string {
  return `/chitieu.csv?${new URLSearchParams({ bang: boardId })}`;
}

/** Path of an indicator's page. */
export function indicatorPath(indicatorId: string): string {
  return `/chitieu/${encodeURIComponent(indicatorId)}`;
}

/** Path of a chart as a picture. */
export function chartPath(chartId: string, format: "svg" | "png", theme: ChartTheme = "light"): string {
  return `/bieudo/${encodeURIComponent(chartId)}.${format}${theme === "dark" ? "?nen=toi" : ""}`;
}
