import { expect, it } from "vitest";
import { heldGroups } from "../../../scripts/answer-training/expected-words.ts";

it("counts the groups of which some wording stands, blind to case, white space and dashes", () => {
  const text = "GRDP tăng 8,5 – 9%,  thu 1.470 tỉ đồng tại Thành phố";
  expect(heldGroups(text, [["8,5-9%"], ["1.470 tỷ đồng", "1470"], ["thành phố"], ["huyện"]])).toBe(3);
});

it("finds no number inside a longer one", () => {
  for (const text of ["tăng 18,5%", "tăng 8,55%", "1.8,5", "8,5.600"])
    expect(heldGroups(text, [["8,5"]]), text).toBe(0);
  expect(heldGroups("tăng 8,5.", [["8,5"]])).toBe(1);
});
