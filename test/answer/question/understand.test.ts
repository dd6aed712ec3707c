import { describe, expect, it } from "vitest";
import { askedPeriods, referenceYears, understand } from "../../../src/answer/question/understand.ts";
import { answerBench } from "../../support/answer-bench.ts";

const { read, concepts, gazetteer, corpus, pairCount } = answerBench();
const years = referenceYears(corpus.documents);

/** Reads a question that is right as typed. */
const readPlain = (question: string) =>
  understand(question, {
    repair: (text) => ({ text, isUnmarked: false, unknown: [] }),
    concepts,
    gazetteer,
    years,
    pairCount,
  });

describe("understanding", () => {
  it.each([
    ["Kim ngạch xuất khẩu năm 2025 là bao nhiêu?", false],
    ["kim ngach xuat khau nam 2025 la bao nhieu", true],
    ["kim ngạch XK năm 2025 bn", false],
  ])("reads “%s” however it is typed", (question, isUnmarked) => {
    const asked = read(question);
    expect(asked.text).toContain("kim ngạch xuất khẩu năm 2025");
    expect(asked.isUnmarked).toBe(isUnmarked);
    expect([...asked.wanted]).toEqual(["amount"]);
    expect(asked.periods.map((period) => [period.kind, period.year])).toEqual([["year", 2025]]);
    expect(asked.concepts.map((concept) => concept.variants[0]?.join(" "))).toContain("kim ngạch xuất khẩu");
  });

  it("knows the province by its name, its kind or its initials", () => {
    const { home } = gazetteer;
    for (const question of ["tỉnh HX có bao nhiêu xã", "toàn tỉnh có bao nhiêu xã", `${home?.name} có bao nhiêu xã`])
      expect(readPlain(question.toLowerCase()).home).toBe(home?.key);
    expect(readPlain("có bao nhiêu xã").home).toBeUndefined();
  });

  it("keeps the names that the question spells in capitals, with their numbers", () => {
    const names = (question: string) => read(question).names;
    expect(names("Khu công nghiệp Sao Mai 2 lấp đầy bao nhiêu")).toEqual(["sao mai 2"]);
    expect(names("Nhà máy Plei Krông phát bao nhiêu kWh")).toEqual(["plei krông"]);
    expect(names("tết Giáp Thìn có bao nhiêu hộ được quà")).toEqual([]);
    expect(names("khu cong nghiep Sao Mai 2 lap day bao nhieu")).toEqual([]);
  });

  it("reads months written with a letter", () => {
    expect(read("thu ngân sách 9T/2024").periods.map(({ kind, to }) => [kind, to])).toEqual([["months", 20240931]]);
  });

  it("does not repair another province's name into words of its own", () => {
    for (const question of ["hộ nghèo tỉnh Nam Định", "ho ngheo tinh nam dinh"])
      expect(read(question).places.map((place) => place.name)).toEqual(["tỉnh Nam Định"]);
  });

  it("reads the city alone as the province's only one, where no other place is named", () => {
    const named = (question: string) => read(question).places.map((place) => place.name);
    expect(named("thu ngân sách của thành phố năm 2024")).toEqual(["thành phố Hà Xuyên"]);
    expect(named("thu ngân sách các huyện, thành phố")).toEqual([]);
    expect(named("thu ngân sách 63 tỉnh, thành phố")).toEqual([]);
    expect(named("huyện Bình Khê và thành phố")).toEqual(["huyện Bình Khê"]);
  });

  it("knows the word that narrows what is measured, where documents put it there too", () => {
    const pairs = (question: string, count: number) => {
      const repair = (text: string) => ({ text, isUnmarked: false, unknown: [] });
      const asked = understand(question, { repair, concepts, gazetteer, years, pairCount: () => count });
      const name = (at: number) => asked.concepts[at]?.variants[0]?.join(" ");
      return asked.narrowed.map(([thing, by]) => `${name(thing)} + ${name(by)}`);
    };
    expect(pairs("kim ngạch xuất khẩu đàn lợn", 2)).toEqual(["kim ngạch xuất khẩu + đàn lợn"]);
    expect(pairs("kim ngạch xuất khẩu đàn lợn", 1)).toEqual([]);
    expect(pairs("kim ngạch xuất khẩu năm 2024", 2)).toEqual([]);
  });

  it("takes the home province for granted", () => {
    expect(read("thu ngân sách tỉnh Hà Xuyên").places).toEqual([]);
    expect(read("thu ngân sách thành phố Hà Xuyên").places.map((place) => place.name)).toEqual(["thành phố Hà Xuyên"]);
  });

  it.each([
    ["kế hoạch tăng trưởng năm 2025", "plan"],
    ["mục tiêu giường bệnh", "plan"],
    ["tăng trưởng thực hiện được bao nhiêu", "result"],
    ["tăng trưởng có đạt kế hoạch không", "both"],
    ["tăng trưởng bao nhiêu", "any"],
    ["xuất khẩu sang trung quốc bao nhiêu", "any"],
    ["sang 2025 trồng bao nhiêu rừng", "plan"],
    ["quyết định của tỉnh có những gì", "any"],
    ["tỉnh định trồng bao nhiêu rừng", "plan"],
  ])("tells plan from result: %s → %s", (question, kind) => {
    expect(readPlain(question).kind).toBe(kind);
  });

  it.each([
    ["theo nghị quyết năm 2025", ["resolution"]],
    ["theo báo cáo năm 2024", ["report", "summary-report"]],
    ["theo báo hà xuyên", ["article"]],
    ["biểu chỉ tiêu", ["appendix"]],
    ["đàn lợn", []],
  ])("reads the kind of document: %s", (question, kinds) => {
    expect(readPlain(question).documentKinds).toEqual(kinds);
  });

  it("keeps the numbers that the question states, years left out", () => {
    expect(readPlain("4 khu công nghiệp khởi công năm 2024").numbers).toEqual(["4"]);
    expect(readPlain("ba dự án nào").numbers).toEqual(["3"]);
    expect(readPlain("ba tháng đầu năm 2024").numbers).toEqual([]);
  });

  it("counts the values that are asked for", () => {
    expect(readPlain("thu bao nhiêu tỷ, tăng bao nhiêu phần trăm").valueCount).toBe(2);
    expect(readPlain("vì sao chậm").valueCount).toBe(1);
  });
});

describe("years that everyday words mean", () => {
  it("are told by the documents: the newest one's year, and the last that a title plans for", () => {
    expect(years).toEqual({ now: 2024, plan: 2025 });
    expect(referenceYears([])).toEqual({ now: 0, plan: 0 });
  });

  it.each([
    ["đàn lợn năm nay", 2024],
    ["đàn lợn năm ngoái", 2023],
    ["mục tiêu năm tới", 2025],
  ])("%s → %i", (question, year) => {
    expect(readPlain(question).periods.map((period) => period.year)).toEqual([year]);
  });
});

describe("asked periods", () => {
  it.each([
    ["tháng đầu năm 2024", "month", 20240101, 20240131],
    ["sang năm 2025", "year", 20250101, 20251231],
    ["6 tháng đầu năm 2024", "half", 20240101, 20240631],
    ["quý ii/2024", "quarter", 20240401, 20240631],
    ["đến 31/12/2024", "day", 20241231, 20241231],
  ])("%s", (text, kind, from, to) => {
    expect(askedPeriods(text)).toMatchObject([{ kind, from, to }]);
  });

  it("are none where none is named", () => {
    expect(askedPeriods("đàn lợn bao nhiêu con")).toEqual([]);
  });
});
