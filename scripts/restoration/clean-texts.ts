import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** A paragraph of clean text and how many times it counts. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Official sources inside `text-gov`; its other sources carry no licence. */
const officialSources = new Set(["vanban-2026", "hanoi-decisions", "thu-tuc-hanh-chinh"]);
const longLine = 40;

/** The openly usable part of the data folder: official texts and CC BY-SA Wikipedia, each line once. */
export async function* openTexts(folder: string): AsyncGenerator<WeightedText> {
  const seen = new Set<string>();
  const fresh = (text: string) =>
    text.split("\n").filter((line) => {
      if (line.length < longLine) return true;
      const known = seen.has(line);
      if (!known) seen.add(line);
      return !known;
    });
  for await (const row of rows(join(folder, "text-gov.jsonl.gz"))) {
    if (officialSources.has(row["source"] ?? "")) yield* each(fresh(row["text"] ?? ""), 3);
  }
  for await (const row of rows(join(folder, "text-phapdien.jsonl.gz"))) {
    yield* each([row["title"] ?? "", ...fresh(row["text"] ?? "")], 1);
  }
  for await (const row of rows(join(folder, "text-viwiki.jsonl.gz"))) yield* each(fresh(row["text"] ?? ""), 1);
  for await (const row of rows(join(folder, "pairs-wiki-section.jsonl.gz")))
    yield* each(fresh(row["passage"] ?? ""), 1);
}

/** Newspaper pages as received: clean text in short lines, paragraphs parted by empty lines. */
export async function* newspaperTexts(folder: string, weight: number): AsyncGenerator<WeightedText> {
  for (const name of (await readdir(folder)).sort()) {
    if (!/^00[0-2]_.*\.txt$/.test(name)) continue;
    const text = await readFile(join(folder, name), "utf8");
    for (const paragraph of text.split(/\n\s*\n/)) yield { text: paragraph.replace(/[*#\s]+/g, " ").trim(), weight };
  }
}

/** Clean editions: paragraphs without front matter, tables' bars and Markdown's marks. */
export async function* editionTexts(folder: string, weight: number): AsyncGenerator<WeightedText> {
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith(".md")) continue;
    const body = (await readFile(join(folder, name), "utf8")).replace(/^---\n[\s\S]*?\n---\n/, "");
    yield* each(plainLines(body), weight);
  }
}

/** The lines of a Markdown text without its marks; a table's cells become lines. */
export function plainLines(markdown: string): string[] {
  return markdown
    .replace(/\[\^[^\]]+\]:?/g, "")
    .split(/\n|\s\|\s?|^\|/m)
    .map((line) =>
      line
        .replace(/^\s*(?:#+|[-*>])\s+/, "")
        .replace(/^[|\s:-]+$|\*\*|[_*`|]/g, "")
        .trim(),
    )
    .filter((line) => line !== "");
}

function* each(lines: readonly string[], weight: number): Generator<WeightedText> {
  for (const text of lines) if (text !== "") yield { text, weight };
}

async function* rows(file: string): AsyncGenerator<Record<string, string>> {
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== "") yield JSON.parse(line) as Record<string, string>;
  }
}
