import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestName } from "./snapshot.ts";

/** What names the snapshot in force: differs when another one was put in its place; "" when there is none. */
export function snapshotStamp(dataDir: string): string {
  try {
    return readFileSync(join(dataDir, manifestName), "utf8");
  } catch {
    return "";
  }
}
