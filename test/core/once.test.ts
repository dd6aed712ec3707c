import { describe, expect, it } from "vitest";
import { once } from "../../src/core/once.ts";

describe("once", () => {
  it("makes a value when it is first asked for, and only then", () => {
    let made = 0;
    const value = once(() => ++made);
    expect(made).toBe(0);
    expect([value(), value(), made]).toEqual([1, 1, 1]);
  });

  it("keeps undefined too", () => {
    let made = 0;
    const value = once(() => void made++);
    value();
    value();
    expect(made).toBe(1);
  });

  it("makes a promise once for all who wait, and anew after a failure", async () => {
    const results = [Promise.reject(new Error("away")), Promise.resolve("there")];
    let asked = 0;
    const value = once(() => results[asked++] ?? Promise.resolve("again"));
    const first = [value(), value()];
    await expect(first[0]).rejects.toThrow("away");
    await expect(first[1]).rejects.toThrow("away");
    expect([await value(), await value(), asked]).toEqual(["there", "there", 2]);
  });

  it("makes anew what threw", () => {
    let asked = 0;
    const value = once(() => {
      if (asked++ === 0) throw new Error("first");
      return asked;
    });
    expect(value).toThrow("first");
    expect([value(), value()]).toEqual([2, 2]);
  });
});
