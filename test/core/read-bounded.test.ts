import { expect, it } from "vitest";
import { readBounded } from "../../src/core/read-bounded.ts";

const request = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

it("reads a body within the bound, characters whole", async () => {
  expect(await readBounded(request("thu ngân sách"), 100)).toBe("thu ngân sách");
});

it("does not read a body that says it is too long", async () => {
  expect(await readBounded(request("ngắn", { "content-length": "1000" }), 100)).toBeUndefined();
});

it("stops reading a body that goes on beyond what it said", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(64));
    },
  });
  expect(await readBounded(request(endless), 200)).toBeUndefined();
  expect(pulled).toBeLessThan(10);
});
