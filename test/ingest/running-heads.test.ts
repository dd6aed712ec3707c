import { expect, test } from "vitest";
import { runningHeads } from "../../src/ingest/add/running-heads.ts";

const heads = (text: string) => {
  const lines = text.split("\n");
  return [...runningHeads(lines, (line) => /^\d+$/.test(line))].map((at) => lines[at]);
};

test("what stands beside the number on two pages is a running head, however its marks were read", () => {
  expect(heads("Một\n\nBáo cáo số 12/BC-UBND\n2\n\nHai\n\nBáo cáo sô 12/BC-UBND\n3\n\nBa")).toEqual([
    "Báo cáo số 12/BC-UBND",
    "Báo cáo sô 12/BC-UBND",
  ]);
  expect(heads("Một\n\n2\nBáo cáo năm\n\nHai\n\n3\nBáo cáo năm\n\nBa")).toHaveLength(2);
});

test("text beside a number is none: it differs, runs on, or is an item", () => {
  expect(heads("Một\n\nthu nội địa\n2\n\nHai\n\nchi thường xuyên\n3\n\nBa")).toEqual([]);
  expect(heads("Tổng số\ndự án\n12\n\nTổng số\ndự án\n14\n")).toEqual([]);
  expect(heads("\n- Công nghiệp\n12\n\n- Công nghiệp\n14\n\n")).toEqual([]);
});
