import { statSync } from "node:fs";
import { join } from "node:path";
import { corpusFolders, listNames } from "./corpus-folders.ts";

/**
 * A stamp of a corpus's files by name, size and time: cheap enough to take every few seconds. When two stamps differ, the
 * checksum may differ.
 */
export function corpusStamp(corpusDir: string, fieldDir: string): string {
  const { raw, documents, vocabulary } = corpusFolders(corpusDir);
  const folders = [raw, documents, vocabulary, corpusFolders(fieldDir).vocabulary];
  return folders.flatMap((folder) => listNames(folder, "").map((name) => fileStamp(join(folder, name)))).join("\n");
}

/** A stamp of one file; a file that is not there has one too. */
function fileStamp(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${path} ${found.size} ${found.mtimeMs}` : path;
}
