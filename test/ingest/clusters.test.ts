import { describe, expect, test } from "vitest";
import { clusterTexts } from "../../src/ingest/clusters.ts";

const report = "Tổng diện tích lúa gieo cấy đạt 149.863 ha; hai vụ lúa đều được mùa, năng suất đạt cao.";

describe("clusterTexts", () => {
  test("joins near-equal texts with the same numbers, marks and case aside", () => {
    const summary = "Tổng diện tích lúa gieo cấy đạt 149.863 ha, hai vụ lúa đều được mùa; năng suất đạt khá cao.";
    const [first, second, third] = clusterTexts([report, summary, report.toUpperCase()]);
    expect([second, third]).toEqual([first, first]);
  });

  test("keeps texts apart whose numbers differ, and short ones", () => {
    const other = report.replace("149.863", "150.000");
    expect(new Set(clusterTexts([report, other])).size).toBe(2);
    expect(new Set(clusterTexts(["Nơi nhận:", "Nơi nhận:"])).size).toBe(2);
  });

  test("numbers every text, from 0", () => {
    expect(clusterTexts(["a", report, "b", report])).toEqual([0, 1, 2, 1]);
  });
});
