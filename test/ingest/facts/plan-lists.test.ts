import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/core/document.ts";
import { extractFacts } from "../../../src/ingest/facts/extract-facts.ts";
import { brief, factsOf, passage, report, row } from "./make-passage.ts";

const annex: Document = { ...report, kind: "appendix", title: "Phụ lục I: Danh mục dự án trọng điểm năm 2024" };
const resolution: Document = { ...report, kind: "resolution", title: "Nghị quyết năm 2025", period: "năm 2025" };

describe("a list of a plan", () => {
  it("gives the projects below a place's heading to that place, as plans", () => {
    const item = passage(
      "Trạm kiểm soát liên hợp Cửa khẩu Nậm Lao: tổng mức đầu tư 143 tỷ đồng; kế hoạch vốn năm 2024 là 60 tỷ đồng.",
      {
        sectionPath: ["4. Huyện Ia H'Lơ"],
      },
    );
    const base = { place: "huyện Ia H'Lơ", period: "năm 2024", kind: "plan", unit: "tỷ đồng" };
    expect(extractFacts(annex, [item]).map(brief)).toEqual([
      { ...base, indicator: "tổng mức đầu tư Trạm kiểm soát liên hợp Cửa khẩu Nậm Lao", value: "143" },
      { ...base, indicator: "Trạm kiểm soát liên hợp Cửa khẩu Nậm Lao: kế hoạch vốn", value: "60" },
    ]);
  });

  it("reads a table of places, each column with a unit an indicator", () => {
    const heads = ["STT", "Địa phương", "Thu NSNN (tỷ đồng)", "Trồng rừng (ha)"];
    const passages = [
      row(heads, ["1", "Thành phố Hà Xuyên", "1.150", "-"]),
      row(heads, ["2", "Huyện Mường Lay", "46", "430"]),
    ];
    const given = { ...annex, title: "Phụ lục II: Giao một số chỉ tiêu năm 2024 cho các huyện" };
    expect(extractFacts(given, passages).map(brief)).toEqual([
      {
        indicator: "Thu NSNN",
        place: "thành phố Hà Xuyên",
        period: "năm 2024",
        kind: "plan",
        value: "1.150",
        unit: "tỷ đồng",
      },
      {
        indicator: "Thu NSNN",
        place: "huyện Mường Lay",
        period: "năm 2024",
        kind: "plan",
        value: "46",
        unit: "tỷ đồng",
      },
      { indicator: "Trồng rừng", place: "huyện Mường Lay", period: "năm 2024", kind: "plan", value: "430", unit: "ha" },
    ]);
    const done = { ...annex, title: "Phụ lục: Kết quả thực hiện một số chỉ tiêu của các huyện" };
    expect(extractFacts(done, passages).every((fact) => fact.kind === "result")).toBe(true);
  });

  it("takes the year of what was carried out from the heading, not the resolution's own", () => {
    const told = passage("Tốc độ tăng trưởng GRDP ước đạt 9,47%.", {
      sectionPath: ["Điều 1. Kết quả thực hiện kế hoạch năm 2024"],
    });
    expect(extractFacts(resolution, [told]).map(brief)).toMatchObject([
      { period: "năm 2024", kind: "estimate", value: "9,47" },
    ]);
  });
});

it("an article's days are of the year it appeared in, whatever year its headline plans for", () => {
  const article: Document = {
    ...report,
    kind: "article",
    date: "2023-12-19",
    title: "Triển khai nhiệm vụ năm 2024",
    period: undefined,
  };
  expect(
    factsOf("Đến ngày 15/12, thu ngân sách nhà nước trên địa bàn đạt 4.105 tỷ đồng.", {}, article).map(brief),
  ).toMatchObject([{ period: "15/12/2023", value: "4.105" }]);
});

describe("a name", () => {
  it("of a change may stand behind it", () => {
    const target = { sectionPath: ["II. CÁC CHỈ TIÊU CHỦ YẾU"] };
    expect(factsOf("Ngăn chặn phá rừng, phấn đấu giảm 15% số vụ vi phạm lâm luật.", target).map(brief)).toMatchObject([
      { indicator: "số vụ vi phạm lâm luật", kind: "plan", measure: "change", change: "giảm 15%" },
    ]);
  });

  it("keeps the thing that opens its item, and drops the letter that orders it", () => {
    expect(
      factsOf("Cây cao su: tổng diện tích 77.352 ha, trong đó diện tích cho mủ 58.906 ha.").map(
        (fact) => fact.indicator,
      ),
    ).toEqual(["tổng diện tích cây cao su", "Cây cao su: diện tích cho mủ"]);
    expect(factsOf("b) Kim ngạch xuất khẩu ước đạt 372,4 triệu USD.")[0]?.indicator).toBe("Kim ngạch xuất khẩu");
  });

  it("belongs to the nearest whole, not to the one before a semicolon", () => {
    const text =
      "Giải quyết việc làm cho 6.240 lao động, trong đó đưa 214 người đi làm việc ở nước ngoài; tỷ lệ lao động qua đào tạo 55%, trong đó đào tạo nghề 38,5%.";
    expect(factsOf(text).at(-1)?.indicator).toBe("tỷ lệ lao động qua đào tạo: đào tạo nghề");
  });
});

it("a comparison in words inside a row is the estimate's verdict", () => {
  const heads = [
    "Chỉ tiêu",
    "Kế hoạch năm 2024",
    "Ước thực hiện năm 2024",
    "So sánh ước TH với KH",
    "Kế hoạch năm 2025",
  ];
  const facts = [
    ["Tỷ lệ che phủ rừng", "63,2", "63,12", "Không đạt KH", "63,3"],
    ["Cao su", "91", "89,6", "Đạt 98,5% KH", "92"],
  ].flatMap((cells) => extractFacts(report, [row(heads, cells)]));
  expect(facts.map((fact) => fact.assessment ?? fact.shareOfPlan)).toEqual([
    undefined,
    "Không đạt KH",
    undefined,
    undefined,
    "Đạt 98,5% KH",
    undefined,
  ]);
});
