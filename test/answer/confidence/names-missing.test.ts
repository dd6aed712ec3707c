import { describe, expect, it } from "vitest";
import { namesMissing } from "../../../src/answer/confidence/names-missing.ts";
import { wantedOf } from "../../../src/answer/question/wanted.ts";
import { anUnderstanding } from "../../support/answer-bench.ts";

const missing = (text: string, headline: string) =>
  namesMissing(headline, anUnderstanding({ text, wanted: wantedOf(text) }));

describe("names that a question asks for", () => {
  it.each([
    ["ai đạt giải nhất cuộc thi", "Trao giải cuộc thi sáng tác biểu trưng.", 1],
    ["ai đạt giải nhất cuộc thi", "Anh Nguyễn Văn Bình đạt giải nhất.", 0],
    ["ai làm tổ trưởng", "Tổ công tác do Chủ tịch UBND tỉnh làm Tổ trưởng.", 0.5],
    ["hiệu trưởng trường quỳnh thọ tên gì", "Trường THPT Quỳnh Thọ tổ chức hội thi.", 1],
    ["giảm những khoản chi phí nào", "Chi phí gieo cấy giảm 30 nghìn đồng.", 0],
  ])("a person, for “%s”: “%s” misses %d", (text, headline, expected) => {
    expect(missing(text, headline).personMissing).toBe(expected);
  });

  it.each([
    ["đơn vị nào thi công cầu", "Khởi công cầu vượt Sông Hồng.", 1],
    ["đơn vị nào thi công cầu", "Cầu do Công ty Trường Sơn thi công.", 0],
    ["13 vụ xảy ra ở những huyện nào", "Năm 2023 đã xử lý 13 vụ vi phạm.", 1],
    ["diễn tập tại huyện nào", "Tổ chức diễn tập tại huyện Thái Thụy.", 0],
    ["bí thư yêu cầu gì", "Nâng cao chất lượng sinh hoạt.", 0],
  ])("a body or a place, for “%s”: “%s” misses %d", (text, headline, expected) => {
    expect(missing(text, headline).nameMissing).toBe(expected);
  });

  it("are not those of the question itself", () => {
    expect(missing("trường quỳnh thọ ở huyện nào", "Tại Trường Quỳnh Thọ có hội thi.").nameMissing).toBe(1);
  });

  it("are several where a list is asked for", () => {
    const question = "24 doanh nghiệp được khen gồm những doanh nghiệp nào";
    expect(missing(question, "Đã khen thưởng 24 doanh nghiệp có thành tích.").listMissing).toBe(1);
    expect(missing(question, "Khen thưởng Công ty An Phát, Công ty Bình Minh, Công ty Cửu Long.").listMissing).toBe(0);
  });
});
