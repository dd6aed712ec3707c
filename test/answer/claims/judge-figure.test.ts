import { describe, expect, it } from "vitest";
import { claimedFigures } from "../../../src/answer/claims/claimed-figures.ts";
import { judgeFigure } from "../../../src/answer/claims/judge-figure.ts";
import { buildLedger } from "../../../src/answer/ledger/ledger.ts";
import type { Fact } from "../../../src/core/fact.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";

const place = "tỉnh Đông Lâm";
const report = aDocument({ id: "bc", kind: "report", place, date: "2022-11" });
const text = "Diện tích sâm trồng mới 468 ha.";
const fact: Fact = {
  indicator: "Diện tích sâm trồng mới",
  place,
  period: "năm 2022",
  kind: "result",
  value: "468",
  unit: "ha",
  passageId: "bc/1",
};
const ledger = buildLedger([fact], [report], [aPassage({ id: "bc/1", documentId: "bc", text })]);
const verdict = (claim: string) => {
  const [figure] = claimedFigures(claim);
  return figure && judgeFigure(figure, [...figure.subjects], place, ledger).verdict;
};

describe("a claimed figure", () => {
  it("is not contradicted by what is stated of less", () => {
    expect(verdict("diện tích sâm năm 2022 là 1.742 ha")).toBe("not-stated");
  });

  it("is contradicted where it speaks of just that", () => {
    expect(verdict("diện tích sâm trồng mới năm 2022 là 1.742 ha")).toBe("different");
    expect(verdict("diện tích sâm trồng mới năm 2022 là 468 ha")).toBe("right");
  });
});
