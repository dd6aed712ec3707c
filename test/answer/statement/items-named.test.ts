import { describe, expect, it } from "vitest";
import { askedNoun } from "../../../src/answer/question/asked-noun.ts";
import { itemsNamed } from "../../../src/answer/statement/items-named.ts";

const count = (text: string, question: string): number => {
  const noun = askedNoun(question);
  if (!noun) throw new Error(`no noun in “${question}”`);
  return itemsNamed(text, noun).count;
};

describe("counting named items", () => {
  it.each([
    [
      "Đẩy nhanh các khu công nghiệp: Hải Vân, Lam Hải, Cửa Vọng, tuyến đường ven biển.",
      "những khu công nghiệp nào",
      4,
    ],
    ["Tranh tài với 05 môn thi đấu (Bóng chuyền, bóng rổ, cầu lông); có 66 giải.", "thi đấu 5 môn gì", 3],
    ["Có 8 sản phẩm gồm: hành tía, chả cá và mắm cáy.", "những sản phẩm nào", 3],
    ["Nhà máy giấy Hải Vân, nhà máy may Đông Lâm; nhà máy gỗ...", "những nhà máy nào", 3],
    ["Tiếp tục tuyển lao động các huyện Đông Lâm, Trà Giang và Hải Vân đi làm.", "những huyện nào", 3],
    ["Ký với chính quyền thành phố Yeongju; ký với tỉnh Chungcheonbuk.", "những địa phương nào", 2],
    ["Kiểm tra tại Cục Thuế tỉnh, Kho bạc Nhà nước và Sở Tài chính.", "ở những đơn vị nào", 3],
    ["Nghị quyết số 29/2021/NQ-HĐND và số 08/2023/NQ-HĐND.", "tại những nghị quyết số nào", 2],
  ])("in “%s” for “%s”: %d", (text, question, expected) => {
    expect(count(text, question)).toBe(expected);
  });

  it.each([
    ["Đẩy nhanh các công trình trọng điểm và một số tuyến đường giao thông liên vùng.", "những tuyến đường nào"],
    ["Hội đồng thống nhất 8 sản phẩm đủ tiêu chuẩn.", "những sản phẩm nào"],
    ["Tháo gỡ khó khăn cho các dự án (PPP); kiểm tra tiến độ.", "những dự án nào"],
  ])("finds none in “%s”", (text, question) => {
    expect(count(text, question)).toBeLessThan(2);
  });
});
