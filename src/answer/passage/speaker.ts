import type { Document, DocumentKind } from "../../core/document.ts";
import { formatDate } from "../../core/document-label.ts";

const names: Readonly<Record<DocumentKind, string>> = {
  report: "Báo cáo",
  "summary-report": "Báo cáo tóm tắt",
  resolution: "Nghị quyết",
  appendix: "Phụ lục báo cáo",
  speech: "Bài phát biểu",
  article: "Bài báo",
};

/** Who speaks in a document, in a few words: "Nghị quyết của HĐND tỉnh", "Bài báo ngày 29/12/2023". */
export function speakerOf(document: Document): string {
  const name = names[document.kind];
  if (document.kind === "article" || document.kind === "speech")
    return document.date && document.date.length === 10 ? `${name} ngày ${formatDate(document.date)}` : name;
  const issuer = document.issuer
    ?.replace(/^Ủy ban nhân dân/, "UBND")
    .replace(/^Hội đồng nhân dân/, "HĐND")
    .replace(/^(\S+ (?:tỉnh|thành phố|huyện)) .*$/, "$1");
  return issuer ? `${name} của ${issuer}` : name;
}
