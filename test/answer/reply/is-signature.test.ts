import { describe, expect, it } from "vitest";
import { isSignature } from "../../../src/answer/reply/is-signature.ts";

describe("the office above a signature", () => {
  it.each(["CHỦ TỊCH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "GIÁM ĐỐC"])("says nothing: %s", (text) =>
    expect(isSignature(text)).toBe(true),
  );

  it.each(["CHỦ TỊCH TỈNH THĂM 3 XÃ", "Chủ tịch UBND tỉnh thăm xã An Hải.", "CÁ LỒNG ĐƯỢC GIÁ"])("is not: %s", (text) =>
    expect(isSignature(text)).toBe(false),
  );
});
