import { describe, expect, it } from "vitest";
import { writesRole } from "../../../src/answer/people/writes-role.ts";

describe("a role in a headline", () => {
  it.each([
    ["trưởng ban chỉ đạo", "Ban do Chủ tịch UBND tỉnh làm Trưởng ban Chỉ đạo.", true],
    ["chủ tịch hội nông dân xã", "Ông Lê Văn Tám, Chủ tịch Hội Nông dân xã, cho biết.", true],
    ["trưởng ban nội chính", "Trưởng ban Tổ chức; lãnh đạo Ban Nội chính dự họp.", false],
    ["cục trưởng cục thuế", "Phó Chủ tịch tỉnh kiểm tra tại Cục Thuế.", false],
    ["chủ tịch", "Chủ tịch dự họp.", false],
  ])("“%s” in “%s”: %s", (role, headline, expected) => {
    expect(writesRole(role, headline)).toBe(expected);
  });
});
