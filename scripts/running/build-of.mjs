import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { putFile } from "./put-file.mjs";

/** What says which libraries are installed: npm writes it. */
const installed = join("node_modules", ".package-lock.json");

/**
 * The build of a script that agrees with its sources as they are now: the one kept, or a new one. Builds are kept under
 * `node_modules/.cache`; each names its sources with their checksums, so that none is ever stale.
 *
 * @param {string} root folder of the installation, absolute
 * @param {string} script path from there
 * @returns {Promise<{ path: string, code: string } | undefined>} its code and where it stands, or would stand if the folder
 *   could be written; undefined when the script cannot be built
 */
export async function buildOf(root, script) {
  const folder = join(root, "node_modules", ".cache", "hoi-tinh");
  const name = script.replace(/\.ts$/, "").replaceAll(/[^\w-]+/g, "-");
  return keptBuild(root, folder, name) ?? newBuild(root, folder, name, script);
}

function keptBuild(root, folder, name) {
  const manifest = readManifest(folder, name);
  const isCurrent =
    manifest?.root === root &&
    Object.entries(manifest.sources).every(([path, checksum]) => checksumOf(join(root, path)) === checksum);
  const path = isCurrent && join(folder, manifest.file);
  const code = path && readIfThere(path);
  return code ? { path, code: code.toString() } : undefined;
}

async function newBuild(root, folder, name, script) {
  const { bundle } = await import("./bundle.mjs");
  const bundled = await bundle(root, script).catch(() => undefined);
  if (!bundled) return undefined;
  const { code, map, inputs } = bundled;
  const file = `${name}-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.cjs`;
  const path = join(folder, file);
  const here = fileURLToPath(new URL(".", import.meta.url));
  const makers = readdirSync(here).map((maker) => relative(root, join(here, maker)));
  const sources = [...inputs, ...makers, "tsconfig.json", installed].map((path) => [
    path,
    checksumOf(join(root, path)),
  ]);
  const isKnown = sources.every(([, checksum]) => checksum !== undefined);
  if (isKnown) keep(folder, name, { root, file, sources: Object.fromEntries(sources) }, { code, map });
  return { path, code };
}

/** Keeps a build if the folder can be written; a process that runs the one before has all of it in memory. */
function keep(folder, name, manifest, { code, map }) {
  try {
    mkdirSync(folder, { recursive: true });
    const before = readManifest(folder, name);
    const path = join(folder, manifest.file);
    putFile(path, code);
    putFile(`${path}.map`, map);
    putFile(join(folder, `${name}.json`), JSON.stringify(manifest));
    if (!before || before.file === manifest.file) return;
    for (const ending of ["", ".map", ".compiled"]) rmSync(join(folder, before.file + ending), { force: true });
  } catch {
    // Each start builds anew.
  }
}

function readManifest(folder, name) {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  } catch {
    return undefined;
  }
}

function checksumOf(path) {
  const content = readIfThere(path);
  return content && createHash("sha256").update(content).digest("hex");
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
