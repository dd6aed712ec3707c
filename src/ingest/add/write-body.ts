import type { Block } from "./block.ts";
import { type Note, noteTokens } from "./take-notes.ts";

/**
 * Writes blocks as the Markdown body of an edition: headings, paragraphs, lists, tables; each footnote behind the block
 * that carries its mark, or behind the last block of its page when the mark cannot be told.
 */
export function writeBody(blocks: readonly Block[], notes: readonly Note[]): string {
  const writer = new BodyWriter(notes);
  for (const [index, block] of blocks.entries()) writer.write(block, blocks[index + 1]);
  return writer.result();
}

class BodyWriter {
  private readonly parts: string[] = [];
  private readonly notes: readonly Note[];
  private unmarked: readonly Note[];
  private count = 0;

  constructor(notes: readonly Note[]) {
    this.notes = notes;
    this.unmarked = notes.filter((note) => !note.isMarked);
  }

  write(block: Block, next: Block | undefined): void {
    const definitions: string[] = [];
    const text = this.markdown(block, definitions);
    if (next === undefined) this.takeUnmarked(Number.POSITIVE_INFINITY, definitions);
    else if (next.page !== block.page) this.takeUnmarked(block.page, definitions);
    const isInList = block.kind === "item" && next?.kind === "item" && definitions.length === 0;
    this.parts.push(text, isInList ? "\n" : "\n\n");
    for (const definition of definitions) this.parts.push(definition, "\n\n");
  }

  result(): string {
    return this.parts.join("").trim();
  }

  private markdown(block: Block, definitions: string[]): string {
    if (block.kind === "table") return tableMarkdown(block.rows);
    const text = escapeText(block.text).replace(noteTokens, (_, index: string) => {
      this.define(this.notes[Number(index)], definitions);
      return `[^${this.count}]`;
    });
    if (block.kind === "heading") return `${"#".repeat(block.level)} ${text}`;
    return block.kind === "item" ? `- ${escapeStart(text)}` : escapeStart(text);
  }

  private define(note: Note | undefined, definitions: string[]): void {
    if (note) definitions.push(`[^${++this.count}]: ${escapeText(note.text)}`);
  }

  private takeUnmarked(page: number, definitions: string[]): void {
    for (const note of this.unmarked) if (note.page <= page) this.define(note, definitions);
    this.unmarked = this.unmarked.filter((note) => note.page > page);
  }
}

function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `| ${cells.map((cell) => escapeText(cell).replaceAll("|", "\\|")).join(" | ")} |`);
  const rule = `|${"---|".repeat(rows[0]?.length ?? 0)}`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** Signs that Markdown would read as its own are escaped. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, "\\$&").replace(/&(?=#?\w+;)/g, "\\&");
}

/** A paragraph that begins like a list, a heading or a quotation stays a paragraph. */
function escapeStart(text: string): string {
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2").replace(/^([-+#|=])/, "\\$1");
}
