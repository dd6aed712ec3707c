import { html } from "hono/html";
import {
  type Board,
  type BoardIndicator,
  type BoardValue,
  boardColumns,
  type Verdict,
  verdictOf,
} from "../../core/board.ts";
import type { Document } from "../../core/document.ts";
import { formatDate } from "../../core/document-label.ts";
import {
  arrange,
  type BoardOrder,
  type BoardView,
  boardOrders,
  isFound,
  orderColumn,
  orderKey,
  searchWords,
} from "./board-order.ts";
import { kindNames } from "./document-pages.ts";
import { boardPath, indicatorPath, sourcePath } from "./links.ts";
import type { Markup } from "./markup.ts";

const verdictSigns: Readonly<Record<Verdict, string>> = { exceeded: "▲", met: "✓", missed: "✕" };

/** The table of a board. Roles are written out: on a phone each row is set as a card, which would hide that it is a row. */
export function boardTable(board: Board, view: BoardView, documents: readonly Document[]): Markup {
  const orders = boardOrders.filter((order) => headOf(board, order) !== "");
  const rows = arrange(board.indicators, view);
  const caption = `Chỉ tiêu kế hoạch năm ${board.year}${board.place ? ` của ${board.place}` : ""}`;
  return html`<table class="board" role="table">
<caption class="hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${orders.map((order) => headCell(board, order, view))}</tr></thead>
<tbody role="rowgroup">
${rows.map((indicator) => rowView(indicator, orders, board, documents, view))}</tbody></table>
<p class="none" role="status"${rows.some((one) => isFound(one, view.search)) ? " hidden" : ""}>Không có chỉ tiêu nào khớp.</p>`;
}

function headOf(board: Board, order: BoardOrder): string {
  if (order === "ten") return "Chỉ tiêu";
  if (order === "danh-gia") return board.indicators.some(({ assessment }) => assessment) ? "Đánh giá" : "";
  const column = orderColumn(order);
  return (column && board.heads[column]) ?? "";
}

function headCell(board: Board, order: BoardOrder, view: BoardView): Markup {
  const isCurrent = view.order === order;
  const isDescending = isCurrent && !view.isDescending;
  const path = boardPath(board.id, { search: view.search, order, isDescending });
  const sort = isCurrent ? (view.isDescending ? "descending" : "ascending") : "none";
  return html`<th scope="col" role="columnheader" aria-sort="${sort}"><a href="${path}" data-order="${order}">${headOf(board, order)}</a></th>\n`;
}

function rowView(
  indicator: BoardIndicator,
  orders: readonly BoardOrder[],
  board: Board,
  documents: readonly Document[],
  view: BoardView,
): Markup {
  const keys = JSON.stringify(Object.fromEntries(orders.map((order) => [order, orderKey(indicator, order) ?? null])));
  const isPart = indicator.isPart && !view.order;
  const isHidden = !isFound(indicator, view.search);
  return html`<tr role="row"${isPart ? html` class="part"` : ""}${isHidden ? " hidden" : ""} data-words="${searchWords(indicator)}" data-keys="${keys}">
<th scope="row" role="rowheader"><a href="${indicatorPath(indicator.id)}">${indicator.name}</a>${indicator.field ? html`<small class="particulars">${indicator.field}</small>` : ""}</th>
${orders.slice(1).map((order) => cellView(indicator, order, headOf(board, order), documents))}</tr>\n`;
}

function cellView(indicator: BoardIndicator, order: BoardOrder, head: string, documents: readonly Document[]): Markup {
  const label = html`<span class="head" aria-hidden="true">${head}</span>`;
  if (order === "danh-gia")
    return html`<td role="cell" class="verdict">${indicator.assessment ? html`${label}${verdictView(indicator.assessment)}` : ""}</td>\n`;
  const column = orderColumn(order) ?? "plan";
  const value = indicator.values[column];
  if (!value) return html`<td role="cell" class="empty">${label}<span aria-label="không có">–</span></td>\n`;
  const others = indicator.others[column] ?? [];
  return html`<td role="cell">${label}${valueView(value)}${others.map((other) => otherView(other, documents))}</td>\n`;
}

/** A value, linked to its passage. */
export function valueView(value: BoardValue): Markup {
  return html`<a class="value" href="${sourcePath(value)}" title="${value.label}">${value.text}</a>`;
}

/** What another document states instead, with what and when that document is. */
export function otherView(other: BoardValue, documents: readonly Document[]): Markup {
  const document = documents.find(({ id }) => id === other.documentId);
  const particulars = [document && kindNames[document.kind], document?.date && formatDate(document.date)];
  const name = particulars.filter(Boolean).join(" ") || "Văn bản khác";
  return html`<small class="other">${name}: ${valueView(other)}</small>`;
}

/** A verdict in the document's words, with a sign before it. */
export function verdictView(assessment: string): Markup {
  const verdict = verdictOf(assessment);
  if (!verdict) return html`<span class="chip">${assessment}</span>`;
  return html`<span class="chip ${verdict}"><span aria-hidden="true">${verdictSigns[verdict]} </span>${assessment.replace(/\bKH\b/, "kế hoạch")}</span>`;
}

/** The columns of a board that an indicator has a value in, with their heads. */
export function statedColumns(
  board: Board,
  indicator: BoardIndicator,
): { head: string; value: BoardValue; others: readonly BoardValue[] }[] {
  return boardColumns.flatMap((column) => {
    const value = indicator.values[column];
    return value ? [{ head: board.heads[column] ?? "", value, others: indicator.others[column] ?? [] }] : [];
  });
}
