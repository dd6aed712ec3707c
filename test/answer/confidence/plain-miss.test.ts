import { describe, expect, it } from "vitest";
import { isPlainMiss } from "../../../src/answer/confidence/plain-miss.ts";
import { aDocument } from "../../fakes/documents.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const month = aDocument({
  kind: "report",
  title: "Báo cáo tháng 01 năm 2024",
  period: "tháng 01/2024",
  date: "2024-01",
});
const ofYear = aDocument({ kind: "report", title: "Báo cáo năm 2023", period: "năm 2023", date: "2023-12" });
const national = aDocument({ kind: "article", place: "Việt Nam", title: "Hội nghị toàn quốc", date: "2024-01" });
const year = (year: number) => ({ from: year * 10000 + 101, to: year * 10000 + 1231, year, kind: "year" }) as const;
const amount = new Set(["amount"] as const);

const misses = (headline: string, asked: Parameters<typeof anUnderstanding>[0], document = ofYear) =>
  isPlainMiss({ headline, view: viewOf(headline, {}, document) }, anUnderstanding({ wanted: amount, ...asked }));

describe("a headline that is plainly about something else", () => {
  it("is of the country, where the province is asked for", () => {
    const asked = { text: "toàn tỉnh còn bao nhiêu thôn lõm sóng", home: "hà xuyên" };
    expect(misses("Còn 2.418 thôn lõm sóng.", asked, national)).toBe(true);
    expect(misses("Tỉnh Hà Xuyên còn 18 thôn lõm sóng.", asked, national)).toBe(false);
    expect(misses("Còn 18 thôn lõm sóng.", asked)).toBe(false);
    expect(misses("Còn 2.418 thôn lõm sóng.", { ...asked, home: undefined }, national)).toBe(false);
  });

  it("is of the whole province, where a district is asked for", () => {
    const places = [{ name: "huyện Bắc Sơn", key: "bắc sơn", level: "district" as const }];
    const asked = { text: "huyện bắc sơn có bao nhiêu sản phẩm", places };
    expect(misses("Toàn tỉnh có 312 sản phẩm.", asked)).toBe(true);
    expect(misses("Toàn tỉnh có 312 sản phẩm, riêng huyện Bắc Sơn có 40.", asked)).toBe(false);
    expect(misses("Có 40 sản phẩm, một phần ba của toàn tỉnh.", asked)).toBe(false);
  });

  it("is from a district's own document, where the province itself is named", () => {
    const documentPlaces = [{ name: "huyện Bình Khê", key: "bình khê", level: "district" as const }];
    const headline = "Còn 418 hộ nghèo.";
    const of = (changes: Parameters<typeof anUnderstanding>[0]) =>
      isPlainMiss({ headline, view: { ...viewOf(headline), documentPlaces } }, anUnderstanding(changes));
    const asked = { wanted: amount, text: "toàn tỉnh có bao nhiêu hộ nghèo", home: "hà xuyên" };
    expect(of(asked)).toBe(true);
    expect(of({ ...asked, home: undefined })).toBe(false);
    expect(misses(headline, asked)).toBe(false);
  });

  it("is of a district, where the whole province is asked for", () => {
    const text = "toàn tỉnh có bao nhiêu ca sởi";
    expect(misses("Quận Tân Lộ: ghi nhận 64 ca sởi.", { text })).toBe(true);
    expect(misses("Quý I năm 2026, riêng huyện Bắc Sơn có 64 ca sởi.", { text })).toBe(true);
    expect(misses("Ghi nhận 640 ca sởi, nhiều nhất ở huyện Bắc Sơn.", { text })).toBe(false);
    expect(misses("Quận Tân Lộ: ghi nhận 64 ca sởi.", { text: "có bao nhiêu ca sởi" })).toBe(false);
  });

  it("counts nobody, where people are to be counted", () => {
    const text = "huyện đảo có bao nhiêu dân";
    expect(misses("Thu ngân sách 540 tỷ đồng; nhà ở xã hội 0 căn.", { text })).toBe(true);
    expect(misses("Dân số 12.400 người.", { text })).toBe(false);
  });

  it("is of another of two of one name", () => {
    const asked = { text: "khu công nghiệp vĩnh phước 2 lấp đầy bao nhiêu", names: ["vĩnh phước 2"] };
    expect(misses("Khu công nghiệp Vĩnh Phước 1 lấp đầy 96,5%.", asked)).toBe(true);
    expect(misses("Khu công nghiệp Vĩnh Phước 2 lấp đầy 6,5%.", asked)).toBe(false);
  });

  it("is a rate where a count is asked for", () => {
    const text = "toàn tỉnh có bao nhiêu bác sĩ";
    expect(misses("Số bác sĩ/vạn dân ước đạt 13,5 bác sĩ.", { text })).toBe(true);
    expect(misses("Toàn tỉnh có 2.300 bác sĩ.", { text })).toBe(false);
    expect(misses("Số bác sĩ/vạn dân ước đạt 13,5 bác sĩ.", { text: `${text} trên một vạn dân` })).toBe(false);
  });

  it("names what is asked for only among what a value is made up of", () => {
    const asked = { text: "giống bắc thơm cấy được bao nhiêu héc ta", concepts: [aConcept("bắc thơm")] };
    expect(misses("Lúa chất lượng cao đạt 35.200 ha, gồm các giống Bắc thơm số 7, T10.", asked)).toBe(true);
    expect(misses("Lúa chất lượng cao đạt 35.200 ha, nhiều nhất là Bắc thơm.", asked)).toBe(true);
    expect(misses("Lúa chất lượng cao gồm Bắc thơm 12.000 ha, T10 8.000 ha.", asked)).toBe(false);
    expect(misses("Đạt 35.200 ha, nhiều nhất là Bắc thơm và T10.", asked)).toBe(true);
    expect(misses("Bắc thơm đạt 12.000 ha, gồm 9.000 ha vụ Mùa.", asked)).toBe(false);
  });

  it("names what is asked for only among what is left out", () => {
    const asked = { text: "thu xổ số được bao nhiêu tỷ", concepts: [aConcept("thu xổ số")] };
    expect(misses("Thu nội địa (không tính thu xổ số) đạt 5.083 tỷ đồng.", asked)).toBe(true);
    expect(misses("Thu nội địa 5.083 tỷ đồng; thu xổ số 83 tỷ đồng.", asked)).toBe(false);
    const without = { ...asked, text: "thu nội địa trừ thu xổ số được bao nhiêu tỷ" };
    expect(misses("Thu nội địa (không tính thu xổ số) đạt 5.083 tỷ đồng.", without)).toBe(false);
  });

  it("names what is asked for by itself only beside others", () => {
    const asked = { text: "riêng lâm nghiệp được bao nhiêu tỷ", concepts: [aConcept("lâm nghiệp")] };
    expect(misses("Nông, lâm nghiệp và thủy sản đạt 29.787 tỷ đồng.", asked)).toBe(true);
    expect(misses("Nông, lâm nghiệp và thủy sản đạt 29.787 tỷ; lâm nghiệp 87 tỷ.", asked)).toBe(false);
    expect(misses("Nông, lâm nghiệp và thủy sản đạt 9 tỷ.", { ...asked, text: "lâm nghiệp được bao nhiêu" })).toBe(
      false,
    );
  });

  it("speaks of the whole where a part of it is asked for", () => {
    const concepts = [aConcept("trồng mới"), aConcept("trồng xen")];
    const asked = { text: "trong 845 ha trồng mới có bao nhiêu ha trồng xen", concepts };
    expect(misses("Mắc ca 2.640 ha, trong đó trồng mới 845 ha.", asked)).toBe(true);
    expect(misses("Trồng mới 845 ha, trong đó trồng xen 300 ha.", asked)).toBe(false);
  });

  it.each([
    ["thí sinh nào đạt giải nhất", "Có 34 học sinh đạt giải, gồm 01 giải Nhất.", "Em Nguyễn Minh Anh đạt giải Nhất."],
    [
      "13 vụ việc xảy ra ở những huyện nào",
      "Năm 2023 đã xử lý 13 vụ việc.",
      "Tại các huyện Bắc Sơn 8 vụ, Vĩnh Hà 5 vụ.",
    ],
    ["chủ đầu tư là doanh nghiệp nào", "Phê duyệt quy hoạch khu Cồn Vành.", "Chủ đầu tư là Công ty cổ phần Sao Mai."],
  ])("names nobody and nothing: “%s”", (text, without, withNames) => {
    expect(misses(without, { text, wanted: new Set() })).toBe(true);
    expect(misses(withNames, { text, wanted: new Set() })).toBe(false);
  });
});

describe("a figure of another time", () => {
  it("is a month's, where the year's is asked for", () => {
    const asked = { text: "thu tiền sử dụng đất năm 2024 được bao nhiêu", periods: [year(2024)] };
    expect(misses("Thu tiền sử dụng đất 300 tỷ đồng, tăng 64% so với cùng kỳ năm 2023.", asked, month)).toBe(true);
    expect(misses("Cả năm 2024 thu tiền sử dụng đất 300 tỷ đồng.", asked, month)).toBe(false);
    expect(misses("Thu tiền 300 tỷ đồng.", { ...asked, text: "đầu năm 2024 thu được bao nhiêu" }, month)).toBe(false);
  });

  it("is another year's", () => {
    const asked = {
      text: "chỉ số pci năm 2023 xếp thứ mấy",
      periods: [year(2023)],
      wanted: new Set(["rank"] as const),
    };
    expect(misses("Chỉ số PCI năm 2022 xếp thứ 28/63.", asked)).toBe(true);
    expect(misses("Chỉ số PCI năm 2023 xếp thứ 28/63, tăng 2 bậc so với năm 2022.", asked)).toBe(false);
    expect(misses("Chỉ số PCI xếp thứ 28/63; phấn đấu năm 2024 xếp thứ 20.", asked)).toBe(false);
  });

  it("is what came about, where a plan is asked for", () => {
    const asked = { text: "dự toán chi thường xuyên là bao nhiêu", kind: "plan" as const };
    expect(misses("Chi thường xuyên 848,6 tỷ đồng, đạt 8% dự toán.", asked)).toBe(true);
    expect(misses("Chi thường xuyên 848,6 tỷ đồng (dự toán 10.200 tỷ đồng).", asked)).toBe(false);
    const ratio = { text: "chi thường xuyên đạt bao nhiêu phần trăm dự toán", kind: "plan" as const };
    expect(misses("Chi thường xuyên 848,6 tỷ đồng, đạt 8% dự toán.", ratio)).toBe(false);
  });
});
