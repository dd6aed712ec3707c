import { expect, it } from "vitest";
import { planComparison } from "../../src/chat/plan-comparison.ts";
import type { Fact } from "../../src/core/fact.ts";
import { aDocument, aPassage } from "../fakes/documents.ts";

const row = (ordinal: number, text: string, documentId = "bieu") =>
  aPassage({
    id: `${documentId}/${ordinal}`,
    documentId,
    kind: "row",
    text,
    ties: [0, text.length, ordinal * 100, ordinal * 100 + text.length],
    receivedSpan: { start: ordinal * 100, end: ordinal * 100 + text.length },
  });

const facts = (
  passageId: string,
  indicator: string,
  plan: string,
  estimate: string,
  unit: string,
  assessment: string,
): Fact[] => [
  { indicator, period: "năm 2023", kind: "plan", value: plan, unit, passageId },
  { indicator, period: "năm 2023", kind: "estimate", value: estimate, unit, assessment, passageId },
];

const ledger = {
  documents: [
    aDocument({ id: "bieu", title: "Biểu tổng hợp", number: undefined, source: "bieu.txt" }),
    aDocument({ id: "tom-tat" }),
  ],
  passages: [
    row(1, "GRDP | 11 trở lên | 7,37"),
    row(2, "Giường bệnh | 40 | 40,4"),
    row(3, "Nghèo | 2,5-3 | 2,1"),
    row(1, "GRDP | 11 | 7,37", "tom-tat"),
  ],
  facts: [
    ...facts("tom-tat/1", "GRDP", "11", "7,37", "%", "Không đạt KH"),
    ...facts("bieu/1", "Tốc độ tăng GRDP", "11 trở lên", "7,37", "%", "Không đạt KH"),
    ...facts("bieu/2", "Số giường bệnh", "40", "40,4", "Giường", "Vượt KH"),
    ...facts("bieu/3", "Tỷ lệ hộ nghèo", "2,5-3", "2,1", "%", "Đạt KH"),
  ],
};

it("says what was missed, exceeded and met, each line with its source", () => {
  const reply = planComparison(ledger);
  expect(reply?.headline).toBe("Năm 2023: 3 chỉ tiêu được đánh giá, 1 không đạt, 1 vượt, 1 đạt kế hoạch.");
  expect(reply?.details).toEqual([
    "Không đạt kế hoạch:",
    "1. Tốc độ tăng GRDP: kế hoạch 11% trở lên, ước 7,37% [1]",
    "Vượt kế hoạch:",
    "1. Số giường bệnh: kế hoạch 40 giường, ước 40,4 giường [2]",
    "Đạt kế hoạch:",
    "1. Tỷ lệ hộ nghèo: kế hoạch 2,5-3%, ước 2,1% [3]",
  ]);
  expect(reply?.citations[0]).toMatchObject({
    documentId: "bieu",
    source: "bieu.txt",
    start: 100,
    label: "Biểu tổng hợp (UBND tỉnh, 30/11/2023), bảng",
  });
});

it("is undefined when no table assesses its plan", () => {
  expect(planComparison({ ...ledger, facts: [] })).toBeUndefined();
});
