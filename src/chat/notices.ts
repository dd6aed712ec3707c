import type { Document } from "../core/document.ts";
import { documentLabel } from "../core/document-label.ts";
import type { Reply } from "../core/reply.ts";

/** A reply that says something about the bot itself: no citations, perhaps questions to tap. */
export function notice(headline: string, details: readonly string[] = [], suggestions: readonly string[] = []): Reply {
  return { kind: "notice", headline, headlineCitations: [], details, citations: [], suggestions };
}

/** Lines of a document list that a chat shows; the rest is counted. */
const mostLines = 15;

/** The documents as numbered lines: reports and resolutions before newspaper articles, newest first, undated ones last. */
export function documentLines(documents: readonly Document[]): string[] {
  const isArticle = (document: Document) => Number(document.kind === "article");
  const sorted = documents.toSorted(
    (a, b) =>
      isArticle(a) - isArticle(b) || (b.date ?? "").localeCompare(a.date ?? "") || a.title.localeCompare(b.title, "vi"),
  );
  const lines = sorted.slice(0, mostLines).map((document, index) => `${index + 1}. ${documentLabel(document)}`);
  return sorted.length > mostLines ? [...lines, `… và ${sorted.length - mostLines} văn bản khác.`] : lines;
}
