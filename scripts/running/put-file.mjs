import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Puts a file in its place whole: whoever reads sees the one before or the new one. */
export function putFile(path, content) {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
