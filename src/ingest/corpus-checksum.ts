import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { corpusFolders, listNames } from "./corpus-folders.ts";

/**
 * Sums up everything that a corpus is read from: editions, received files, vocabulary, and the shipped vocabulary of the
 * field. Two equal sums mean that an index built from one serves the other.
 *
 * @param fieldDir corpus folder that ships with the program; its vocabulary counts too
 * @returns SHA-256, hex; missing folders count as empty
 */
export function corpusChecksum(corpusDir: string, fieldDir?: string): string {
  const hash = createHash("sha256");
  const { raw, documents, vocabulary } = corpusFolders(corpusDir);
  const sources: (readonly [string, string])[] = [
    [raw, ".txt"],
    [raw, ".md"],
    [documents, ".md"],
    [vocabulary, ".yaml"],
  ];
  const isOther = fieldDir !== undefined && resolve(fieldDir) !== resolve(corpusDir);
  if (isOther) sources.push([corpusFolders(fieldDir).vocabulary, ".yaml"]);
  for (const [index, [folder, ending]] of sources.entries()) {
    for (const name of listNames(folder, ending)) {
      const content = readFileSync(join(folder, name));
      hash.update(`${index}/${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}
