import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computedChange, computedMark, withoutComputed } from "../../../src/answer/reply/computed-change.ts";
import { unverified } from "../../../src/answer/reply/verify.ts";
import { viewOf } from "../../support/answer-bench.ts";

describe("a change that the bot works out", () => {
  it.each([
    ["4.570 nghìn lượt", "5.420 nghìn lượt", "tăng 850 nghìn lượt, tức 18,6%"],
    ["65,5 triệu đồng", "58,9 triệu đồng", "giảm 6,6 triệu đồng, tức 10,1%"],
    ["86,9%", "87,1%", "tăng 0,2 điểm phần trăm"],
    ["140 trường", "140 trường", "không đổi"],
  ])("from %s to %s", (before, after, expected) => {
    expect(computedChange(before, after)).toBe(`${expected} ${computedMark}`);
  });

  it.each([
    ["8,5-9%", "7%"],
    ["11% trở lên", "7%"],
    ["4.570 lượt", "5,4 triệu lượt"],
    ["0 tấn", "5 tấn"],
    ["chưa có", "5 tấn"],
    ["10 m2", "12 m2"],
  ])("is not told from %s to %s", (before, after) => {
    expect(computedChange(before, after)).toBe("");
  });
});

describe("checking what was worked out", () => {
  const source = viewOf("Lượt khách | 4.570 | 5.420");
  const said = (change: string) => `Lượt khách: năm là 4.570 lượt; ước 5.420 lượt; ${change} ${computedMark}.`;

  it("takes away what comes out the same once more, and nothing else", () => {
    expect(withoutComputed(said("tăng 850 lượt, tức 18,6%"))).not.toContain("850");
    expect(unverified(said("tăng 850 lượt, tức 18,6%"), [source])).toEqual([]);
    expect(unverified("Lượt khách tăng 850 lượt.", [source]).map(({ text }) => text)).toEqual(["850"]);
  });

  it("lets no other figure pass behind its mark", () => {
    const figure = fc.integer({ min: 1, max: 99_999 }).filter((n) => n !== 850);
    fc.assert(fc.property(figure, (n) => unverified(said(`tăng ${n} lượt, tức 18,6%`), [source]).length > 0));
  });
});
