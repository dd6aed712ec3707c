import type { Document } from "../../src/core/document.ts";
import type { Passage } from "../../src/core/passage.ts";

/** A made-up report; everything can be overridden. */
export function aDocument(changes: Partial<Document> = {}): Document {
  return {
    id: "bao-cao-2023",
    title: "Báo cáo kinh tế - xã hội năm 2023",
    kind: "report",
    issuer: "UBND tỉnh",
    number: "155/BC-UBND",
    date: "2023-11-30",
    source: "bao-cao.txt",
    ...changes,
  };
}

/** A made-up passage; everything can be overridden. */
export function aPassage(changes: Partial<Passage> = {}): Passage {
  return {
    id: "bao-cao-2023/12",
    documentId: "bao-cao-2023",
    kind: "sentence",
    sectionPath: ["I. KINH TẾ", "1. Thu ngân sách"],
    text: "Tổng thu ngân sách nhà nước ước đạt 24.503,8 tỷ đồng, đạt 116,7% dự toán.",
    context: "",
    editionSpan: { start: 0, end: 74 },
    receivedSpan: { start: 100, end: 174 },
    ties: [],
    block: 1,
    cluster: 1,
    ...changes,
  };
}
