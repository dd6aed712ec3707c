import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { nameWrittenLines } from "./name-written-lines.mjs";
import { putFile } from "./put-file.mjs";

/** By then a bot has loaded what it needs to answer. */
const settledMilliseconds = 5000;

/**
 * Runs a build in this process. What V8 compiled of it in an earlier run stands beside it; V8 refuses what another version of
 * itself wrote.
 *
 * @param {string} root folder of the installation, absolute
 * @param {{ path: string, code: string }} build its path changes with its code
 */
export function runBuild(root, { path, code }) {
  nameWrittenLines(root, path);
  const compiledPath = `${path}.compiled`;
  const cachedData = readIfThere(compiledPath);
  const script = new vm.Script(`(function (require, module, exports) {\n${code}\n})`, {
    filename: path,
    lineOffset: -1,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (!cachedData || script.cachedDataRejected) keepCompiled(script, compiledPath);
  const module = { exports: {} };
  script.runInThisContext()(createRequire(join(root, "package.json")), module, module.exports);
}

/** Keeps what V8 compiled once the process has settled, or when it ends before. */
function keepCompiled(script, path) {
  const keep = () => {
    clearTimeout(timer);
    process.off("exit", keep);
    try {
      putFile(path, script.createCachedData());
    } catch {
      // A folder that cannot be written: the next start compiles again.
    }
  };
  const timer = setTimeout(keep, settledMilliseconds).unref();
  process.once("exit", keep);
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
