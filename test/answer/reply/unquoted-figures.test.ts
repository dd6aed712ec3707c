import { describe, expect, it } from "vitest";
import { computedChange } from "../../../src/answer/reply/computed-change.ts";
import { unquotedFigures } from "../../../src/answer/reply/unquoted-figures.ts";
import { aCitation, anAnswer } from "../../fakes/answers.ts";

const quoted = (headline: string, ...quotes: string[]) =>
  unquotedFigures(
    anAnswer({ headline, citations: quotes.map((quote) => aCitation({ quote, label: "Báo cáo, 11/2024" })) }),
  );

describe("figures of a headline that no quote shows", () => {
  it("are none where the quotes hold them together", () => {
    expect(quoted("Thu 9.412 tỷ đồng, tăng 7,37%, ngày 05/12.", "thu 9.412 tỷ đồng", "tăng 7,37%, ngày 5/12")).toEqual(
      [],
    );
  });

  it("are those that stand in none, each once", () => {
    expect(quoted("Có 42 giải, 8 giải nhì; 42 học sinh.", "8 giải nhì")).toEqual(["42"]);
    expect(quoted("Tăng 7,3%.", "tăng 7,37%")).toEqual(["7,3"]);
  });

  it("leave out years and what the label says", () => {
    expect(quoted("Năm 2023, tháng 11: đạt 5%.", "đạt 5%")).toEqual([]);
    expect(quoted("9 tháng đầu năm 2023, 9 xã đạt 5%.", "xã đạt 5%")).toEqual(["9"]);
    expect(quoted("9 tháng đầu năm 2023, đạt 5%.", "đạt 5%")).toEqual([]);
  });

  it("leave out what is computed from two that are shown, and only that", () => {
    const change = computedChange("14,8%", "6,0%") ?? "";
    expect(change).toContain("8,8");
    const said = (words: string) => `Xuất khẩu: năm 2022 là 14,8%; năm 2023 ước 6,0%; ${words}.`;
    expect(quoted(said(change), "14,8 10 trở lên 6,0")).toEqual([]);
    expect(quoted(said(change.replace("8,8", "9,8")), "14,8 10 trở lên 6,0")).toEqual(["9,8"]);
  });

  it("are none of a refusal", () => {
    expect(unquotedFigures(anAnswer({ headline: "Gần nhất: 42.", abstained: true, citations: [] }))).toEqual([]);
  });
});
