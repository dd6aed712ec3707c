import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Document } from "../../core/document.ts";
import { HoiTinhError } from "../../core/errors.ts";
import { readFrontMatter } from "./front-matter.ts";

/** A clean edition, taken apart as Markdown. */
export interface ParsedEdition {
  readonly document: Document;
  /** Syntax tree whose positions are offsets into {@link markdown}. */
  readonly root: Root;
  /** The whole file, front matter included. */
  readonly markdown: string;
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(remarkGfm, { singleTilde: false });

/**
 * Parses a clean edition's file.
 *
 * @param fileName name in `documents/`, `<id>.md`
 * @throws HoiTinhError `edition-invalid` when front matter is missing or wrong
 */
export function parseEdition(markdown: string, fileName: string): ParsedEdition {
  const root = processor.parse(markdown);
  const [first] = root.children;
  if (first?.type !== "yaml") {
    throw new HoiTinhError(
      "edition-invalid",
      `Bản sạch documents/${fileName}: thiếu phần đầu tệp giữa hai dòng “---”. Hãy thêm id, title, kind và source.`,
    );
  }
  return { document: readFrontMatter(first.value, fileName), root, markdown };
}
