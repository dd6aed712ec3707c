import { describe, expect, it } from "vitest";
import { extractFacts } from "../../../src/ingest/facts/extract-facts.ts";
import { brief, report, row } from "./make-passage.ts";

const heads = [
  "STT",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Thực hiện năm 2023",
  "Kế hoạch năm 2024",
  "Ước thực hiện cả năm 2024",
  "Đánh giá kết quả thực hiện",
  "Dự kiến kế hoạch năm 2025",
  "Ghi chú",
];

describe("a table row", () => {
  it("gives one fact a value column, period and kind from the head, the verdict with the estimate", () => {
    const passage = row(heads, [
      "4",
      "Sản lượng chè búp tươi",
      "nghìn tấn",
      "66,1",
      "70 trở lên",
      "68,4",
      "Không đạt KH",
      "71-72",
      "",
    ]);
    const base = { indicator: "Sản lượng chè búp tươi", place: "tỉnh Hà Xuyên", unit: "nghìn tấn" };
    expect(extractFacts(report, [passage]).map(brief)).toEqual([
      { ...base, period: "năm 2023", kind: "result", value: "66,1" },
      { ...base, period: "năm 2024", kind: "plan", value: "70 trở lên" },
      { ...base, period: "năm 2024", kind: "estimate", value: "68,4", assessment: "Không đạt KH" },
      { ...base, period: "năm 2025", kind: "plan", value: "71-72" },
    ]);
  });

  it("names a sub-row after its parent", () => {
    const parent = "Tốc độ tăng GTSX công nghiệp và xây dựng";
    const part = row(heads, ["", "- Xây dựng", "%", "7,9", "9,0", "5,1", "", "8,2", ""], parent);
    expect(extractFacts(report, [part])[0]?.indicator).toBe("Tốc độ tăng GTSX xây dựng");
    const own = row(
      heads,
      ["", "Trong đó: Thu nội địa (không tính tiền sử dụng đất)", "Tỷ đồng", "2.140", "", "", "", "", ""],
      "Thu ngân sách",
    );
    expect(extractFacts(report, [own])[0]?.indicator).toBe("Thu nội địa (không tính tiền sử dụng đất)");
  });

  it("joins columns of comparison to the estimate before them", () => {
    const columns = [
      "STT",
      "Chỉ tiêu",
      "Đơn vị tính",
      "Thực hiện 9 tháng 2023",
      "Kế hoạch năm 2024",
      "Ước 9 tháng 2024",
      "So cùng kỳ (%)",
      "So kế hoạch (%)",
    ];
    const passage = row(columns, [
      "2",
      "Diện tích trồng rừng tập trung",
      "ha",
      "5.120",
      "8.000",
      "5.632",
      "110,0",
      "70,4",
    ]);
    const facts = extractFacts({ ...report, period: "9 tháng đầu năm 2024" }, [passage]).map(brief);
    expect(facts).toHaveLength(3);
    expect(facts[0]).toMatchObject({ period: "9 tháng đầu năm 2023", kind: "result", value: "5.120" });
    expect(facts[1]).toMatchObject({ period: "năm 2024", kind: "plan", value: "8.000" });
    expect(facts[2]).toMatchObject({
      period: "9 tháng đầu năm 2024",
      kind: "estimate",
      change: "110,0",
      changeBase: "So cùng kỳ (%)",
      shareOfPlan: "70,4",
    });
  });

  it("takes no fact from a dash, a remark or a head without a year", () => {
    const passage = row(
      ["Chỉ tiêu", "Kế hoạch năm 2024", "Ghi chú", "Ước năm 2024"],
      ["Số hộ nghèo", "-", "5 huyện", "giảm"],
    );
    expect(extractFacts(report, [passage])).toEqual([]);
  });

  it("knows a plan by an abbreviation that opens the head", () => {
    const heads = ["TT", "Chỉ tiêu", "Đơn vị tính", "TH 2023", "KH 2024", "Ước TH 2024"];
    const facts = extractFacts(report, [row(heads, ["5", "Kim ngạch xuất khẩu", "Triệu USD", "96", "110", "104,5"])]);
    expect(facts.map(({ kind, period, value }) => [kind, period, value])).toEqual([
      ["result", "năm 2023", "96"],
      ["plan", "năm 2024", "110"],
      ["estimate", "năm 2024", "104,5"],
    ]);
  });
});

describe("a row of a table by place", () => {
  const heads = ["TT", "Địa phương", "Thu ngân sách (tỷ đồng)"];
  const kindsIn = (title: string, date: string) =>
    extractFacts({ ...report, kind: "appendix", title, date }, [
      { ...row(heads, ["1", "Huyện Lam Khê", "905"]), sectionPath: [title] },
    ]).map(({ kind, period }) => [kind, period]);

  it("is no target when the year of its indicators is nearly over", () => {
    expect(kindsIn("Phụ lục: Một số chỉ tiêu năm 2024 của các huyện", "2024-11-25")).toEqual([["result", "năm 2024"]]);
    expect(kindsIn("Phụ lục: Một số chỉ tiêu năm 2025 của các huyện", "2024-11-25")).toEqual([["plan", "năm 2025"]]);
    expect(kindsIn("Phụ lục: Giao chỉ tiêu năm 2024 cho các huyện", "2024-11-25")).toEqual([["plan", "năm 2024"]]);
    expect(kindsIn("Phụ lục: Các chỉ tiêu chủ yếu năm 2024", "2024-01-10")).toEqual([["plan", "năm 2024"]]);
  });

  it("that sums them up is of the whole province", () => {
    const sum = row(heads, ["", "Toàn tỉnh (gồm phần do cấp tỉnh thu)", "14.620"]);
    expect(extractFacts(report, [sum])[0]?.place).toBe("tỉnh Hà Xuyên");
  });
});
