import { describe, expect, test } from "vitest";
import { readPeriod } from "../../src/ingest/add/read-period.ts";

describe("the period of a title", () => {
  test.each([
    ["Báo cáo tình hình kinh tế - xã hội năm 2030; nhiệm vụ năm 2031", "năm 2030"],
    ["Tình hình quý III/2030", "quý III/2030"],
    ["Báo cáo tình hình quý I, phương hướng, nhiệm vụ quý II năm 2030", "quý I năm 2030"],
    ["Kết quả 9 tháng đầu năm, nhiệm vụ quý IV năm 2030", "9 tháng đầu năm 2030"],
    ["Tình hình tháng 12, nhiệm vụ trọng tâm tháng 01 năm 2031", "tháng 12 năm 2030"],
    ["Tình hình quý IV và nhiệm vụ quý I năm 2031", "quý IV năm 2030"],
    ["Tình hình tháng 11, nhiệm vụ tháng 12 năm 2030", "tháng 11 năm 2030"],
  ])("of “%s” is %s", (title, period) => {
    expect(readPeriod(title)).toBe(period);
  });

  test("is unknown where no year stands", () => {
    expect(readPeriod("Tình hình quý I, nhiệm vụ quý II")).toBeUndefined();
  });
});
