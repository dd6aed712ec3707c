import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../core/document.ts";
import { HoiTinhError } from "../core/errors.ts";
import type { Span } from "../core/span.ts";
import { type TiedDraft, tiePassages } from "./align/tie-passages.ts";
import { corpusFolders } from "./corpus-folders.ts";
import { parseEdition } from "./edition/parse-edition.ts";
import { readPassages } from "./edition/read-passages.ts";

/** One document with its passages tied to the received file. */
export interface ReadDocument {
  readonly document: Document;
  readonly tied: readonly TiedDraft[];
  /** The whole received file. */
  readonly received: string;
  /** The document's stretches of it, in reading order. */
  readonly spans: readonly Span[];
}

/**
 * Reads one clean edition and ties it to its received file.
 *
 * @param name file name in `documents/`
 * @throws HoiTinhError `edition-invalid`, `corpus-missing` (no such received file), `edition-untied` (nothing of it stands there)
 */
export function readDocument(corpusDir: string, name: string): ReadDocument {
  const folders = corpusFolders(corpusDir);
  const edition = parseEdition(readFileSync(join(folders.documents, name), "utf8"), name);
  const { document } = edition;
  const path = join(folders.raw, document.source);
  if (!existsSync(path)) {
    throw new HoiTinhError(
      "corpus-missing",
      `Bản sạch documents/${name}: không thấy bản nhận raw/${document.source}. Hãy đặt lại tệp vào raw/.`,
    );
  }
  const received = readFileSync(path, "utf8");
  const spans = document.spans ?? [document.span ?? { start: 0, end: received.length }];
  if (spans.some((span) => span.end > received.length)) {
    const message = `Bản sạch documents/${name}: span vượt quá cuối tệp raw/${document.source} (${received.length} ký tự). Hãy sửa span.`;
    throw new HoiTinhError("edition-invalid", message);
  }
  const tied = tiePassages(readPassages(edition), received, spans);
  if (!tied.some(({ ties }) => ties.length > 0)) {
    const message = `Bản sạch documents/${name} không khớp chữ nào với raw/${document.source}. Hãy kiểm tra source và span.`;
    throw new HoiTinhError("edition-untied", message);
  }
  return { document, tied, received, spans };
}
