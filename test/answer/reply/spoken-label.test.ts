import { describe, expect, it } from "vitest";
import { spokenLabel } from "../../../src/answer/reply/spoken-label.ts";

describe("the spoken name of a row", () => {
  it("says a part within its whole", () => {
    expect(spokenLabel("Thu ngân sách nhà nước – Trong đó: Thu nội địa")).toBe(
      "Trong thu ngân sách nhà nước, thu nội địa",
    );
  });

  it("only joins them where the whole is a share or a growth", () => {
    expect(spokenLabel("Tốc độ tăng GRDP – Trong đó: Công nghiệp, xây dựng")).toBe(
      "Tốc độ tăng GRDP – công nghiệp, xây dựng",
    );
  });

  it("is the row's own name else", () => {
    expect(spokenLabel("Thu ngân sách nhà nước – Thu nội địa")).toBe("Thu ngân sách nhà nước – Thu nội địa");
    expect(spokenLabel("Tỷ lệ che phủ rừng")).toBe("Tỷ lệ che phủ rừng");
  });
});
