import { describe, expect, it } from "vitest";
import { extractFacts } from "../../../src/ingest/facts/extract-facts.ts";
import { brief, factsOf, passage, report } from "./make-passage.ts";

const base = { place: "tỉnh Hà Xuyên", period: "năm 2024" };

describe("a statement", () => {
  it("reads level, change, base and plan of one indicator", () => {
    const facts = factsOf(
      "Tổng sản phẩm (GRDP, theo giá so sánh năm 2010) ước đạt 17.842 tỷ đồng, tăng 5,86% so với năm 2023 (kế hoạch 7% trở lên).",
    );
    const indicator = "Tổng sản phẩm (GRDP, theo giá so sánh năm 2010)";
    expect(facts.map(brief)).toEqual([
      {
        ...base,
        indicator,
        kind: "estimate",
        value: "17.842",
        unit: "tỷ đồng",
        change: "tăng 5,86%",
        changeBase: "so với năm 2023",
      },
      {
        ...base,
        indicator,
        kind: "plan",
        measure: "change",
        value: "7 trở lên",
        unit: "%",
        changeBase: "so với năm 2023",
      },
    ]);
  });

  it("resolves a shared head, also inside brackets", () => {
    const text =
      "Tổng sản phẩm ước đạt 900 tỷ đồng, tăng 7% so với năm 2023; trong đó: Nông, lâm nghiệp tăng 2,28%; Công nghiệp, xây dựng tăng 11,60% (công nghiệp tăng 14,56%, xây dựng tăng 5,24%).";
    const parts = factsOf(text).slice(1);
    expect(parts.map(({ indicator, change, changeBase }) => [indicator, change, changeBase])).toEqual([
      ["Tổng sản phẩm: Nông, lâm nghiệp", "tăng 2,28%", "so với năm 2023"],
      ["Tổng sản phẩm: Công nghiệp, xây dựng", "tăng 11,60%", "so với năm 2023"],
      ["Tổng sản phẩm: công nghiệp", "tăng 14,56%", "so với năm 2023"],
      ["Tổng sản phẩm: xây dựng", "tăng 5,24%", "so với năm 2023"],
    ]);
    expect(parts.every((fact) => fact.kind === "estimate" && fact.measure === "change")).toBe(true);
  });

  it("reads shares of plan and of last year, and the parts of a budget", () => {
    const text =
      "Tổng thu ngân sách nhà nước năm 2024 ước thực hiện 24.503,8 tỷ đồng, đạt 116,7% dự toán, bằng 89,7% năm 2023; trong đó, thu nội địa 10.189 tỷ đồng (thu tiền sử dụng đất 5.016 tỷ đồng, đạt 136,8% dự toán, tăng 13,1%).";
    const facts = factsOf(text).map(brief);
    expect(facts[0]).toEqual({
      ...base,
      indicator: "Tổng thu ngân sách nhà nước",
      kind: "estimate",
      value: "24.503,8",
      unit: "tỷ đồng",
      shareOfPlan: "đạt 116,7% dự toán",
      change: "bằng 89,7%",
      changeBase: "năm 2023",
    });
    expect(facts[1]).toMatchObject({ indicator: "thu nội địa", kind: "estimate", value: "10.189" });
    expect(facts[2]).toMatchObject({
      indicator: "thu tiền sử dụng đất",
      value: "5.016",
      shareOfPlan: "đạt 136,8% dự toán",
      change: "tăng 13,1%",
    });
  });

  it("counts things, with what they come with", () => {
    const facts = factsOf("Toàn tỉnh hiện có 741 tàu cá với công suất 101.862 KW.").map(brief);
    expect(facts).toEqual([
      { ...base, indicator: "tàu cá", kind: "result", value: "741", unit: "tàu" },
      { ...base, indicator: "công suất tàu cá", kind: "result", value: "101.862", unit: "KW" },
    ]);
  });

  it("reads deeds and the lists behind them", () => {
    const facts = factsOf(
      "Cấp mới giấy chứng nhận đăng ký kinh doanh cho 298 doanh nghiệp (tăng 5,5%) với số vốn đăng ký 2.780 tỷ đồng (tăng 38,1%) và 57 chi nhánh, văn phòng đại diện, tăng 9,5% so với cùng kỳ năm 2023; có 21 doanh nghiệp giải thể.",
    );
    expect(facts.map(({ indicator, value, change }) => [indicator, value, change])).toEqual([
      ["Cấp mới giấy chứng nhận đăng ký kinh doanh cho doanh nghiệp", "298", "tăng 5,5%"],
      ["Cấp mới giấy chứng nhận đăng ký kinh doanh cho doanh nghiệp: số vốn đăng ký", "2.780", "tăng 38,1%"],
      ["Cấp mới giấy chứng nhận đăng ký kinh doanh cho chi nhánh, văn phòng đại diện", "57", "tăng 9,5%"],
      ["doanh nghiệp giải thể", "21", undefined],
    ]);
  });

  it("reads rankings in brackets, for the year that they are of", () => {
    const facts = factsOf(
      "Các chỉ số năm 2023 tăng bậc so với năm 2022 (PCI xếp hạng 28/63 tỉnh, thành phố, tăng 19 bậc).",
    ).map(brief);
    expect(facts).toEqual([
      {
        indicator: "PCI",
        place: "tỉnh Hà Xuyên",
        period: "năm 2023",
        kind: "result",
        measure: "rank",
        value: "28/63",
        rank: "xếp hạng 28/63 tỉnh, thành phố",
        change: "tăng 19 bậc",
      },
    ]);
  });

  it("reads targets of a plan section, whatever their wording", () => {
    const target = {
      sectionPath: ["Phần thứ hai. MỤC TIÊU, NHIỆM VỤ NĂM 2025", "2. Các chỉ tiêu chủ yếu"],
      kind: "item",
    } as const;
    const read = (text: string) =>
      factsOf(text, target).map(({ kind, period, indicator, value, unit }) => [kind, period, indicator, value, unit]);
    expect(read("Kim ngạch xuất khẩu tăng từ 6,2% trở lên so với năm 2024.")).toEqual([
      ["plan", "năm 2025", "Kim ngạch xuất khẩu", "6,2 trở lên", "%"],
    ]);
    expect(read("Số xã đạt chuẩn nông thôn mới trong năm 2025: 10 xã trở lên.")).toEqual([
      ["plan", "năm 2025", "Số xã đạt chuẩn nông thôn mới", "10 trở lên", "xã"],
    ]);
    expect(read("Tỷ trọng lao động nông nghiệp giảm còn khoảng 23,5%.")).toEqual([
      ["plan", "năm 2025", "Tỷ trọng lao động nông nghiệp", "khoảng 23,5", "%"],
    ]);
    expect(read("Tạo việc làm mới cho từ 34.500 lao động trở lên.")).toEqual([
      ["plan", "năm 2025", "Tạo việc làm mới cho lao động", "34.500 trở lên", "lao động"],
    ]);
  });

  it("takes the period from its sentence and never from a base of comparison", () => {
    const facts = factsOf(
      "Nguồn vốn huy động đến 31/12 ước đạt 38.620 tỷ đồng, tăng 8,9%; dư nợ cho vay đạt 58.140 tỷ đồng, tăng 6,2% so với 31/12/2023.",
    );
    expect(facts.map(({ period, changeBase }) => [period, changeBase])).toEqual([
      ["31/12/2024", "so với 31/12/2023"],
      ["31/12/2024", "so với 31/12/2023"],
    ]);
  });

  it("takes the place from the indicator, else the document's", () => {
    expect(factsOf("Tỷ lệ hộ nghèo huyện Đông Sơn còn 8,5%.")[0]?.place).toBe("huyện Đông Sơn");
    expect(factsOf("Tỷ lệ hộ nghèo còn 8,5%.")[0]?.place).toBe("tỉnh Hà Xuyên");
  });

  it("breaks down the total of its sentence in a note, told by the sum where there are two", () => {
    const totals = passage("Tổng sản phẩm ước đạt 100 tỷ đồng. Tổng giá trị sản xuất ước đạt 300 tỷ đồng.");
    const note = passage("Trong đó: Nông nghiệp đạt 30 tỷ đồng; Dịch vụ đạt 65 tỷ đồng.", {
      kind: "note",
      context: totals.text,
    });
    const facts = extractFacts(report, [totals, note]);
    expect(facts.slice(2).map((fact) => fact.indicator)).toEqual([
      "Tổng sản phẩm: Nông nghiệp",
      "Tổng sản phẩm: Dịch vụ",
    ]);
  });

  it.each([
    ["Bảo hiểm y tế đạt 94,6% dân số, vượt kế hoạch (94%).", ["94,6", "94"]],
    ["Thu ngân sách đạt 14.620 tỷ đồng, bằng 103,7% dự toán tỉnh giao (14.100 tỷ đồng).", ["14.620", "14.100"]],
    ["GRDP ước tăng 7,86% (Nghị quyết HĐND tỉnh đề ra 8 - 8,5%).", ["7,86", "8 - 8,5"]],
    ["Thu ngân sách đạt 12.300 tỷ đồng, vượt kế hoạch (do thu tiền sử dụng đất).", ["12.300"]],
  ])("takes the figure in brackets behind a plan for the plan's: %s", (text, values) => {
    const facts = factsOf(text);
    expect(facts.map(({ value }) => value)).toEqual(values);
    expect(facts.map(({ kind }) => kind === "plan")).toEqual(values.map((_, at) => at === 1));
    expect(facts.every(({ indicator }) => !indicator.includes("kế hoạch"))).toBe(true);
  });

  it.each([
    "Căn cứ Nghị quyết số 74/NQ-HĐND ngày 06/12/2023 của Hội đồng nhân dân tỉnh.",
    "Đẩy nhanh tiến độ dự án Bệnh viện 1.500 giường.",
    "Đồng chí đề nghị các ngành giảm 15% đầu mối.",
    "Tổ chức kỳ thi lớp 10 năm học 2024-2025.",
    "Ký kết hợp tác giai đoạn 2024-2028 với hai tỉnh bạn.",
    "Nhà máy nhiệt điện Thái Hòa 2 hoạt động ổn định.",
    "Giá trị tăng 9,[không đọc được]%.",
  ])("gives no fact where there is none to tell: %s", (text) => {
    expect(factsOf(text)).toEqual([]);
  });
});
