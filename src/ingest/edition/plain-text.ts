import type { Nodes, PhrasingContent } from "mdast";

/** Plain text of a Markdown stretch, with the way back to the edition. */
export interface PlainText {
  readonly text: string;
  /** Offset in the edition's file of each character of {@link text}, and one more for the end. */
  readonly offsets: readonly number[];
  /** Footnote marks: the note's label and the offset in {@link text} at which it hangs. */
  readonly marks: readonly { readonly label: string; readonly at: number }[];
}

/** Reads the words of phrasing content as people see them: no Markdown, no footnote marks. White space runs become one space. */
export function plainText(nodes: readonly PhrasingContent[]): PlainText {
  const reader = new Reader();
  for (const node of nodes) reader.read(node);
  return reader.result();
}

class Reader {
  private text = "";
  private readonly offsets: number[] = [];
  private readonly marks: { label: string; at: number }[] = [];
  private end = 0;

  read(node: Nodes): void {
    const start = node.position?.start.offset ?? this.end;
    const end = node.position?.end.offset ?? start;
    if (node.type === "footnoteReference") this.marks.push({ label: node.identifier, at: this.text.length });
    else if (node.type === "break") this.append(" ", start, end);
    else if ("value" in node && typeof node.value === "string") this.append(node.value, start, end);
    else if ("children" in node) for (const child of node.children) this.read(child);
    this.end = Math.max(this.end, end);
  }

  private append(value: string, start: number, end: number): void {
    // Escapes make the source longer than the value; then offsets are good to the nearest escape.
    const stretch = value.length === 0 ? 1 : (end - start) / value.length;
    for (let i = 0; i < value.length; i++) {
      const isSpace = /\s/.test(value.charAt(i));
      if (isSpace && (this.text === "" || this.text.endsWith(" "))) continue;
      this.text += isSpace ? " " : value.charAt(i);
      this.offsets.push(start + Math.floor(i * stretch));
    }
    this.end = end;
  }

  result(): PlainText {
    const text = this.text.trimEnd();
    const offsets = this.offsets.slice(0, text.length);
    const last = offsets.at(-1);
    offsets.push(last === undefined ? this.end : last + 1);
    return { text, offsets, marks: this.marks };
  }
}
