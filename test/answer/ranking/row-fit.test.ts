import { describe, expect, it } from "vitest";
import { isVeryRow, namingWords } from "../../../src/answer/ranking/row-fit.ts";
import { answerBench } from "../../support/answer-bench.ts";

const bench = answerBench();
const growth = bench.corpus.passages.find(({ kind, text }) => kind === "row" && text.includes("GRDP"));
const isVery = (question: string) => growth !== undefined && isVeryRow(bench.view(growth), bench.read(question));

describe("the row of just what is asked for", () => {
  it.each(["GRDP", "GRDP năm 2024", "tốc độ tăng trưởng GRDP", "kế hoạch GRDP năm 2024"])("is: %s", (question) => {
    expect(isVery(question)).toBe(true);
  });

  it.each([
    "GRDP quý I năm 2024",
    "GRDP quý I",
    "GRDP 6 tháng đầu năm",
    "GRDP năm 2016",
    "GRDP của thành phố Hà Xuyên",
    "GRDP ngành du lịch",
    "GRDP bao nhiêu tỷ đồng",
    "đàn lợn",
  ])("is not: %s", (question) => {
    expect(isVery(question)).toBe(false);
  });

  it("is known by the words that say what is measured", () => {
    expect(namingWords("Tốc độ tăng trưởng GRDP (theo giá so sánh)")).toEqual(["grdp"]);
    expect(namingWords("Tổng kim ngạch xuất khẩu")).toEqual(["xuất", "khẩu"]);
  });
});
