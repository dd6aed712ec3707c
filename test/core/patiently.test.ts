import { expect, it } from "vitest";
import { patiently } from "../../src/core/patiently.ts";

const open = new AbortController().signal;

it("tries again until it works, as often as that takes", async () => {
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    if (attempts < 12) throw new Error("chưa được");
    return attempts;
  };
  expect(await patiently(attempt, open, [0, 0])).toBe(12);
});

it("tries once more when it is told to end, and throws what that attempt threw", async () => {
  let attempts = 0;
  const closing = new AbortController();
  const attempt = async () => {
    attempts += 1;
    throw new Error(`lần ${attempts}`);
  };
  const failed = expect(patiently(attempt, closing.signal, [0, 3_600_000])).rejects.toThrow("lần 3");
  await expect.poll(() => attempts).toBe(2);
  closing.abort();
  await failed;
});
