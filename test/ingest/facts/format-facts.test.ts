import { describe, expect, it } from "vitest";
import { formatFacts } from "../../../src/ingest/facts/format-facts.ts";
import { factsOf } from "./make-passage.ts";

describe("formatFacts", () => {
  const facts = factsOf("Kim ngạch xuất khẩu ước đạt 563,2 triệu USD, tăng 10% so với cùng kỳ; tỷ lệ nợ xấu 1,42%.");

  it("prints one line a fact and the count", () => {
    const lines = formatFacts(facts).split("\n");
    expect(lines[0]).toMatch(/^Chỉ tiêu\s+Nơi\s+Kỳ\s+Loại\s+Giá trị/);
    expect(lines[2]).toMatch(/^Kim ngạch xuất khẩu .*năm 2024 .*ước .*563,2 triệu USD .*tăng 10% so với cùng kỳ/);
    expect(lines.at(-1)).toBe("2 số liệu.");
  });

  it("finds an indicator typed without marks", () => {
    expect(formatFacts(facts, { indicator: "no xau" })).toContain("1,42%");
    expect(formatFacts(facts, { indicator: "lúa" })).toBe("Không có số liệu nào của “lúa”.");
  });
});
