import { describe, expect, it } from "vitest";
import { composeRow, verdictWords } from "../../../src/answer/reply/compose-row.ts";
import { unverified } from "../../../src/answer/reply/verify.ts";
import { answerBench, viewOf } from "../../support/answer-bench.ts";

const bench = answerBench();
const growth = bench.holding("Tốc độ tăng trưởng GRDP | %");
const say = (question: string, view = growth) => composeRow(view, bench.read(question));

const cells = [
  { head: "Chỉ tiêu", text: "Tốc độ tăng đàn lợn" },
  { head: "ĐVT", text: "%" },
  { head: "Thực hiện năm 2023", text: "2,4" },
  { head: "Ước thực hiện năm 2024", text: "-1,9" },
  { head: "So kế hoạch (%)", text: "96,1" },
];
const fall = viewOf(cells.map((cell) => cell.text).join(" | "), { kind: "row", cells });

describe("a headline from a row", () => {
  it("says the value of the year that is asked for, with its unit", () => {
    const said = say("tăng trưởng kinh tế năm 2023");
    expect(said?.headline).toContain("7,1%");
    expect(said?.headline).toContain("2023");
    expect(said?.headline).not.toContain("6,85");
  });

  it("says an estimate to be one", () => {
    expect(say("tốc độ tăng trưởng năm 2024 được bao nhiêu")?.headline).toMatch(/ước[^;]*6,85%/);
  });

  it("says a plan to be one, “trở lên” kept", () => {
    expect(say("kế hoạch tăng trưởng năm 2025")?.headline).toMatch(/kế hoạch[^;]*9% trở lên/);
  });

  it("gives both sides and the verdict where they are asked for", () => {
    const headline = say("tốc độ tăng trưởng năm 2024 có đạt kế hoạch không")?.headline ?? "";
    expect(headline).toContain("6,85%");
    expect(headline).toContain("8% trở lên");
    expect(headline).toMatch(/^Không đạt kế hoạch\. /);
  });

  it("says of a claim whether the figure came true, was only planned, or is neither", () => {
    expect(say("tăng trưởng 6,85% năm 2024 đúng không")?.headline).toMatch(/^Đúng\. .*6,85%/);
    expect(say("tăng trưởng 8% năm 2024 đúng không")?.headline).toMatch(/^Chưa đúng: 8% trở lên là kế hoạch; .*6,85%/);
    expect(say("tăng trưởng 12% năm 2024 đúng không")?.headline).toMatch(/^Chưa đúng: .*6,85%/);
  });

  it("says a negative growth to be a fall", () => {
    expect(say("tốc độ tăng đàn lợn năm 2024", fall)?.headline).toContain("-1,9% (giảm 1,9%)");
  });

  it("gives a ratio only where it is asked for", () => {
    expect(say("tốc độ tăng đàn lợn năm 2024", fall)?.headline).not.toContain("96,1");
    expect(say("tốc độ tăng đàn lợn năm 2024 đạt bao nhiêu phần trăm kế hoạch", fall)?.headline).toContain("96,1%");
  });

  it("names the part that a row breaks out of another as one says it", () => {
    const parts = [
      { head: "Chỉ tiêu", text: "Trong đó: khách quốc tế" },
      { head: "ĐVT", text: "Nghìn lượt" },
      { head: "Ước thực hiện năm 2024", text: "214" },
    ];
    const text = parts.map((cell) => cell.text).join(" | ");
    const part = viewOf(text, { kind: "row", cells: parts, context: "Lượt khách du lịch" });
    expect(say("khách quốc tế năm 2024", part)?.headline).toBe(
      "Trong lượt khách du lịch, khách quốc tế năm 2024 ước đạt 214 nghìn lượt.",
    );
  });

  it("tells how much of the plan was reached behind the outcome, without the row's unit", () => {
    const reached = [
      { head: "Chỉ tiêu", text: "Diện tích sâm trồng mới" },
      { head: "ĐVT", text: "Ha" },
      { head: "KH năm 2022", text: "500" },
      { head: "Ước TH năm 2022", text: "468" },
      { head: "So sánh ước TH với KH", text: "Đạt 93,6% KH" },
      { head: "So cùng kỳ (%)", text: "113,6" },
    ];
    const view = viewOf(reached.map((cell) => cell.text).join(" | "), { kind: "row", cells: reached });
    expect(say("diện tích sâm năm 2022", view)?.line).toBe(
      "KH 2022: 500 ha · Ước 2022: 468 ha (đạt 93,6% kế hoạch) · So cùng kỳ: 113,6%",
    );
  });

  it("shows all values in the small line", () => {
    const line = say("tăng trưởng kinh tế năm 2024")?.line ?? "";
    for (const part of ["2023: 7,1%", "KH 2024: 8% trở lên", "Ước 2024: 6,85%", "KH 2025: 9% trở lên"])
      expect(line).toContain(part);
  });

  it("says nothing that the row does not hold", () => {
    for (const question of [
      "tăng trưởng kinh tế năm 2024",
      "kế hoạch năm 2025",
      "có đạt kế hoạch không",
      "so với 2023",
    ])
      for (const view of [growth, fall, bench.holding("Thu nội địa | Tỷ đồng")]) {
        const said = say(question, view);
        expect(unverified(`${said?.headline}\n${said?.line}`, [view])).toEqual([]);
      }
  });

  it("is none for what is no row", () => {
    expect(say("tăng trưởng", viewOf("Đàn lợn 612 nghìn con."))).toBeUndefined();
  });
});

describe("the verdict", () => {
  it.each([
    ["Không đạt KH", "không đạt kế hoạch"],
    ["Vượt KH", "vượt kế hoạch"],
    ["Đạt", "đạt"],
  ])("%s → %s", (printed, spoken) => {
    expect(verdictWords(printed)).toBe(spoken);
  });
});

describe("a row of a table by place", () => {
  const things = [
    { head: "TT", text: "6" },
    { head: "Địa phương", text: "Huyện Bình Khê" },
    { head: "Thu ngân sách (tỷ đồng)", text: "78" },
    { head: "Khách du lịch (nghìn lượt)", text: "85" },
    { head: "Tỷ lệ hộ nghèo (%)", text: "4,0" },
  ];
  const row = viewOf(things.map((cell) => cell.text).join(" | "), { kind: "row", cells: things });

  it("says the column of the thing that is asked for, with its unit behind the value", () => {
    expect(say("huyện Bình Khê thu ngân sách bao nhiêu", row)?.headline).toBe(
      "Huyện Bình Khê: thu ngân sách 78 tỷ đồng.",
    );
    expect(say("tỷ lệ hộ nghèo huyện Bình Khê", row)?.headline).toBe("Huyện Bình Khê: tỷ lệ hộ nghèo 4,0%.");
  });

  it("states each thing by itself, and speaks of all", () => {
    expect(row.statements.map(({ text }) => text)).toContain("Huyện Bình Khê Khách du lịch 85 nghìn lượt");
    expect(row.words.forms).toEqual(expect.arrayContaining(["khách", "nghèo"]));
  });

  it("takes no column of a time or a ratio for a thing", () => {
    expect(growth.statements).toEqual(growth.clauses);
    expect(say("tốc độ tăng đàn lợn năm 2024", fall)?.headline).not.toContain("96,1");
  });
});
