import { describe, expect, it } from "vitest";
import { decodeTelex } from "../../src/vietnamese/decode-telex.ts";
import { isSyllable } from "../../src/vietnamese/is-syllable.ts";

describe("isSyllable", () => {
  it.each(["tổng", "đàn", "nghiêng", "khuya", "quỳnh", "giữ", "ở", "uống", "xuất", "tinh", "huyen"])(
    "takes %s",
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(["tổg", "khoảg", "hìh", "ubnd", "doang1", "tổổ", "bcd", ""])("refuses %j", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("decodeTelex", () => {
  it.each([
    ["tinhs", "tính"],
    ["dduowcj", "được"],
    ["huyeenj", "huyện"],
    ["vieetj", "việt"],
    ["nawm", "năm"],
  ])("reads %s as %s", (typed, word) => {
    expect(decodeTelex(typed)).toBe(word);
  });

  it.each(["tinh", "lon", "ubnd", "tính", "2023"])("leaves %s alone", (word) => {
    expect(decodeTelex(word)).toBeUndefined();
  });
});
