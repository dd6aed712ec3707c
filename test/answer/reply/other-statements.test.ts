import { describe, expect, it } from "vitest";
import { buildLedger } from "../../../src/answer/ledger/ledger.ts";
import { otherStatements } from "../../../src/answer/reply/other-statements.ts";
import type { Fact } from "../../../src/core/fact.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";
import { anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const place = "tỉnh Đông Lâm";
const report = aDocument({
  id: "report",
  kind: "report",
  issuer: "Ủy ban nhân dân tỉnh Đông Lâm",
  date: "2024-11",
  place,
});
const summary = aDocument({ ...report, id: "summary", kind: "summary-report" });
const council = aDocument({
  id: "council",
  kind: "resolution",
  issuer: "Hội đồng nhân dân tỉnh Đông Lâm",
  date: "2024-12",
  place,
});
const documents = [report, summary, council];
const stated: readonly (readonly [string, string])[] = [
  ["report", "40"],
  ["summary", "41"],
  ["council", "40,4"],
];
const passages = stated.map(([documentId, value]) =>
  aPassage({ id: `${documentId}/1`, documentId, text: `Số giường bệnh trên một vạn dân đạt ${value} giường.` }),
);
const facts: Fact[] = stated.map(([documentId, value]) => ({
  indicator: "Số giường bệnh trên một vạn dân",
  place,
  period: "năm 2025",
  kind: "plan",
  value,
  unit: "giường",
  passageId: `${documentId}/1`,
}));
const ledger = buildLedger(facts, documents, passages);
const views = new Map(
  passages.map((passage) => {
    const document = documents.find((one) => one.id === passage.documentId);
    return [passage.id, viewOf(passage.text, passage, document)];
  }),
);
const viewOfReport = views.get("report/1");
const find = (headline: string) =>
  viewOfReport
    ? otherStatements(headline, viewOfReport, anUnderstanding(), { ledger, viewOf: (id) => views.get(id) })
    : [];

describe("what other documents state", () => {
  it("is said with who says it, and not by the same voice twice", () => {
    expect(find("Kế hoạch năm 2025 là 40 giường.").map((one) => one.text)).toEqual([
      "Nghị quyết của HĐND tỉnh ghi 40,4 giường.",
    ]);
  });

  it("is named where the headline says several things", () => {
    const beds = facts[0] as Fact;
    const both = buildLedger(
      [...facts, { ...beds, indicator: "Số bác sĩ", value: "12", unit: "người" }],
      documents,
      passages,
    );
    const resources = { ledger: both, viewOf: (id: string) => views.get(id) };
    const said =
      viewOfReport && otherStatements("Đạt 40 giường và 12 bác sĩ.", viewOfReport, anUnderstanding(), resources);
    expect(said?.map((one) => one.text)).toEqual([
      "Nghị quyết của HĐND tỉnh ghi số giường bệnh trên một vạn dân 40,4 giường.",
    ]);
  });

  it("is nothing where the headline does not say the value", () => {
    expect(find("Số giường bệnh tăng.")).toEqual([]);
  });
});
