import { describe, expect, it } from "vitest";
import { foldMarks } from "../../src/vietnamese/fold-marks.ts";
import { filesBelow, textOf } from "../support/repository.ts";

const sources = filesBelow("src", ".ts");
const scripts = [...filesBelow("scripts", ".ts"), ...filesBelow("scripts", ".mjs")];

/** The text of a file with its comments blanked out, so that line numbers stay. An example in a comment knows nothing. */
function codeOf(path: string): string {
  return textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ""));
}

/** Names of provinces, districts and towns that the shipped documents carry in their front matter. */
function placeNames(): string[] {
  const fronts = filesBelow("corpus/documents", ".md").map((path) => textOf(path).split(/^---$/m)[1] ?? "");
  const kinds = /(?:tỉnh|huyện|thành phố|thị xã|thị trấn|quận|phường|xã) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)/gu;
  return [
    ...new Set(["Thái Bình", ...fronts.flatMap((front) => [...front.matchAll(kinds)].map(([, name = ""]) => name))]),
  ];
}

describe("the sources", () => {
  it("know no province: no place of the shipped documents stands in their code, with or without marks", () => {
    const names = placeNames().map((name) => new RegExp(`(?<!\\p{L})${foldMarks(name)}(?!\\p{L})`, "iu"));
    const found = sources.flatMap((path) =>
      foldMarks(codeOf(path))
        .split("\n")
        .flatMap((line, i) => (names.some((name) => name.test(line)) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("would be caught if they did", () => {
    expect(placeNames().length).toBeGreaterThan(1);
  });

  it("stay under 300 lines a file", () => {
    const lines = (path: string) => textOf(path).trimEnd().split("\n").length;
    expect(sources.filter((path) => lines(path) >= 300).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
  });

  it("have kebab-case names", () => {
    expect([...sources, ...scripts].filter((path) => !/\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:ts|mjs)$/.test(path))).toEqual(
      [],
    );
  });

  it("read the environment in the process and the configuration only", () => {
    const readers = sources.filter((path) => /process\.env/.test(textOf(path)));
    expect(readers.filter((path) => path !== "src/main.ts" && path !== "src/config.ts")).toEqual([]);
  });
});
