import { html } from "hono/html";
import type { Document, DocumentKind } from "../../core/document.ts";
import { documentLabel, formatDate } from "../../core/document-label.ts";
import { documentPath } from "./links.ts";
import type { Markup } from "./markup.ts";

/** What a kind of document is called. */
export const kindNames: Readonly<Record<DocumentKind, string>> = {
  report: "Báo cáo",
  "summary-report": "Báo cáo tóm tắt",
  resolution: "Nghị quyết",
  article: "Bài báo",
  speech: "Phát biểu",
  appendix: "Phụ lục, biểu",
};

const kindOrder: readonly DocumentKind[] = ["resolution", "report", "summary-report", "appendix", "speech", "article"];

/** The documents that answers come from, by kind, newest first. */
export function documentListView(documents: readonly Document[]): Markup {
  const groups = kindOrder.map((kind) => ({ kind, group: documents.filter((document) => document.kind === kind) }));
  return html`<h1>Các văn bản</h1>
<p class="lead">${documents.length} văn bản mà câu trả lời được rút ra từ đó.</p>
${groups
  .filter(({ group }) => group.length > 0)
  .map(
    ({ kind, group }) => html`<h2>${kindNames[kind]}</h2>
<ul class="documents">${group.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "")).map(documentCard)}</ul>`,
  )}`;
}

function documentCard(document: Document): Markup {
  const issuer = document.issuer ?? document.author ?? document.publication;
  const facts = [document.number && `số ${document.number}`, issuer, document.date && formatDate(document.date)];
  return html`<li><a href="${documentPath(document.id)}">${document.title}</a><small>${facts.filter(Boolean).join(" · ")}</small></li>\n`;
}

/** Title and particulars at the head of a document's page. */
export function documentHeadView(document: Document): Markup {
  const facts = documentLabel({ ...document, title: "" });
  return html`<p class="kind">${kindNames[document.kind]}</p><h1>${document.title}</h1><p class="lead">${facts}</p>`;
}
