import type { Citation } from "../../core/citation.ts";

/** Path of the page that answers a question. */
export function questionPath(question: string): string {
  return `/hoi?q=${encodeURIComponent(question)}`;
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
