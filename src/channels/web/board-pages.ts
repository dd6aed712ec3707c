import { html } from "hono/html";
import type { Board, BoardIndicator } from "../../core/board.ts";
import type { Chart } from "../../core/charts.ts";
import type { Document } from "../../core/document.ts";
import type { BoardView } from "./board-order.ts";
import { boardTable, otherView, statedColumns, valueView, verdictView } from "./board-table.ts";
import { chartView } from "./chart-view.ts";
import { boardCsvPath, boardPath } from "./links.ts";
import type { Markup } from "./markup.ts";

/** What the page of a board is made of. */
export interface BoardPage {
  readonly board: Board;
  /** All boards, to choose from. */
  readonly boards: readonly Board[];
  readonly view: BoardView;
  readonly documents: readonly Document[];
  readonly overview: Chart | undefined;
}

/** The page of a board: search, download, overview, table. */
export function boardPage({ board, boards, view, documents, overview }: BoardPage): Markup {
  const keep = [...(view.order ? [{ name: "xep", value: view.order }] : []), { name: "bang", value: board.id }];
  return html`<h1>Chỉ tiêu ${titleOf(board)}</h1>
<p class="lead">${countOf(board)}. Mỗi số dẫn tới đúng chỗ của nó trong văn bản.</p>
${boards.length > 1 ? choiceView(board, boards) : ""}
<form class="filter" action="/chitieu" method="get" role="search" aria-label="Tìm chỉ tiêu">
<label class="hidden" for="tim">Tìm chỉ tiêu</label>
<input id="tim" name="tim" type="search" value="${view.search}" maxlength="100" autocomplete="off" placeholder="Tìm chỉ tiêu">
${keep.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit">Tìm</button></form>
<p class="tools"><a class="button" href="${boardCsvPath(board.id)}" download>Tải CSV</a>
<button type="button" data-print hidden>In</button>
${view.order ? html`<a class="button" href="${boardPath(board.id, { search: view.search, isDescending: false })}">Thứ tự trong văn bản</a>` : ""}</p>
${overview ? html`<details class="overview" open><summary>Tổng quan theo lĩnh vực</summary>${chartView(overview)}</details>` : ""}
${boardTable(board, view, documents)}`;
}

/** Said where no document sets a plan against what came of it. */
export function noBoardPage(): Markup {
  return html`<h1>Chỉ tiêu</h1>
<p class="lead">Tài liệu hiện có chưa có bảng nào đối chiếu kế hoạch với kết quả. <a href="/tailieu">Xem các văn bản</a></p>`;
}

/** The page of one indicator: all its values with their sources. */
export function indicatorPage(
  board: Board,
  indicator: BoardIndicator,
  documents: readonly Document[],
  chart: Chart | undefined,
): Markup {
  return html`<p class="kind"><a href="${boardPath(board.id)}">Chỉ tiêu ${titleOf(board)}</a></p>
<h1>${indicator.name}</h1>
<p class="lead">${[indicator.field, board.place].filter(Boolean).join(" · ")} ${indicator.assessment ? verdictView(indicator.assessment) : ""}</p>
${chart ? chartView(chart) : ""}
<dl class="values">
${statedColumns(board, indicator).map(
  ({ head, value, others }) => html`<div><dt>${head}</dt>
<dd>${valueView(value)}${others.map((other) => otherView(other, documents))}<small class="particulars">${value.label}</small></dd></div>\n`,
)}</dl>`;
}

function choiceView(current: Board, boards: readonly Board[]): Markup {
  return html`<ul class="suggestions" aria-label="Các bảng">
${boards.map((board) => html`<li><a href="${boardPath(board.id)}"${board === current ? html` aria-current="page"` : ""}>${titleOf(board)}</a></li>\n`)}</ul>`;
}

function titleOf(board: Board): string {
  return [`năm ${board.year}`, board.place].filter(Boolean).join(", ");
}

/** "23 chỉ tiêu, 3 dòng chi tiết": parts are no indicators of their own. */
function countOf({ indicators }: Board): string {
  const parts = indicators.filter(({ isPart }) => isPart).length;
  return `${indicators.length - parts} chỉ tiêu${parts > 0 ? `, ${parts} dòng chi tiết` : ""}`;
}
