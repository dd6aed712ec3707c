import type { Corpus } from "../../core/corpus.ts";
import { documentLabel } from "../../core/document-label.ts";
import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { escapeHtml } from "./render-html.ts";

/** Writes a passage in its context as Telegram's HTML; undefined when there is no such passage. */
export type SourceReader = (passageId: string) => string | undefined;

/** Longest stretch shown before and after the passage, and of the passage itself, characters. */
const longestAround = 500;
const longestPassage = 2000;

/** Builds a reader over a corpus; without one it knows no passage. */
export function createSourceReader(corpus: Pick<Corpus, "documents" | "passages"> | undefined): SourceReader {
  const places = passagePlaces(corpus?.passages ?? []);
  return (passageId) => {
    const index = places.numberOf(passageId);
    const passage = index === undefined ? undefined : corpus?.passages[index];
    if (!corpus || index === undefined || !passage) return undefined;
    const document = corpus.documents.find(({ id }) => id === passage.documentId);
    const neighbour = (step: number) => readable(corpus.passages[index + step], passage);
    const before = neighbour(-1);
    const after = neighbour(1);
    const lines = [
      before && escapeHtml(before.length > longestAround ? `…${before.slice(-longestAround)}` : before),
      `<b>${escapeHtml(passage.text.slice(0, longestPassage))}</b>`,
      after && escapeHtml(after.length > longestAround ? `${after.slice(0, longestAround)}…` : after),
    ];
    const section = passage.sectionPath.at(-1);
    const head = [document ? documentLabel(document) : passage.documentId, section].filter(
      (part) => part !== undefined,
    );
    return `${head.map((part) => escapeHtml(part)).join("\n")}\n<blockquote>${lines.filter(Boolean).join("\n")}</blockquote>`;
  };
}

/** The text of a neighbour in the same document; headings say nothing that the section's name does not. */
function readable(neighbour: Passage | undefined, passage: Passage): string | undefined {
  return neighbour?.documentId === passage.documentId && neighbour.kind !== "heading" ? neighbour.text : undefined;
}
