import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../core/document.ts";
import { HoiTinhError } from "../core/errors.ts";
import { corpusFolders } from "./corpus-folders.ts";
import { listDocuments } from "./list-documents.ts";

/**
 * Takes a document out of a corpus: its edition, and its received file when no other document stands in that.
 *
 * @throws HoiTinhError `document-unknown`, `corpus-missing`, `corpus-empty`
 */
export function removeDocument(corpusDir: string, id: string): Document {
  const documents = listDocuments(corpusDir);
  const document = documents.find((one) => one.id === id);
  if (!document) {
    throw new HoiTinhError(
      "document-unknown",
      `Kho không có văn bản “${id}”: hãy xem các mã bằng lệnh “npm run corpus -- list”.`,
    );
  }
  const folders = corpusFolders(corpusDir);
  rmSync(join(folders.documents, `${id}.md`));
  const isShared = documents.some((one) => one.id !== id && one.source === document.source);
  if (!isShared) {
    rmSync(join(folders.raw, document.source), { force: true });
    const original = document.source.replace(/\.txt$/, "");
    if (/\.(?:docx|pdf)$/i.test(original)) rmSync(join(folders.raw, original), { force: true });
  }
  return document;
}
