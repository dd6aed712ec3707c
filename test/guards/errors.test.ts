import { describe, expect, it } from "vitest";
import { errorCodes, HoiTinhError } from "../../src/core/errors.ts";
import { codeIn, codeRows, textOf } from "../support/repository.ts";

const rows = codeRows(textOf("docs/ERRORS.md"));

describe("docs/ERRORS.md", () => {
  it("explains every error code once, and no other", () => {
    expect(rows.map(([code]) => codeIn(code)).sort()).toEqual([...errorCodes].sort());
  });

  it.each(rows.map(([code, meaning, remedy, exit, retry]) => [codeIn(code), meaning, remedy, exit, retry]))(
    "says of %s what it means, what to do, the exit code and whether a retry helps",
    (code, meaning, remedy, exit, retry) => {
      const known = errorCodes.find((one) => one === code) ?? "internal";
      expect([meaning, remedy, retry]).not.toContain("");
      expect(exit).toBe(String(new HoiTinhError(known, "").exitCode));
    },
  );
});
