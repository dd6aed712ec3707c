import type { Document } from "../../core/document.ts";
import { setCaptionsApart } from "./captions.ts";
import { describeDocument } from "./describe-document.ts";
import { type DocumentPart, joinContinued } from "./join-continued.ts";
import type { Line } from "./line.ts";
import { isKindLine } from "./marks.ts";
import { readBlocks } from "./read-blocks.ts";
import { readLines } from "./read-lines.ts";
import { slug } from "./slug.ts";
import { splitArticles } from "./split-articles.ts";
import { splitDocuments } from "./split-documents.ts";
import { takeNotes } from "./take-notes.ts";
import { writeBody } from "./write-body.ts";

/** A draft of a clean edition, not yet on disk. */
export interface DraftEdition {
  readonly document: Document;
  /** Markdown without front matter. */
  readonly body: string;
}

/**
 * Drafts the editions of one received text: tells its documents apart, reads what each says about itself, and writes its
 * structure as Markdown.
 *
 * @param received the text as it lies in `raw/`
 * @param shown the text to print, line for line that of `received`: the same, or restored
 * @param source name of the file in `raw/`
 */
export function draftEditions(received: string, shown: string, source: string): DraftEdition[] {
  const all = readLines(received, shown);
  const parts = splitDocuments(all)
    .flatMap((part) => splitArticles(part))
    .filter((lines) => lines.length > 0);
  const placed = parts.map((lines, index): DocumentPart => {
    const start = index === 0 ? 0 : (lines[0]?.start ?? 0);
    return { lines, spans: [{ start, end: parts[index + 1]?.[0]?.start ?? received.length }] };
  });
  const drafts: DraftEdition[] = [];
  for (const { lines, spans } of joinContinued(placed)) {
    const place = parts.length === 1 ? {} : spans.length === 1 ? { span: spans[0] } : { spans };
    drafts.push(draftEdition(lines, { source, ...place }, drafts.at(-1)?.document, all));
  }
  return withUniqueIds(drafts);
}

function draftEdition(
  lines: readonly Line[],
  place: Pick<Document, "source" | "span" | "spans">,
  before: Document | undefined,
  around: readonly Line[],
): DraftEdition {
  const { body, notes } = takeNotes(lines);
  const isAppendix = /^phụ lục/iu.test(lines[0]?.text ?? "");
  // An appendix is issued with the document before it; the articles of a page share its masthead.
  const inherited = isAppendix ? before : before?.publication ? mastheadOf(before) : undefined;
  const { fields, titleLines } = describeDocument(body, inherited, around);
  const [kindLine, ...rest] = titleLines.map((line) => line.text);
  const between = isKindLine(kindLine ?? "") ? ". " : " ";
  const heading = [kindLine ?? "", ...(rest.length > 0 ? [rest.join(" ")] : [])].join(between);
  const titleAt = titleLines[0] ? body.indexOf(titleLines[0]) : -1;
  const head = readBlocks(body.slice(0, Math.max(0, titleAt)));
  const text = body.slice(Math.max(0, titleAt) + titleLines.length);
  const main = readBlocks(fields.kind === "article" ? setCaptionsApart(text) : text);
  const page = titleLines[0]?.page ?? 0;
  const blocks = [...head, { kind: "heading", level: 1, text: heading, page } as const, ...main];
  return { document: { id: slug(fields.title), ...fields, ...place }, body: writeBody(blocks, notes) };
}

function mastheadOf({ publication, date, place }: Document): Partial<Document> {
  return { publication, date, place };
}

function withUniqueIds(drafts: readonly DraftEdition[]): DraftEdition[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const count = (seen.get(draft.document.id) ?? 0) + 1;
    seen.set(draft.document.id, count);
    return count === 1 ? draft : { ...draft, document: { ...draft.document, id: `${draft.document.id}-${count}` } };
  });
}
