import { describe, expect, it } from "vitest";
import { endStop } from "../../../src/answer/reply/end-stop.ts";

describe("the end of what is said", () => {
  it("gets the full stop that a clause cut out of a sentence has lost", () => {
    expect(endStop("Dư nợ cho vay đạt 94.800 tỷ đồng, tăng 10%")).toBe("Dư nợ cho vay đạt 94.800 tỷ đồng, tăng 10%.");
    expect(endStop("Tổng đàn lợn 710,8 nghìn con (tăng 0,6%)")).toBe("Tổng đàn lợn 710,8 nghìn con (tăng 0,6%).");
  });

  it.each(["Đã xong.", "Có 113 sản phẩm...", "Hoàn thành quy hoạch…", "Các nhiệm vụ sau:", "“Sợ nhất là lũ.”", ""])(
    "stays where it ends by itself: %s",
    (text) => expect(endStop(text)).toBe(text),
  );
});
