import { html } from "hono/html";
import type { Passage } from "../../core/passage.ts";
import type { Span } from "../../core/span.ts";
import { comparePath, passageAnchor } from "./links.ts";
import type { Markup } from "./markup.ts";

/** The cited words on a document's page, and the same as they were received. */
export interface Cited {
  /** Span in the received file. */
  readonly span: Span;
  /** The received text of the span; undefined: not at hand. */
  readonly received: string | undefined;
  /** Whether the received text is shown at once, because it was asked for. */
  readonly isOpen: boolean;
}

/** How a document is set. */
export interface SourceSetting {
  readonly cited: Cited | undefined;
  /** Whether each paragraph can be compared with what was received. */
  readonly canCompare: boolean;
}

/** Longest span that is marked, characters: more is not a citation. */
export const longestSpan = 5000;

/** A longer note is folded; so much of its beginning is shown. Characters. */
const longestPlainNote = 240;
const noteWords = 60;

/** A document's passages, set to be read; the cited words are marked. */
export function sourceView(passages: readonly Passage[], setting: SourceSetting): Markup {
  return html`${contentsView(passages)}<div class="edition">${runsOf(passages).map((run) => runView(run, setting))}</div>`;
}

/** Headings with their anchors, when there are enough to need it: folded above the text, or at its side where there is room. */
function contentsView(passages: readonly Passage[]): Markup | string {
  const headings = passages.filter((passage) => passage.kind === "heading" && passage.sectionPath.length < 2);
  if (headings.length < 3) return "";
  const entry = (passage: Passage) =>
    html`<li class="level-${passage.sectionPath.length}"><a href="#${passageAnchor(passage.id)}">${passage.text}</a></li>\n`;
  const list = html`<ul>${headings.map(entry)}</ul>`;
  return html`<details class="contents above"><summary>Mục lục</summary>${list}</details>
<nav class="contents beside" aria-label="Mục lục">${list}</nav>`;
}

/** Passages that are set together: a paragraph's sentences, a list's items, a table's rows. */
function runsOf(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    const last = runs.at(-1)?.at(-1);
    const isTogether =
      last?.kind === passage.kind &&
      (passage.kind === "item" ||
        passage.kind === "row" ||
        (passage.kind === "sentence" && last.block === passage.block));
    if (isTogether) runs.at(-1)?.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

function runView(run: readonly Passage[], { cited, canCompare }: SourceSetting): Markup | string {
  const [first] = run;
  if (!first) return "";
  const received = run.some((passage) => cited && textSpan(passage, cited.span)) ? receivedView(cited) : "";
  return html`${setView(first, run, cited, canCompare ? compareView(first, run) : "")}${received}\n`;
}

/** The way to the same stretch as it was received. */
function compareView(first: Passage, run: readonly Passage[]): Markup | string {
  const start = Math.min(...run.map(({ receivedSpan }) => receivedSpan.start));
  const end = Math.min(start + longestSpan, Math.max(...run.map(({ receivedSpan }) => receivedSpan.end)));
  if (end <= start) return "";
  const path = comparePath({ documentId: first.documentId, passageId: first.id, start, end });
  return html` <a class="compare" href="${path}" rel="nofollow">gốc<span class="hidden">: đoạn này như khi nhận được</span></a>`;
}

function setView(
  first: Passage,
  run: readonly Passage[],
  cited: Cited | undefined,
  compare: Markup | string,
): Markup | string {
  const anchor = passageAnchor(first.id);
  const marked = markedText(first, cited);
  switch (first.kind) {
    case "heading":
      return headingView(first, marked);
    case "note":
      return noteView(first, html`${marked}${compare}`, marked !== first.text);
    case "caption":
      return html`<p class="caption" id="${anchor}">${marked}${compare}</p>`;
    case "item":
      return html`<ul>${run.map((passage) => html`<li id="${passageAnchor(passage.id)}">${markedText(passage, cited)}${passage === run.at(-1) ? compare : ""}</li>\n`)}</ul>`;
    case "row":
      return html`${tableView(run, cited)}${compare ? html`<p class="below">${compare}</p>` : ""}`;
    case "sentence":
      return html`<p>${run.map((passage) => html`<span id="${passageAnchor(passage.id)}">${markedText(passage, cited)}</span> `)}${compare}</p>`;
  }
}

/** A long note is folded behind its first words, so that the text can be read on; one with cited words is open. */
function noteView({ id, text }: Passage, content: Markup, isCited: boolean): Markup {
  const note = (before: Markup | string) => html`<p class="note" id="${passageAnchor(id)}">${before}${content}</p>`;
  if (text.length <= longestPlainNote) return note(html`<span class="hidden">Chú thích: </span>`);
  const words = text.slice(0, text.lastIndexOf(" ", noteWords));
  return html`<details class="folded"${isCited ? " open" : ""}><summary>Chú thích: ${words}…</summary>${note("")}</details>`;
}

function headingView(passage: Passage, marked: Markup | string): Markup {
  const anchor = passageAnchor(passage.id);
  if (passage.sectionPath.length === 0) return html`<h2 id="${anchor}">${marked}</h2>`;
  if (passage.sectionPath.length === 1) return html`<h3 id="${anchor}">${marked}</h3>`;
  return html`<h4 id="${anchor}">${marked}</h4>`;
}

function tableView(rows: readonly Passage[], cited: Cited | undefined): Markup {
  const heads = [...new Set(rows.flatMap((row) => (row.cells ?? []).map((cell) => cell.head)))];
  const rowView = (row: Passage) => {
    const isCited = cited !== undefined && textSpan(row, cited.span) !== undefined;
    const cells = heads.map((head) => cellView(row.cells?.find((cell) => cell.head === head)?.text ?? ""));
    return html`<tr id="${passageAnchor(row.id)}"${isCited ? html` class="cited"` : ""}>${cells}</tr>\n`;
  };
  return html`<div class="table" tabindex="0" role="region" aria-label="Bảng"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(rowView)}</tbody></table></div>`;
}

/** Words need room beside columns of figures. */
function cellView(text: string): Markup {
  return text.length > 16 ? html`<td class="long">${text}</td>` : html`<td>${text}</td>`;
}

function receivedView(cited: Cited | undefined): Markup | string {
  if (!cited?.received) return "";
  return html`<details class="received"${cited.isOpen ? " open" : ""}><summary>Đoạn này trong tệp gốc, như khi nhận được</summary><pre>${cited.received}</pre></details>`;
}

function markedText(passage: Passage, cited: Cited | undefined): Markup | string {
  const span = cited && textSpan(passage, cited.span);
  if (!span) return passage.text;
  const { text } = passage;
  return html`${text.slice(0, span.start)}<mark>${text.slice(span.start, span.end)}</mark>${text.slice(span.end)}`;
}

/** What of a passage's text was received within the span; undefined: nothing. */
function textSpan(passage: Passage, received: Span): Span | undefined {
  if (passage.receivedSpan.start >= received.end || passage.receivedSpan.end <= received.start) return undefined;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let i = 0; i + 3 < passage.ties.length; i += 4) {
    const [textStart = 0, textEnd = 0, receivedStart = 0, receivedEnd = 0] = passage.ties.slice(i, i + 4);
    if (receivedStart >= received.end || receivedEnd <= received.start) continue;
    start = Math.min(start, textStart);
    end = Math.max(end, textEnd);
  }
  if (end === 0) return undefined;
  while (/[\p{P}\p{S}]/u.test(passage.text.charAt(end)) && passage.text.charAt(end) !== "|") end += 1;
  return { start, end };
}
