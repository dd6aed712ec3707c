import type { DraftEdition } from "./draft-editions.ts";

/** Writes a draft as the text of an edition's file: front matter, then the body. */
export function writeEdition({ document, body }: DraftEdition): string {
  const lines = [`id: ${document.id}`, `title: ${JSON.stringify(document.title)}`, `kind: ${document.kind}`];
  for (const field of ["issuer", "number", "date", "place", "period", "author", "publication", "page"] as const) {
    if (document[field]) lines.push(`${field}: ${JSON.stringify(document[field])}`);
  }
  lines.push(`source: ${JSON.stringify(document.source)}`);
  if (document.span) lines.push(`span: [${document.span.start}, ${document.span.end}]`);
  if (document.spans) lines.push(`spans: [${document.spans.map(({ start, end }) => `[${start}, ${end}]`).join(", ")}]`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}
