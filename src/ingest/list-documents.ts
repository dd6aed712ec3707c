import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../core/document.ts";
import { corpusFolders, editionNames } from "./corpus-folders.ts";
import { parseEdition } from "./edition/parse-edition.ts";

/**
 * The documents of a corpus, by id, as their front matter describes them.
 *
 * @throws HoiTinhError `corpus-missing`, `corpus-empty`, `edition-invalid`
 */
export function listDocuments(corpusDir: string): Document[] {
  const { documents } = corpusFolders(corpusDir);
  return editionNames(corpusDir).map(
    (name) => parseEdition(readFileSync(join(documents, name), "utf8"), name).document,
  );
}
