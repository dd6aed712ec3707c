import type { FootnoteDefinition, List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { PassageKind } from "../../core/passage.ts";
import { letterheadPieces } from "../letterhead.ts";
import type { DraftPassage } from "./draft-passage.ts";
import type { ParsedEdition } from "./parse-edition.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import { splitBlock } from "./split-block.ts";
import { tableRows } from "./table-rows.ts";

/** What a paragraph ends with that the next block answers or fills in. */
const opensNext = /[:;?]["”]?\s*$/u;
/** A list's opening line is quoted as context up to this many characters, from its end. */
const leadCharacters = 300;

/**
 * Reads the passages of a parsed edition in reading order: headings, sentences, list items, table rows, captions and
 * notes, each with its section path, the context that it needs, its block and its span in the edition.
 */
export function readPassages(edition: ParsedEdition): DraftPassage[] {
  const reader = new PassageReader(edition);
  for (const node of edition.root.children) reader.readBlock(node);
  return reader.result();
}

interface NewPassage {
  readonly kind: PassageKind;
  readonly plain: PlainText;
  readonly context: string;
  readonly block: number;
  readonly isHidden?: boolean;
}

class PassageReader {
  private readonly passages: DraftPassage[] = [];
  private readonly headings: { depth: number; text: string }[] = [];
  /** Sentence that each note hangs on, by the note's label. */
  private readonly noteContexts = new Map<string, string>();
  private block = 0;
  private lead = "";
  /** Whether only headings and letterhead stand before. */
  private isOnTop = true;
  private readonly edition: ParsedEdition;

  constructor(edition: ParsedEdition) {
    this.edition = edition;
  }

  readBlock(node: RootContent): void {
    if (node.type === "heading") this.readHeading(plainText(node.children), node.depth);
    else if (node.type === "paragraph") this.readParagraph(node);
    else if (node.type === "list") this.readList(node);
    else if (node.type === "table") {
      const title = this.lead || this.edition.document.title;
      const rows = tableRows(node, { sectionPath: this.path(), title, block: ++this.block });
      for (const { passage, texts } of rows) {
        for (const text of texts) this.rememberNotes(text, passage.text);
        this.passages.push(passage);
      }
    } else if (node.type === "footnoteDefinition") this.readNote(node);
    else if (node.type === "blockquote") for (const child of node.children) this.readBlock(child);
  }

  result(): DraftPassage[] {
    return this.passages;
  }

  private path(): string[] {
    return this.headings.filter((heading) => heading.depth > 1).map((heading) => heading.text);
  }

  private readHeading(plain: PlainText, depth: number): void {
    while ((this.headings.at(-1)?.depth ?? 0) >= depth) this.headings.pop();
    this.lead = "";
    if (plain.text === "") return;
    this.add({ kind: "heading", plain, context: "", block: ++this.block });
    this.headings.push({ depth, text: plain.text });
  }

  private readParagraph(node: Paragraph): void {
    const plain = plainText(node.children);
    const isCaption = node.children.length === 1 && node.children[0]?.type === "emphasis" && this.isArticle();
    const kind: PassageKind = isCaption ? "caption" : "sentence";
    this.isOnTop &&= letterheadPieces(plain.text) !== undefined;
    if (this.isOnTop) {
      // Who issued a document, when and under what number is read into its front matter; as a passage it answers nothing.
      this.add({ kind, plain, context: "", block: ++this.block, isHidden: true });
      return;
    }
    this.addPieces(kind, plain, this.lead, ++this.block);
    this.lead = opensNext.test(plain.text) ? lastWords(plain.text) : "";
  }

  private isArticle(): boolean {
    return this.edition.document.kind === "article";
  }

  private readList(node: List): void {
    const block = ++this.block;
    this.readItems(node, this.lead, block);
    this.lead = "";
  }

  private readItems(list: List, lead: string, block: number): void {
    let asked = "";
    for (const item of list.children) {
      this.readItem(item, asked || lead, block);
      // In an interview an answer leaves unsaid what the question names.
      const text = itemTexts({ ...list, children: [item] }).at(-1)?.text ?? "";
      asked = text.endsWith("?") ? lastWords(text) : "";
    }
  }

  private readItem(item: ListItem, lead: string, block: number): void {
    let inner = lead;
    for (const [index, child] of item.children.entries()) {
      if (child.type === "paragraph") {
        const plain = index === 0 ? this.withNumber(item, plainText(child.children)) : plainText(child.children);
        this.addPieces("item", plain, inner, block);
        inner = lastWords(plain.text);
      } else if (child.type === "list") this.readItems(child, inner, block);
      else if (child.type === "footnoteDefinition") this.readNote(child);
    }
  }

  /** The number of a numbered item is the document's own word and belongs to its text. */
  private withNumber(item: ListItem, plain: PlainText): PlainText {
    const start = item.position?.start.offset ?? 0;
    const [number] = /^\d+[.)]/.exec(this.edition.markdown.slice(start, start + 12)) ?? [];
    if (number === undefined) return plain;
    const offsets = Array.from({ length: number.length + 1 }, (_, at) => start + at);
    const shift = number.length + 1;
    const marks = plain.marks.map(({ label, at }) => ({ label, at: at + shift }));
    return { text: `${number} ${plain.text}`, offsets: [...offsets, ...plain.offsets], marks };
  }

  private readNote(node: FootnoteDefinition): void {
    const context = this.noteContexts.get(node.identifier) ?? "";
    const block = ++this.block;
    for (const child of node.children) {
      if (child.type === "paragraph") this.addPieces("note", plainText(child.children), context, block);
      else if (child.type === "list") for (const text of itemTexts(child)) this.addPieces("note", text, context, block);
      else if (child.type === "table") {
        const rows = tableRows(child, { sectionPath: this.path(), title: context, block });
        this.passages.push(...rows.map((row) => row.passage));
      }
    }
  }

  /** Splits a block into passages; each but the first has the one before it as context, notes keep their sentence. */
  private addPieces(kind: PassageKind, plain: PlainText, context: string, block: number): void {
    const pieces = splitBlock(plain.text);
    let before = context;
    for (const { start, end } of pieces) {
      const part = slice(plain, start, end);
      const isWhole = pieces.length === 1 || kind === "note" || kind === "caption";
      this.add({ kind: isWhole ? kind : "sentence", plain: part, context: before, block });
      if (kind !== "note") before = lastWords(part.text);
    }
  }

  private add(draft: NewPassage): void {
    const { kind, plain, context, block, isHidden } = draft;
    if (plain.text.trim() === "") return;
    this.rememberNotes(plain, plain.text);
    const editionSpan = { start: plain.offsets[0] ?? 0, end: plain.offsets.at(-1) ?? 0 };
    const passage = { kind, sectionPath: this.path(), text: plain.text, context, editionSpan, block };
    this.passages.push(isHidden ? { ...passage, isHidden } : passage);
  }

  private rememberNotes(plain: PlainText, sentence: string): void {
    for (const mark of plain.marks) if (!this.noteContexts.has(mark.label)) this.noteContexts.set(mark.label, sentence);
  }
}

function itemTexts(list: List): PlainText[] {
  const nodes: PhrasingContent[][] = [];
  for (const item of list.children)
    for (const child of item.children) if (child.type === "paragraph") nodes.push(child.children);
  return nodes.map((children) => plainText(children));
}

function slice(plain: PlainText, start: number, end: number): PlainText {
  const isLast = end >= plain.text.length;
  const last = plain.offsets[end - 1] ?? 0;
  return {
    text: plain.text.slice(start, end),
    offsets: [...plain.offsets.slice(start, end), isLast ? (plain.offsets.at(-1) ?? last + 1) : last + 1],
    marks: plain.marks.filter((mark) => (mark.at > start || start === 0) && (mark.at <= end || isLast)),
  };
}

function lastWords(text: string): string {
  if (text.length <= leadCharacters) return text;
  const tail = text.slice(-leadCharacters);
  return "… " + tail.slice(tail.indexOf(" ") + 1);
}
