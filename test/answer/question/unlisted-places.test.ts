import { describe, expect, it } from "vitest";
import { unlistedPlaces } from "../../../src/answer/question/unlisted-places.ts";

const found = (question: string, ...known: string[]) =>
  unlistedPlaces(
    question,
    known.map((key) => ({ name: key, key, level: "district" })),
  ).map(({ name, level }) => `${level}: ${name}`);

describe("places that no document is known to name", () => {
  it.each([
    ["Xã An Thái có bao nhiêu hộ nghèo?", "commune: xã An Thái"],
    ["Thu ngân sách của TP. Minh Khai năm 2024?", "district: tp. Minh Khai"],
    ["Hộ nghèo ở thôn Đông Trung Hạ", "area: thôn Đông Trung Hạ"],
  ])("are read with their kind and capitals: %s", (question, expected) => {
    expect(found(question)).toEqual([expected]);
  });

  it("are not those that the gazetteer found", () => {
    expect(found("Huyện Kim Sơn thu bao nhiêu?", "kim sơn")).toEqual([]);
  });

  it.each(["Tỉnh ủy và UBND tỉnh họp mấy lần?", "Xã nông thôn mới kiểu mẫu", "xã nào đạt chuẩn", "huyện An"])(
    "are not read where no name of two words follows: %s",
    (question) => {
      expect(found(question)).toEqual([]);
    },
  );
});
