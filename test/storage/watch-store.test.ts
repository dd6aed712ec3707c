import { expect, it } from "vitest";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import { watchStore } from "../../src/storage/watch-store.ts";
import { createFakeLogger } from "../fakes/logger.ts";

it("says once that the store fails, with the code alone, and once that it works again", async () => {
  const logger = createFakeLogger();
  const memory = createMemoryStore();
  let isFull = true;
  const full = () => Promise.reject(Object.assign(new Error("lời riêng của ai đó"), { code: "SQLITE_FULL" }));
  const accept: typeof memory.pending.accept = (...given) => (isFull ? full() : memory.pending.accept(...given));
  const store = watchStore({ ...memory, pending: { ...memory.pending, accept } }, logger);
  const batch = [{ key: "a", body: "{}" }];
  for (let attempt = 0; attempt < 3; attempt += 1)
    await expect(store.pending.accept("thu", batch)).rejects.toMatchObject({ code: "SQLITE_FULL" });
  expect(await store.pending.isOurs("a")).toBe(false);
  expect(await store.conversations.load("a")).toEqual([]);
  isFull = false;
  expect(await store.pending.accept("thu", batch)).toEqual(new Set(["a"]));
  expect(await store.pending.accept("thu", batch)).toEqual(new Set());
  expect(logger.lines).toEqual([
    {
      level: "warn",
      fields: { channel: "store", code: "SQLITE_FULL" },
      message: expect.stringContaining("cannot be used"),
    },
    { level: "info", fields: expect.objectContaining({ failures: 3 }), message: "the store can be used again" },
  ]);
});

it("begins a call at once, so that what must be on its way is", () => {
  const memory = createMemoryStore();
  let hasBegun = false;
  const leave = async () => {
    hasBegun = true;
  };
  void watchStore({ ...memory, pending: { ...memory.pending, leave } }, createFakeLogger()).pending.leave("a");
  expect(hasBegun).toBe(true);
});
