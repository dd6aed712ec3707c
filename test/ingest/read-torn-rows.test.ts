import { describe, expect, test } from "vitest";
import type { Head } from "../../src/ingest/add/read-table-head.ts";
import { stackedRows, tornRow } from "../../src/ingest/add/read-torn-rows.ts";

const columns: Head[] = [
  { column: "number", text: "TT" },
  { column: "name", text: "Chỉ tiêu" },
  { column: "unit", text: "ĐVT" },
  { column: "value", text: "TH 2029" },
  { column: "value", text: "KH 2030" },
  { column: "verdict", text: "Đánh giá" },
  { column: "value", text: "KH 2031" },
];

describe("rows that recognition tore apart", () => {
  test("are read down each column", () => {
    const lines = ["7 Số hộ", "Trong đó: hộ nghèo", "Hộ", "Hộ", "90", "12", "95", "9", "Đạt KH 99", "6"];
    expect(stackedRows(lines, columns)).toEqual([
      ["7", "Số hộ", "Hộ", "90", "95", "Đạt KH", "99"],
      ["", "Trong đó: hộ nghèo", "Hộ", "12", "9", "", "6"],
    ]);
  });

  test.each([
    [["7 Số hộ", "Trong đó: hộ nghèo", "Hộ", "Hộ", "90", "12", "95", "9", "99"]],
    [["7 Số hộ", "và hộ nghèo", "Hộ", "Hộ", "90", "12", "95", "9", "99", "6"]],
    [["7 Số hộ", "Hộ", "Hộ", "90", "12", "95", "9", "99", "6"]],
    [["7 Số hộ", "Hộ", "90", "95", "99"]],
  ])("are not guessed where their cells do not agree: %j", (lines) => {
    expect(stackedRows(lines, columns)).toBeUndefined();
  });

  test("keep their words together where nothing can be told", () => {
    expect(tornRow(["7 Số hộ", "Hộ", "90 95"], columns)).toEqual(["7", "Số hộ Hộ 90 95", "", "", "", "", ""]);
  });
});
