import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildOf } from "./build-of.mjs";
import { runBuild } from "./run-build.mjs";

/** Folder of the installation, absolute. */
export const root = join(fileURLToPath(import.meta.url), "..", "..", "..");

/**
 * Runs a script of the project in this process: as one file of plain JavaScript that is built once and kept, or, where it
 * cannot be built, through tsx.
 *
 * @param {string} script path from the project's folder, e.g. `src/main.ts`
 * @param {readonly string[]} args what the script finds behind its own path in `process.argv`
 */
export async function runScript(script, args) {
  process.argv = [process.execPath, join(root, script), ...args];
  const isTypeScript = script.endsWith(".ts");
  const build = isTypeScript ? await buildOf(root, script) : undefined;
  if (build) return runBuild(root, build);
  if (isTypeScript) await import(pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href);
  await import(pathToFileURL(join(root, script)).href);
}
