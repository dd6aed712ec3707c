import { describe, expect, it } from "vitest";
import { detailLines } from "../../../src/answer/reply/detail-lines.ts";
import type { Main } from "../../../src/answer/reply/say-main.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const text =
  "(2) Các nhiệm vụ gồm: hoàn thiện quy hoạch vùng ven biển, đẩy nhanh giải phóng mặt bằng, nâng cao chất lượng nhân lực.";
const main = (headline: string, start: number, end: number): Main => ({
  headline,
  line: undefined,
  kept: [{ start, end }],
  isShortened: true,
});
const list = anUnderstanding({ wanted: new Set(["list"]) });

describe("the lines below a shortened headline", () => {
  it("hold what the headline left at the end", () => {
    const end = text.indexOf(", nâng");
    const [line] = detailLines(viewOf(text), main(`${text.slice(0, end)}…`, 0, end + 1), [1], list);
    expect(line).toBe("… nâng cao chất lượng nhân lực. [1]");
  });

  it("hold the whole passage, without its number, where the headline left words out in its middle", () => {
    const headline = "Các nhiệm vụ gồm: hoàn thiện quy hoạch vùng ven biển … nâng cao chất lượng nhân lực.";
    expect(detailLines(viewOf(text), main(headline, 4, text.length), [2, 3], list)).toEqual([
      `${text.slice(4)} [2][3]`,
    ]);
  });

  it("are none where hardly anything was left out, or one figure was asked for", () => {
    expect(detailLines(viewOf(text), main(text.slice(4, -8), 4, text.length - 8), [1], list)).toEqual([]);
    const figure = anUnderstanding({ wanted: new Set(["amount"]) });
    expect(detailLines(viewOf(text), main(text.slice(0, 90), 0, 90), [1], figure)).toEqual([]);
  });

  const figures =
    "Chăn nuôi ổn định; tổng đàn lợn ước đạt 710,8 nghìn con, tăng 0,6%; tổng đàn gia cầm ước đạt 14,6 triệu con, tăng 0,3% so với năm trước.";
  const amount = anUnderstanding({ wanted: new Set(["amount"]) });

  it("do not say once more a statement that the headline took out of the middle", () => {
    const start = figures.indexOf("tổng đàn lợn");
    const end = figures.indexOf("; tổng đàn gia cầm");
    expect(
      detailLines(viewOf(figures), main("Tổng đàn lợn ước đạt 710,8 nghìn con.", start, end), [1], amount),
    ).toEqual(["Chăn nuôi ổn định; tổng đàn gia cầm ước đạt 14,6 triệu con, tăng 0,3% so với năm trước. [1]"]);
  });

  it("end with a full stop where the headline took the last statement", () => {
    const start = figures.indexOf("tổng đàn gia cầm");
    const said = main("Tổng đàn gia cầm ước đạt 14,6 triệu con.", start, figures.length);
    expect(detailLines(viewOf(figures), said, [1], amount)).toEqual([
      "Chăn nuôi ổn định; tổng đàn lợn ước đạt 710,8 nghìn con, tăng 0,6%. [1]",
    ]);
  });

  it("hold the whole where what the headline took hangs on the words before it", () => {
    const start = figures.indexOf("tăng 0,6%");
    const [line] = detailLines(viewOf(figures), main("Tăng 0,6%.", start, start + 9), [1], amount);
    expect(line).toBe(`${figures} [1]`);
  });

  it("leave out a heading that only runs on into what the headline took, and begin anew behind it", () => {
    const heading =
      "1.3. Trồng trọt, chăn nuôi. Diện tích lúa cả năm 187.400 ha; sản lượng 1.142.000 tấn, tăng 2% so với năm 2023.";
    const start = heading.indexOf("Diện tích");
    const said = main("Diện tích lúa cả năm 187.400 ha.", start, heading.indexOf(";"));
    expect(detailLines(viewOf(heading), said, [1], amount)).toEqual([
      "Sản lượng 1.142.000 tấn, tăng 2% so với năm 2023. [1]",
    ]);
  });

  it("show that they go on where they begin with a joining word", () => {
    const causes =
      "Hồ tiêu đạt 1.591 tấn do nắng hạn kéo dài và bệnh chết nhanh trên 210 ha tại ba huyện miền núi của tỉnh.";
    const end = causes.indexOf(" và bệnh");
    const [line] = detailLines(viewOf(causes), main(`${causes.slice(0, end)}.`, 0, end), [1], amount);
    expect(line).toBe("… và bệnh chết nhanh trên 210 ha tại ba huyện miền núi của tỉnh. [1]");
  });
});
