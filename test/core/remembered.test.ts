import { describe, expect, it } from "vitest";
import { remembered } from "../../src/core/remembered.ts";

describe("what is remembered of an object", () => {
  it("is worked out once for each, nothing as a result included", () => {
    const asked: object[] = [];
    const look = remembered((of: { readonly name?: string }) => {
      asked.push(of);
      return of.name;
    });
    const [named, nameless] = [{ name: "Đông Sơn" }, {}];
    for (let i = 0; i < 3; i++) {
      expect(look(named)).toBe("Đông Sơn");
      expect(look(nameless)).toBeUndefined();
    }
    expect(asked).toEqual([named, nameless]);
  });
});
