import { describe, expect, it } from "vitest";
import { saysLittle } from "../../../src/answer/ranking/says-little.ts";

describe("what says little", () => {
  it.each([
    "Trên đây là báo cáo tình hình kinh tế - xã hội tháng 01, Ủy ban nhân dân tỉnh trân trọng báo cáo./.",
    "Đồng chí Lê Văn Nam, Bí thư Tỉnh ủy chủ trì hội nghị.",
    "Đồng chí Lê Văn Nam, Chủ tịch UBND tỉnh phát biểu tại kỳ họp.",
    "Các đồng chí: Lê Văn Nam, Chủ tịch UBND tỉnh; Trần Thị Hoa, Phó Chủ tịch UBND tỉnh dự tại điểm cầu Thái Bình.",
  ])("is “%s”", (text) => {
    expect(saysLittle(text)).toBe(true);
  });

  it.each([
    "Đồng chí yêu cầu các ngành tập trung giải phóng mặt bằng; giải ngân vốn đầu tư công.",
    "Dự án khởi công trong quý II; dự kiến hoàn thành năm sau.",
    "Tổ chức thành công kỳ họp và chỉ đạo bình ổn giá.",
  ])("is not “%s”", (text) => {
    expect(saysLittle(text)).toBe(false);
  });
});
