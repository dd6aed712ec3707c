import { describe, expect, it } from "vitest";
import { excludedFrom, leavesOut, withoutExcluded } from "../../../src/answer/passage/excluded.ts";

const label = "Thu nội địa (không tính tiền sử dụng đất) năm 2024 (ước)";

describe("what a text leaves out", () => {
  it("is taken away with its brackets; other brackets stay", () => {
    expect(withoutExcluded(label)).toBe("Thu nội địa   năm 2024 (ước)");
  });

  it("is told by itself", () => {
    expect(excludedFrom(label)).toBe("(không tính tiền sử dụng đất)");
    expect(excludedFrom("Thu nội địa (ước)")).toBeUndefined();
  });

  it("may be asked for", () => {
    expect(leavesOut("thu nội địa không tính tiền đất bao nhiêu")).toBe(true);
    expect(leavesOut("thu nội địa trừ tiền đất")).toBe(true);
    expect(leavesOut("dự trữ lương thực bao nhiêu")).toBe(false);
  });
});
