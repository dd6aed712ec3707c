import { html } from "hono/html";
import type { Chart } from "../../core/charts.ts";
import type { Citation } from "../../core/citation.ts";
import type { Choice, Reply } from "../../core/reply.ts";
import { chartView } from "./chart-view.ts";
import { indicatorPath, questionPath, sourcePath } from "./links.ts";
import type { Markup } from "./markup.ts";

/** More citations than this are folded together. */
const openCitations = 4;

/** What stands around a reply's own words. */
export interface AnswerDetails {
  /** Keeps the reply's anchors apart from those of other replies on the same page. */
  readonly key: string;
  /** The whole reply, for the copy button. */
  readonly plainText: string;
  /** The chart of the indicator that it speaks of. */
  readonly chart?: Chart | undefined;
}

/** A reply as an article. */
export function answerView(reply: Reply, { key, plainText, chart }: AnswerDetails): Markup {
  const known = new Set(reply.citations.map((citation) => citation.number));
  const marks = reply.headlineCitations.map((number) => mark(number, key, known));
  return html`<article class="answer ${reply.kind}">
<p class="headline">${reply.headline}${marks.length > 0 ? html`\u00a0${marks}` : ""}</p>
${reply.details.map((detail) => html`<p class="detail${/^(\d+[.)]|[–•-]) /.test(detail) ? " entry" : ""}">${withMarks(detail, key, known)}</p>\n`)}
${chart ? chartView(chart, chart.indicatorId ? indicatorPath(chart.indicatorId) : "/chitieu") : ""}
${sourcesView(reply.citations, key)}
${toolsView(reply, plainText)}
${choicesView(reply.choices ?? [])}
${suggestionsView(reply.suggestions)}
</article>`;
}

/** Questions to tap: links, so that they work without JavaScript. */
function suggestionsView(suggestions: readonly string[]): Markup | string {
  if (suggestions.length === 0) return "";
  return html`<ul class="suggestions" aria-label="Câu hỏi gợi ý">
${suggestions.map((question) => html`<li><a href="${questionPath(question)}" data-question="${question}">${question}</a></li>\n`)}</ul>`;
}

/** Other pages of a reply: short links in rows, each a command of ours. */
function choicesView(rows: readonly (readonly Choice[])[]): Markup | string {
  if (rows.length === 0) return "";
  const link = ({ label, command }: Choice) =>
    html`<a class="button" href="${questionPath(`/${command}`)}" data-question="/${command}">${label}</a>\n`;
  return html`<nav class="choices" aria-label="Các trang của câu trả lời">${rows.map((row) => html`<p>${row.map(link)}</p>`)}</nav>`;
}

function sourcesView(citations: readonly Citation[], key: string): Markup | string {
  if (citations.length === 0) return "";
  const list = html`<ol class="sources">
${citations.map((citation) => sourceView(citation, key))}</ol>`;
  return citations.length <= openCitations
    ? html`<section class="cited" aria-label="Nguồn"><h2>Nguồn</h2>${list}</section>`
    : html`<details class="cited"><summary>Nguồn (${citations.length})</summary>${list}</details>`;
}

function sourceView(citation: Citation, key: string): Markup {
  const { number, label, quote } = citation;
  return html`<li><details><summary><span class="number">[${number}]</span> ${label}</summary>
<div id="${key}-${number}" class="quoted"><blockquote>“${quote}”</blockquote>
<a href="${sourcePath(citation)}">Mở trong văn bản<span class="hidden"> nguồn số ${number}</span></a></div></details></li>\n`;
}

/** Copy and share need JavaScript: they stay hidden without it. */
function toolsView(reply: Reply, plainText: string): Markup | string {
  if (reply.kind !== "answer" || reply.question === undefined) return "";
  return html`<p class="tools"><button type="button" data-copy="${plainText}" hidden>Chép</button>
<button type="button" data-share="${questionPath(reply.question)}" data-title="${reply.headline}" hidden>Chia sẻ</button></p>`;
}

function withMarks(text: string, key: string, known: ReadonlySet<number>): (Markup | string)[] {
  return text.split(/(\[\d+\])/).map((piece) => {
    const number = Number(/^\[(\d+)\]$/.exec(piece)?.[1]);
    return known.has(number) ? mark(number, key, known) : piece;
  });
}

function mark(number: number, key: string, known: ReadonlySet<number>): Markup | string {
  if (!known.has(number)) return `[${number}]`;
  return html`<a class="mark" href="#${key}-${number}" aria-label="Nguồn ${number}">[${number}]</a>`;
}
