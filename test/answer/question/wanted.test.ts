import { describe, expect, it } from "vitest";
import { wantedOf, wantedUnits } from "../../../src/answer/question/wanted.ts";

describe("what a question wants", () => {
  it.each([
    ["tổng đàn lợn năm 2024 là bao nhiêu con", ["amount"]],
    ["tỷ lệ hộ nghèo còn mấy phần trăm", ["share", "amount"]],
    ["xuất khẩu tăng hay giảm so với năm 2023", ["change"]],
    ["chỉ số cải cách hành chính đứng thứ mấy", ["rank"]],
    ["ai ký báo cáo", ["person"]],
    ["đồng chí nào chủ trì hội nghị", ["person"]],
    ["khi nào khánh thành cầu cửa vọng", ["date"]],
    ["nhà máy đặt ở đâu", ["place"]],
    ["vì sao giải ngân chậm", ["reason"]],
    ["có đạt kế hoạch không", ["yes-no"]],
    ["xuất khẩu hay nhập khẩu cái nào cao hơn", ["comparison"]],
    ["nghị quyết đó số bao nhiêu", ["document-number"]],
    ["kế hoạch khảo sát nhu cầu việc làm của lao động mang số bao nhiêu", ["document-number"]],
    ["có bao nhiêu chỉ tiêu đạt kế hoạch trên tổng số bao nhiêu chỉ tiêu", ["amount"]],
    ["giá trị xây dựng tăng được mấy phần trăm", ["share", "change", "amount"]],
    ["hợp tác xã ấy hoạt động bao lâu rồi", ["amount"]],
    ["ddci nghĩa là chỉ số gì", ["name"]],
  ] as const)("%s", (question, expected) => {
    expect([...wantedOf(question)].sort()).toEqual([...expected].sort());
  });

  it.each([
    "làng nghề phát triển theo kiểu gì",
    "hỗ trợ tiếp bằng cách nào",
    "mở hội nghị để làm chi",
    "cử tri xin những gì",
  ])("hears a way or a reason asked for in “%s”", (question) => {
    expect([...wantedOf(question)]).toContain("reason");
  });

  it("wants a list of things that are counted, not of days", () => {
    expect([...wantedOf("ba vụ việc nổi lên là gì")]).toContain("list");
    expect([...wantedOf("sáu tháng đầu kết quả nổi bật là gì")]).not.toContain("list");
  });

  it("takes no year for a count, and no rank for what is to be ranked", () => {
    expect([...wantedOf("chủ tịch hội cuối 2023 là đồng chí nào")]).not.toContain("list");
    expect([...wantedOf("di tích nào được lập hồ sơ xếp hạng quốc gia")]).not.toContain("rank");
    expect([...wantedOf("tỉnh xếp hạng mấy")]).toContain("rank");
  });

  it("takes no word that only looks like a person for one", () => {
    expect([...wantedOf("khu công nghiệp nào được khởi công")]).not.toContain("person");
    expect([...wantedOf("đơn vị nào giải ngân chậm")]).not.toContain("person");
    expect([...wantedOf("ông nào ký")]).toContain("person");
  });

  it("wants several things of a question that asks for several", () => {
    const wanted = wantedOf("thu ngân sách bao nhiêu tỷ và tăng bao nhiêu so với năm trước");
    expect([...wanted]).toEqual(expect.arrayContaining(["amount", "change"]));
  });

  it("wants nothing where nothing can be told", () => {
    expect(wantedOf("tình hình chăn nuôi").size).toBe(0);
    expect(wantedOf("").size).toBe(0);
  });
});

describe("the units of a fitting amount", () => {
  const fits = (question: string, unit: string) => wantedUnits(question).some((pattern) => pattern.test(unit));

  it("takes any word for people where people are counted", () => {
    expect(fits("bao nhiêu người đi xuất khẩu lao động", "lao động")).toBe(true);
    expect(fits("bao nhiêu thanh niên nhập ngũ", "công dân")).toBe(true);
    expect(fits("bao nhiêu người đi xuất khẩu lao động", "xã")).toBe(false);
    expect(fits("bao nhiêu xã đạt chuẩn", "người")).toBe(false);
  });

  it.each([
    ["tỷ lệ hộ nghèo", "%"],
    ["hết bao nhiêu tiền", "tỷ đồng"],
    ["kim ngạch xuất khẩu", "triệu usd"],
    ["trồng bao nhiêu ha", "ha"],
    ["đường dài bao nhiêu", "km"],
    ["sản lượng tôm", "nghìn tấn"],
    ["năng suất lúa", "tạ/ha"],
    ["có bao nhiêu xã", "xã"],
    ["bao nhiêu giường bệnh", "giường bệnh"],
  ])("%s → %s", (question, unit) => {
    expect(fits(question, unit)).toBe(true);
  });

  it("are none where the question names none", () => {
    expect(wantedUnits("ai ký báo cáo")).toEqual([]);
    expect(fits("có bao nhiêu xã", "tỷ đồng")).toBe(false);
  });

  it("takes what follows “bao nhiêu” for a unit only where it can be one", () => {
    expect(wantedUnits("công nghiệp tăng bao nhiêu năm 2023")).toEqual([]);
    expect(wantedUnits("nông nghiệp tăng bao nhiêu có đạt kế hoạch không")).toEqual([]);
    expect(wantedUnits("xây bao nhiêu trường")).toHaveLength(1);
  });
});
