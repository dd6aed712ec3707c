import { expect, it } from "vitest";
import { patiently } from "../../src/core/patiently.ts";

it("tries again until it works", async () => {
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    if (attempts < 3) throw new Error("chưa được");
    return attempts;
  };
  expect(await patiently(attempt, [0, 0, 0])).toBe(3);
});

it("throws what the last attempt threw", async () => {
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    throw new Error(`lần ${attempts}`);
  };
  await expect(patiently(attempt, [0, 0])).rejects.toThrow("lần 3");
});
