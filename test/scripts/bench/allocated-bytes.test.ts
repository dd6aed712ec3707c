import { describe, expect, it } from "vitest";
import { allocatedBytes } from "../../../scripts/bench/allocated-bytes.ts";

describe("allocatedBytes", () => {
  it("counts what was freed in between too", async () => {
    const rows = 2000;
    const bytes = await allocatedBytes(async () => {
      let kept: number[] = [];
      for (let i = 0; i < rows; i++) kept = Array.from({ length: 1000 }, (_, j) => i + j + 0.5);
      expect(kept).toHaveLength(1000);
    });
    // At least eight bytes a number, though one row alone is held at a time.
    expect(bytes).toBeGreaterThan(rows * 1000 * 8 * 0.8);
  });
});
