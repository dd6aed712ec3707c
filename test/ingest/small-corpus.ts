import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** What the received file of {@link smallCorpus} holds: hard-wrapped lines, OCR faults, a footnote at the page's foot. */
export const smallReceived = `I. KINH TÉ
Tồng sản phẩm ước đạt 67.948 tỷ đồng, tăng 7,37% so với năm 2022^. Giá
trị sản xuất ngành trông trọt ước đạt 12.254 tỷ đông, tãng 0,6% so với cùng
' Trong đó nông nghiệp chiếm 19,9%.


3

kỳ năm truớc và vượt kế hoạch đề ra.
STT Chỉ tiêu Đơn vị Kế hoạch Ước thực hiện
1 Xuất khấu % 10 Ó,0
`;

/** The edition of {@link smallReceived}. */
export const smallEdition = `---
id: bao-cao
title: "Báo cáo thử"
kind: report
date: "2023-11"
source: nhan.txt
span: [0, ${smallReceived.length}]
---

### I. KINH TẾ

Tổng sản phẩm ước đạt 67.948 tỷ đồng, tăng 7,37% so với năm 2022[^1]. Giá trị sản xuất ngành trồng trọt ước đạt 12.254 tỷ đồng, tăng 0,6% so với cùng kỳ năm trước và vượt kế hoạch đề ra.

[^1]: Trong đó nông nghiệp chiếm 19,9%.

| STT | Chỉ tiêu | Đơn vị | Kế hoạch | Ước thực hiện |
|---|---|---|---|---|
| 1 | Xuất khẩu | % | 10 | 6,0 |
`;

/** Its one erratum. */
export const smallErrata = `errata:
  - source: nhan.txt
    document: bao-cao
    received: "Ó,0"
    edition: "6,0"
    line: 12
    kind: digit
    proof: "thử"
`;

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hoi-tinh-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a corpus of one document into a temporary folder; each part can be replaced. */
export function smallCorpus(parts: { received?: string; edition?: string; errata?: string } = {}): string {
  const folder = temporaryFolder();
  for (const name of ["raw", "documents", "vocabulary"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "raw", "nhan.txt"), parts.received ?? smallReceived);
  writeFileSync(join(folder, "documents", "bao-cao.md"), parts.edition ?? smallEdition);
  writeFileSync(join(folder, "errata.yaml"), parts.errata ?? smallErrata);
  return folder;
}
