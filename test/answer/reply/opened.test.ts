import { describe, expect, it } from "vitest";
import { opened } from "../../../src/answer/reply/opened.ts";

describe("a sentence behind its opening", () => {
  it("goes on in lower case, names aside", () => {
    expect(opened("Năm 2023, ", "Thu nội địa 5.083 tỷ đồng.")).toBe("Năm 2023, thu nội địa 5.083 tỷ đồng.");
    expect(opened("Mục tiêu năm 2024: ", "GRDP tăng 8,5-9%.")).toBe("Mục tiêu năm 2024: GRDP tăng 8,5-9%.");
    expect(opened("", "Thu nội địa 5.083 tỷ đồng.")).toBe("Thu nội địa 5.083 tỷ đồng.");
  });

  it("keeps a report's topic in front and the time behind it", () => {
    expect(opened("9 tháng đầu năm 2024, ", "Lâm nghiệp: Trồng rừng tập trung 5.632 ha.")).toBe(
      "Lâm nghiệp 9 tháng đầu năm 2024: trồng rừng tập trung 5.632 ha.",
    );
  });

  it("keeps it, too, where its sentence goes on in lower case", () => {
    expect(opened("Năm 2022, ", "Thủy điện: có 38 nhà máy.")).toBe("Thủy điện năm 2022: có 38 nhà máy.");
    expect(opened("Năm 2022, ", "Huyện Ngọc Hồi: thu ngân sách 205 tỷ đồng.")).toBe(
      "Năm 2022, huyện Ngọc Hồi: thu ngân sách 205 tỷ đồng.",
    );
  });

  it("says what a plan is about before its colon", () => {
    expect(opened("Mục tiêu năm 2025: ", "Hạ tầng: ưu tiên vốn cho 3 công trình.")).toBe(
      "Mục tiêu năm 2025 về hạ tầng: ưu tiên vốn cho 3 công trình.",
    );
    expect(opened("Mục tiêu năm 2025: ", "Về đầu tư công: giải ngân trên 95%.")).toBe(
      "Mục tiêu năm 2025 về đầu tư công: giải ngân trên 95%.",
    );
  });

  it("puts the time behind what a plan or a cause is called", () => {
    expect(opened("Năm 2025, ", "Chỉ tiêu: thu ngân sách 4.150 tỷ đồng.")).toBe(
      "Chỉ tiêu năm 2025: thu ngân sách 4.150 tỷ đồng.",
    );
    expect(opened("Năm 2023, ", "Nguyên nhân chủ quan: giải phóng mặt bằng chậm.")).toBe(
      "Nguyên nhân chủ quan năm 2023: giải phóng mặt bằng chậm.",
    );
  });

  it("has no comma before an enumeration", () => {
    expect(opened("Năm 2022, ", "Gồm: xã Đăk Ngọk, xã Pô Kô.")).toBe("Năm 2022 gồm: xã Đăk Ngọk, xã Pô Kô.");
  });
});
