import { describe, expect, it } from "vitest";
import { sharedFlush } from "../../src/storage/shared-flush.ts";

/** A flush whose ends are decided by the test. */
function aFlush() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const flush = sharedFlush(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
  return { ends, flush };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a shared flush", () => {
  it("serves all who call while one is under way with one more, not with that one", async () => {
    const { ends, flush } = aFlush();
    const done: string[] = [];
    const call = (name: string) => flush().then(() => done.push(name));
    void call("first");
    void call("second");
    void call("third");
    expect(ends).toHaveLength(1);
    ends[0]?.resolve();
    await settled();
    expect(done).toEqual(["first"]);
    expect(ends).toHaveLength(2);
    void call("fourth");
    ends[1]?.resolve();
    await settled();
    expect(done).toEqual(["first", "second", "third"]);
    ends[2]?.resolve();
    await settled();
    expect(done).toEqual(["first", "second", "third", "fourth"]);
    expect(ends).toHaveLength(3);
  });

  it("tells those it served of a failure, and tries anew for the others", async () => {
    const { ends, flush } = aFlush();
    const first = flush();
    const second = flush();
    ends[0]?.reject(new Error("disk full"));
    await expect(first).rejects.toThrow("disk full");
    await settled();
    ends[1]?.resolve();
    await expect(second).resolves.toBeUndefined();
    const third = flush();
    ends[2]?.resolve();
    await expect(third).resolves.toBeUndefined();
  });
});
