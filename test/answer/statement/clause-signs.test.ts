import { describe, expect, it } from "vitest";
import type { Wanted } from "../../../src/answer/question/wanted.ts";
import { wantedUnits } from "../../../src/answer/question/wanted.ts";
import {
  clauseScore,
  clauseSignNames,
  clauseSigns,
  signsOfStatements,
} from "../../../src/answer/statement/clause-signs.ts";
import { worthOf } from "../../../src/answer/statement/clause-worth.ts";
import { learnedClauseWeights } from "../../../src/answer/statement/learned-clause-weights.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const amount = new Set<Wanted>(["amount"]);
const revenue = viewOf(
  "Tổng thu ngân sách tháng 01 ước 1.470 tỷ đồng, đạt 7,5% dự toán; trong đó, thu nội địa 606 tỷ đồng, đạt 7% dự toán.",
);
const signs = (view = revenue, asked = anUnderstanding({ wanted: amount })) =>
  clauseSigns(
    view.clauses,
    view.clauses.map((clause) => worthOf(clause, asked)),
    asked,
  );
const said = (view: typeof revenue, asked: ReturnType<typeof anUnderstanding>) => {
  const scores = signs(view, asked).map((own) => clauseScore(own, learnedClauseWeights));
  return view.clauses[scores.indexOf(Math.max(...scores))]?.text;
};

describe("the signs of statements", () => {
  it("let a part inherit what its sentence speaks of before it, and not the other way round", () => {
    const asked = anUnderstanding({ wanted: amount, concepts: [aConcept("thu ngân sách"), aConcept("nội địa")] });
    const [whole, part] = signs(revenue, asked);
    expect(part?.headCoverage).toBeGreaterThan(0.4);
    expect(whole?.headCoverage).toBe(0);
    expect(part?.onlyHere).toBeGreaterThan(0);
    expect(part?.isPart).toBe(1);
  });

  it("choose the whole before a part that nobody asked for", () => {
    const visitors = viewOf(
      "Cả năm tỉnh đón 5,5 triệu lượt khách du lịch, trong đó 221.000 lượt khách du lịch quốc tế.",
    );
    const asked = anUnderstanding({
      text: "tỉnh đón bao nhiêu khách du lịch",
      wanted: amount,
      concepts: [aConcept("khách du lịch")],
    });
    expect(signs(visitors, asked).map((own) => own.isUnaskedPart)).toEqual([0, 1]);
    expect(said(visitors, asked)).toContain("5,5");
  });

  it("choose what is said outright before a part of something else", () => {
    const debts = viewOf(
      "Nợ xấu chiếm 1,46% dư nợ. Dư nợ cho vay đóng tàu còn 486 tỷ đồng, trong đó nợ xấu 391 tỷ đồng.",
    );
    const asked = anUnderstanding({ text: "nợ xấu", wanted: amount, concepts: [aConcept("nợ xấu")] });
    expect(signs(debts, asked).map((own) => own.isPartOfOther)).toEqual([0, 0, 1]);
    expect(said(debts, asked)).toContain("1,46");
  });

  it("choose the part where it is named, the whole where it is not", () => {
    const units = wantedUnits("thu bao nhiêu tỷ");
    const part = anUnderstanding({
      text: "thu nội địa trong ngân sách bao nhiêu tỷ",
      wanted: amount,
      units,
      concepts: [aConcept("thu ngân sách"), aConcept("nội địa")],
    });
    expect(said(revenue, part)).toContain("606 tỷ");
    const whole = anUnderstanding({
      text: "tổng thu ngân sách bao nhiêu tỷ",
      wanted: amount,
      units,
      concepts: [aConcept("thu ngân sách")],
    });
    expect(said(revenue, whole)).toContain("1.470 tỷ");
  });

  it("count a number that the question states, a leading zero aside, never a part of a longer one", () => {
    const view = viewOf("Có 168 sản phẩm OCOP còn hiệu lực, gồm 02 sản phẩm 05 sao, 41 sản phẩm 4 sao.");
    const stated = (digits: string) =>
      signs(view, anUnderstanding({ wanted: amount, numbers: [digits] })).some((own) => own.statedNumber > 0);
    expect(stated("5")).toBe(true);
    expect(stated("168")).toBe(true);
    expect(stated("16")).toBe(false);
  });

  it("speak against another year, and against a statement that only repeats the question's numbers", () => {
    const view = viewOf("Năm 2021 thu 900 tỷ đồng; đề án 06 có tiến bộ; năm 2023 thu 1.200 tỷ đồng.");
    const period = { from: 20230101, to: 20231231, year: 2023, kind: "year" } as const;
    const list = signs(view, anUnderstanding({ wanted: amount, periods: [period], numbers: ["06"] }));
    expect(list.map((own) => own.otherYear)).toEqual([1, 0, 0]);
    expect(list.map((own) => own.noNews)).toEqual([0, 1, 0]);
  });

  it("take so many of so many for a value with its unit", () => {
    const view = viewOf("Đã phủ sóng 2.416/3.924 thôn; trong đó có 2.418 thôn mới.");
    const units = wantedUnits("bao nhiêu thôn");
    const [share] = signs(view, anUnderstanding({ wanted: amount, units, numbers: ["24"] }));
    expect(share).toMatchObject({ fraction: 1, unit: 1, noNews: 0 });
  });

  it("tell a part of what its head says from one that says more", () => {
    const view = viewOf("Phủ sóng được 3.924 thôn lõm, trong đó có 2.418 thôn lõm, thôn sâu.");
    const same = signs(view, anUnderstanding({ wanted: amount, concepts: [aConcept("thôn lõm")] }));
    expect(same.at(-1)?.isPartOfSame).toBe(1);
    const more = signs(
      view,
      anUnderstanding({ wanted: amount, concepts: [aConcept("thôn lõm"), aConcept("thôn sâu")] }),
    );
    expect(more.at(-1)).toMatchObject({ isPart: 1, isPartOfSame: 0 });
  });

  it("tell a total that was asked for from one that was not", () => {
    const [total] = signs(
      viewOf("Tổng diện tích đạt 15.665 ha."),
      anUnderstanding({ wanted: amount, text: "tổng diện tích" }),
    );
    expect(total).toMatchObject({ total: 1, totalMissed: 0 });
    const [other] = signs(viewOf("Diện tích đạt 172 ha."), anUnderstanding({ wanted: amount, text: "tổng diện tích" }));
    expect(other).toMatchObject({ total: 0, totalMissed: 1 });
  });

  it("are as many as their names, in that order, and stay within bounds", () => {
    const rows = signsOfStatements(revenue, anUnderstanding({ wanted: amount, concepts: [aConcept("thu")] }));
    expect(rows).toHaveLength(revenue.clauses.length);
    for (const row of rows) {
      expect(row).toHaveLength(clauseSignNames.length);
      for (const value of row) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    }
  });
});
