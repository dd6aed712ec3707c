import { expect, it } from "vitest";
import { sameSecret } from "../../src/core/same-secret.ts";

it.each([
  ["bi-mat-1234", "bi-mat-1234", true],
  ["bi-mat-1234", "bi-mat-1235", false],
  ["bi-mat", "bi-mat-1234", false],
  ["", "bi-mat-1234", false],
])("compares %j with %j", (given, expected, same) => {
  expect(sameSecret(given, expected)).toBe(same);
});
