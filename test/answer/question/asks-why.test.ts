import { describe, expect, it } from "vitest";
import { asksWhy, asksWhyMissed } from "../../../src/answer/question/asks-why.ts";

describe("asking why", () => {
  it.each(["vì sao xuất khẩu không đạt kế hoạch", "tại sao giải ngân chậm", "nguyên nhân chỉ số thấp"])(
    "something fell short: %s",
    (question) => {
      expect(asksWhyMissed(question)).toBe(true);
    },
  );

  it("something went well, or how much it is, is another question", () => {
    expect(asksWhy("vì sao thu hút đầu tư tăng")).toBe(true);
    expect(asksWhyMissed("vì sao thu hút đầu tư tăng")).toBe(false);
    expect(asksWhyMissed("xuất khẩu không đạt bao nhiêu")).toBe(false);
  });
});
