import { describe, expect, it } from "vitest";
import { errorCodes, HoiTinhError } from "../../src/core/errors.ts";

describe("an error for people", () => {
  it("carries code, line and whether a retry makes sense", () => {
    const error = new HoiTinhError("channel-unreachable", "Không nối được.", { isRetryable: true });
    expect(error).toMatchObject({
      name: "HoiTinhError",
      code: "channel-unreachable",
      message: "Không nối được.",
      isRetryable: true,
    });
  });

  it("is not worth a retry unless it says so, and holds a cause only when given one", () => {
    const error = new HoiTinhError("internal", "x");
    expect([error.isRetryable, "cause" in error]).toEqual([false, false]);
    const cause = new Error("below");
    expect(new HoiTinhError("internal", "x", { cause }).cause).toBe(cause);
  });

  it("exits with 2 for misuse and with 1 for failure", () => {
    const misuse = errorCodes.filter((code) => new HoiTinhError(code, "").exitCode === 2);
    expect(misuse).toEqual(["config-invalid", "usage", "question-empty", "question-too-long", "jsonl-broken"]);
  });

  it("has codes that are told apart", () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });
});
