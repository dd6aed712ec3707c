import type { Document } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import type { FieldTexts } from "../lexical/build-lexical-index.ts";

/**
 * The texts of a passage by search field. A row's column heads count as its context, a document's number and issuer as title.
 *
 * @param around what else is known to stand around it: a block of signatures, the row above a part of it
 */
export function fieldTexts(passage: Passage, document: Document | undefined, around = ""): FieldTexts {
  const heads = passage.cells?.map((cell) => cell.head).join(" | ") ?? "";
  const about = [document?.title, document?.number, document?.issuer, document?.period, document?.publication];
  return [
    passage.text,
    [passage.context, heads, around].filter(Boolean).join("\n"),
    passage.sectionPath.join("\n"),
    about.filter(Boolean).join("\n"),
  ];
}

/** What the embedding model reads of a passage: the heading right above, a row's column heads, and the text. */
export function embeddingText(passage: Passage): string {
  const heading = passage.sectionPath.at(-1);
  const text = passage.cells ? passage.cells.map(({ head, text }) => `${head}: ${text}`).join("; ") : passage.text;
  const context = passage.kind === "row" || passage.kind === "note" ? passage.context : "";
  return [heading, context, text].filter(Boolean).join(". ");
}
