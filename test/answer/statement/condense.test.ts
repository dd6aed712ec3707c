import { describe, expect, it } from "vitest";
import { condense } from "../../../src/answer/statement/condense.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const said = (text: string, asked: Parameters<typeof condense>[1], limit: number): string =>
  condense(viewOf(text), asked, limit)
    .map((span) => text.slice(span.start, span.end))
    .join(" ");

describe("condensing", () => {
  it("keeps what follows the words asked for, and lets go what stands before them", () => {
    const text =
      "Qua tham quan mô hình trình diễn tại xã Đông Lâm trong hai ngày, các đại biểu đánh giá cao máy cấy, giúp giảm công lao động và giảm chi phí sản xuất.";
    const asked = anUnderstanding({
      wanted: new Set(["reason"]),
      text: "máy cấy có lợi gì",
      concepts: [aConcept("máy cấy")],
    });
    expect(said(text, asked, 100)).toBe(
      "các đại biểu đánh giá cao máy cấy, giúp giảm công lao động và giảm chi phí sản xuất.",
    );
  });

  it("lets offices go before what the people did", () => {
    const text =
      "Đồng chí Lê Văn Nam, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch thường trực UBND tỉnh, dự lễ khai trương và kiểm tra tại Cục Thuế tỉnh.";
    const asked = anUnderstanding({
      wanted: new Set(["list"]),
      text: "lê văn nam kiểm tra những nơi nào",
      concepts: [aConcept("kiểm tra")],
    });
    expect(said(text, asked, 100)).toBe("Đồng chí Lê Văn Nam, dự lễ khai trương và kiểm tra tại Cục Thuế tỉnh.");
  });

  it("keeps the grounds where what was asked about follows from them", () => {
    const text =
      "Thời tiết tương đối thuận lợi, dịch bệnh được kiểm soát tốt, thị trường ổn định; do vậy chăn nuôi phát triển ổn định; tổng giá trị sản xuất toàn ngành ước đạt 9.412 tỷ đồng.";
    const asked = anUnderstanding({
      wanted: new Set(["reason"]),
      text: "vì sao chăn nuôi phát triển",
      concepts: [aConcept("chăn nuôi"), aConcept("phát triển")],
    });
    expect(said(text, asked, 120)).toContain(
      "Thời tiết tương đối thuận lợi, dịch bệnh được kiểm soát tốt, thị trường ổn định;",
    );
  });

  it("keeps the sentence of reasons where a reason is asked for", () => {
    const text =
      "Sản lượng dăm gỗ của tỉnh trong chín tháng đầu năm giảm mạnh so với cùng kỳ năm trước, nhiều cơ sở chế biến ngừng sản xuất. Nguyên nhân chủ yếu do giá xuất khẩu giảm.";
    const asked = anUnderstanding({
      wanted: new Set(["reason"]),
      text: "vì sao sản lượng dăm gỗ giảm",
      concepts: [aConcept("dăm gỗ")],
    });
    expect(said(text, asked, 140)).toContain("Nguyên nhân chủ yếu do giá xuất khẩu giảm.");
  });
});
