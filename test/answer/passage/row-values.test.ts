import { describe, expect, it } from "vitest";
import { readRow, withUnit } from "../../../src/answer/passage/row-values.ts";
import { aPassage } from "../../fakes/documents.ts";
import { answerBench } from "../../support/answer-bench.ts";

const row = (cells: readonly (readonly [head: string, text: string])[], context = "") =>
  readRow(
    aPassage({
      kind: "row",
      context,
      text: cells.map(([, text]) => text).join(" | "),
      cells: cells.map(([head, text]) => ({ head, text })),
    }),
  );

describe("a verdict", () => {
  it("is known by its words where its column's head does not tell", () => {
    const judged = row([
      ["Chỉ tiêu", "Tổng lượt khách"],
      ["Kế hoạch năm 2022", "700"],
      ["Ước năm 2022", "1.182"],
      ["So KH", "Vượt KH"],
    ]);
    expect(judged?.assessment).toBe("Vượt KH");
    expect(
      row([
        ["Chỉ tiêu", "Xã đạt chuẩn"],
        ["Năm 2022", "12"],
        ["Ghi chú", "mới"],
      ])?.assessment,
    ).toBeUndefined();
  });
});

describe("a value with its unit", () => {
  it.each([
    ["11 trở lên", "%", "11% trở lên"],
    ["11.769", "Tỷ đồng", "11.769 tỷ đồng"],
    ["38,2%", "%", "38,2%"],
    ["1.845", "USD", "1.845 USD"],
    ["2,1", "%o", "2,1‰"],
    ["8,5-9", "%", "8,5-9%"],
    ["1.250", "ha", "1.250 ha"],
    ["5 trở xuống", "Hộ", "5 hộ trở xuống"],
    ["Đạt", "%", "Đạt"],
    ["120", "", "120"],
    ["62,5", "m2 (sàn)", "62,5 m2 (sàn)"],
  ])("%s + %s → %s", (value, unit, expected) => {
    expect(withUnit(value, unit)).toBe(expected);
  });
});

describe("a row", () => {
  it("is read with label, values, kinds, years and verdict", () => {
    const read = readRow(answerBench().holding("Tốc độ tăng trưởng GRDP | %").passage);
    expect(read).toMatchObject({ label: "Tốc độ tăng trưởng GRDP", assessment: "Không đạt KH" });
    expect(read?.values.map(({ text, short, kind, year }) => [text, short, kind, year])).toEqual([
      ["7,1%", "2023", "result", 2023],
      ["8% trở lên", "KH 2024", "plan", 2024],
      ["6,85%", "Ước 2024", "estimate", 2024],
      ["9% trở lên", "KH 2025", "plan", 2025],
    ]);
  });

  it("keeps the minus of a fall", () => {
    const read = row([
      ["Chỉ tiêu", "Tốc độ tăng đàn lợn"],
      ["ĐVT", "%"],
      ["Thực hiện 2024", "-1,9"],
    ]);
    expect(read?.values[0]?.text).toBe("-1,9%");
  });

  it("takes the unit of a column's head before that of the row", () => {
    const read = row([
      ["Chỉ tiêu", "Thu nội địa"],
      ["Đơn vị tính", "Tỷ đồng"],
      ["Ước năm 2024", "8.105"],
      ["So với kế hoạch (%)", "102,6"],
    ]);
    expect(read?.values.map(({ text, kind }) => [text, kind])).toEqual([
      ["8.105 tỷ đồng", "estimate"],
      ["102,6%", "other"],
    ]);
  });

  it("names a part after its whole", () => {
    const part = row(
      [
        ["Nội dung", "- Dịch vụ"],
        ["Năm 2024", "41,2"],
      ],
      "Cơ cấu kinh tế",
    );
    expect(part).toMatchObject({ label: "Cơ cấu kinh tế – Dịch vụ", ownLabel: "Dịch vụ" });
  });

  it("leaves out the column of numbers in order", () => {
    const read = row([
      ["STT", "12"],
      ["Chỉ tiêu", "Che phủ rừng"],
      ["Năm 2024", "38,6"],
    ]);
    expect(read?.values).toHaveLength(1);
  });

  it("is unreadable without a label, a value or cells", () => {
    expect(row([["Năm 2024", "38,6"]])).toBeUndefined();
    expect(row([["Chỉ tiêu", "Che phủ rừng"]])).toBeUndefined();
    expect(readRow(aPassage())).toBeUndefined();
  });
});
