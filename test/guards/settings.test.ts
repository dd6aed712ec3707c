import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { parseConfig, settingNames } from "../../src/config.ts";
import { codeIn, codeRows, textOf } from "../support/repository.ts";

const example = textOf(".env.example");
const values = parseEnv(example) as Record<string, string>;
// With every messenger on, each setting shows in what comes out.
const on = { TELEGRAM_BOT_TOKEN: "t", ZALO_BOT_TOKEN: "z" };

describe(".env.example", () => {
  it("lists exactly the settings that there are, in their order", () => {
    expect([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual(settingNames);
  });

  it("holds the defaults of the code", () => {
    expect(parseConfig({ ...values, ...on })).toEqual(parseConfig(on));
  });

  it.each(settingNames)("says above %s what it is and what its default is", (name) => {
    const lines = example.split("\n");
    const comment = lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1] ?? "";
    const stated = /Default: (\S+)/.exec(comment)?.[1] ?? (/Unset: /.test(comment) ? "" : undefined);
    expect(comment).toMatch(/^# \S/);
    expect(stated === "none" ? "" : stated).toBe(values[name]);
  });
});

describe("the README's table of settings", () => {
  const rows = codeRows(textOf("README.md")).filter(([name]) => /^`[A-Z_]+`$/.test(name ?? ""));

  it("lists exactly the settings that there are, in their order", () => {
    expect(rows.map(([name]) => codeIn(name))).toEqual(settingNames);
  });

  it.each(rows.map(([name, standard]) => [codeIn(name), codeIn(standard)]))(
    "gives the default of %s",
    (name, standard) => {
      expect(standard).toBe(values[name ?? ""]);
    },
  );
});
