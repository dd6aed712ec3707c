import { describe, expect, it } from "vitest";
import { withoutJoiner } from "../../../src/answer/statement/without-joiner.ts";

describe("the end of a text that was cut", () => {
  it.each([
    ["đẩy mạnh xây dựng và", "đẩy mạnh xây dựng"],
    ["tăng 6,13% so với", "tăng 6,13%"],
    ["quản lý bãi biển, để", "quản lý bãi biển"],
    ["giảm do", "giảm"],
  ])("loses what only joins: %s", (text, expected) => {
    expect(withoutJoiner(text)).toBe(expected);
  });

  it.each(["thu ngân sách đạt 9.412 tỷ đồng", "người dân tự do.", "theo", ""])("stays else: %s", (text) => {
    expect(withoutJoiner(text)).toBe(text);
  });
});
