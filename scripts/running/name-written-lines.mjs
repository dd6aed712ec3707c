import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";

/**
 * Lets the stacks of errors name the lines that were written, not those of the build. The map is read with the first stack.
 *
 * @param {string} root folder of the installation: stacks name files from there
 * @param {string} path of the build
 */
export function nameWrittenLines(root, path) {
  let map;
  const written = (frame) =>
    frame.replace(/([^\s(]+):(\d+):(\d+)(?=\)?$)/, (place, file, line, column) => {
      if (file !== path) return place;
      map ??= readMap(`${path}.map`);
      const { originalSource, originalLine, originalColumn } = map?.findEntry(line - 1, column - 1) ?? {};
      if (originalSource === undefined) return place;
      return `${relative(root, resolve(dirname(path), originalSource))}:${originalLine + 1}:${originalColumn + 1}`;
    });
  Error.prepareStackTrace = (error, frames) =>
    [errorLine(error), ...frames.map((frame) => `    at ${written(String(frame))}`)].join("\n");
}

function errorLine(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}

function readMap(path) {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}
