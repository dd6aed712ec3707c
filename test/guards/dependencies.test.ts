import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeIn, codeRows, root, textOf } from "../support/repository.ts";

const named = Object.keys(
  (JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> }).dependencies,
);
const rows = codeRows(textOf("docs/DEPENDENCIES.md")).map(([name, licence, why, others]) => ({
  name: codeIn(name),
  licence,
  why,
  others,
}));

describe("docs/DEPENDENCIES.md", () => {
  it("has a line for every runtime dependency, and for no other", () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...named].sort());
  });

  it.each(rows)("says why $name is there and what else was looked at", ({ why, others }) => {
    expect([why, others]).not.toContain("");
  });

  it.each(rows)("gives the licence that $name carries", ({ name, licence }) => {
    const installed = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
    expect(licence).toBe((JSON.parse(installed) as { license: string }).license);
  });
});
