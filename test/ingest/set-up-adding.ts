import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./small-corpus.ts";

const root = join(import.meta.dirname, "..", "..");

/** An empty corpus to add files to, and what adding needs. */
export function setUpAdding() {
  const folder = temporaryFolder();
  const corpusDir = join(folder, "kho");
  const options = {
    corpusDir,
    fieldDir: join(root, "corpus"),
    restorationFile: join(root, "models", "restoration", "weights.bin"),
  };
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const files = () =>
    existsSync(corpusDir)
      ? readdirSync(corpusDir, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.\w+$/.test(name))
          .sort()
      : [];
  return { corpusDir, options, write, files };
}
