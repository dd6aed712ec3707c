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
});
