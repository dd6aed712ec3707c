import { describe, expect, it } from "vitest";
import type { Document } from "../../src/core/document.ts";
import { documentLabel, formatDate } from "../../src/core/document-label.ts";

const document = (fields: Partial<Document>): Document => ({
  id: "x",
  title: "Báo cáo",
  kind: "report",
  source: "x.txt",
  ...fields,
});

describe("a date for people", () => {
  it.each([
    ["2023-11-30", "30/11/2023"],
    ["2023-11", "11/2023"],
    ["2023", "2023"],
  ])("reads %s as it is known", (date, wanted) => expect(formatDate(date)).toBe(wanted));
});

describe("a document's label", () => {
  it("names title, number, issuer and date", () => {
    const fields = { title: "Nghị quyết", number: "01/NQ-HĐND", issuer: "Hội đồng nhân dân tỉnh", date: "2023-12-08" };
    expect(documentLabel(document(fields))).toBe("Nghị quyết, số 01/NQ-HĐND, Hội đồng nhân dân tỉnh, 08/12/2023");
  });

  it("does not say a number twice", () => {
    expect(documentLabel(document({ title: "Nghị quyết số 01/NQ-HĐND", number: "01/NQ-HĐND" }))).toBe(
      "Nghị quyết số 01/NQ-HĐND",
    );
  });

  it("names author and print for an article", () => {
    const fields = { title: "Mùa vàng", author: "Thu Hà", publication: "Báo tỉnh", page: "3", date: "2024-01" };
    expect(documentLabel(document(fields))).toBe("Mùa vàng, Thu Hà, Báo tỉnh, trang 3, 01/2024");
  });

  it("leaves out what is unknown", () => expect(documentLabel(document({}))).toBe("Báo cáo"));
});
