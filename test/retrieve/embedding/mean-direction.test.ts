import { describe, expect, it } from "vitest";
import { meanDirection } from "../../../src/retrieve/embedding/mean-direction.ts";

describe("meanDirection", () => {
  it("has the direction of the tokens' mean and length 1", () => {
    expect([...meanDirection(Float32Array.of(4, 0, 2, 8), 2)]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  });

  it("is zero without tokens, or where they cancel out", () => {
    expect([...meanDirection(new Float32Array(0), 2)]).toEqual([0, 0]);
    expect([...meanDirection(Float32Array.of(1, -2, -1, 2), 2)]).toEqual([0, 0]);
  });
});
