import { describe, expect, test } from "vitest";
import { draftEditions } from "../../src/ingest/add/draft-editions.ts";

const page = (mark: string, note: string) => `BÁO CÁO
Tình hình kinh tế - xã hội năm 2030

I. KINH TẾ
Thu ngân sách ước đạt 2.204 tỷ đồng, bằng 102% dự toán${mark} của Hội đồng nhân dân tỉnh
giao đầu năm, tăng 9% so với năm 2029; chi ngân sách ước đạt 9.870 tỷ đồng, bằng 98%
dự toán.
Trồng mới 1.200 ha rừng, đạt 101% kế hoạch.

${note}



II. XÃ HỘI
Giải quyết việc làm cho 4.500 lao động.
`;
const body = (received: string, shown: string) => draftEditions(received, shown, "a.txt")[0]?.body ?? "";

describe("notes whose raised numbers recognition made signs of", () => {
  test("are tied to the word that the sign hangs on, though restoration has dropped both signs", () => {
    const received = page("^", "^Thu nội địa 1.910 tỷ đồng, thu xuất nhập khẩu 294 tỷ đồng.");
    const text = body(received, received.replaceAll("^", ""));
    expect(text).toContain("bằng 102% dự toán[^1] của Hội đồng nhân dân tỉnh");
    expect(text).toContain("[^1]: Thu nội địa 1.910 tỷ đồng, thu xuất nhập khẩu 294 tỷ đồng.");
    expect(text.indexOf("[^1]: Thu nội địa")).toBeLessThan(text.indexOf("Trồng mới 1.200 ha"));
  });

  test("are tied too where the signs are still there, be they of different kinds", () => {
    const received = page("'", "^ Thu nội địa 1.910 tỷ đồng.");
    expect(body(received, received)).toContain("bằng 102% dự toán[^1] của");
  });

  test("stay at the page's end when signs and notes differ in number", () => {
    const received = page("^", "^ Thu nội địa 1.910 tỷ đồng.\n^ Chi đầu tư 3.120 tỷ đồng.");
    const text = body(received, received.replace(/\^ /g, ""));
    expect(text).toContain("[^2]: Chi đầu tư 3.120 tỷ đồng.");
    expect(text.indexOf("[^1]: Thu nội địa")).toBeGreaterThan(text.indexOf("Trồng mới 1.200 ha"));
  });

  test("are not seen in a paragraph that follows a speck", () => {
    const received = page("", "Thu nội địa ^ 1.910 tỷ đồng.");
    expect(body(received, received.replace("^ ", ""))).not.toContain("[^");
  });
});
