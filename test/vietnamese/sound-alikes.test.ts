import { describe, expect, it } from "vitest";
import { soundAlikes } from "../../src/vietnamese/sound-alikes.ts";

describe("spellings that sound alike", () => {
  it.each([
    ["sấu", "xấu"],
    ["xản", "sản"],
    ["chồng", "trồng"],
    ["trăn", "chăn"],
    ["giừa", "dừa"],
    ["nợn", "lợn"],
    ["nghành", "ngành"],
    ["bõ", "bỏ"],
    ["sữ", "xử"],
  ])("%s → %s", (typed, meant) => {
    expect(soundAlikes(typed)).toContain(meant);
  });

  it("never hold the syllable itself, and are none where nothing sounds alike", () => {
    for (const syllable of ["sấu", "trồng", "dễ", "gì"]) expect(soundAlikes(syllable)).not.toContain(syllable);
    expect(soundAlikes("bao")).toEqual([]);
  });
});
