import { describe, expect, it } from "vitest";
import { startMeasured } from "../../../scripts/bench/measured-process.ts";

describe("startMeasured", () => {
  it("tells what a process wrote and the memory that it took", async () => {
    const { output, seconds, peakMegabytes } = await startMeasured("test/fixtures/says-argument.mjs", ["xin chào"], {})
      .ended;
    expect(output).toBe("xin chào");
    expect(seconds).toBeGreaterThan(0);
    // It fills 64 MB, beside what Node itself takes.
    expect(peakMegabytes).toBeGreaterThan(64);
    expect(peakMegabytes).toBeLessThan(1000);
  });

  it("says the last line of a process that failed", async () => {
    await expect(startMeasured("test/fixtures/says-argument.mjs", [], {}).ended).rejects.toMatchObject({
      code: "internal",
      message: expect.stringContaining("no argument"),
    });
  });
});
