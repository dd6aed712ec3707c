import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/core/document.ts";
import { chiefsAsked, namesDeputiesOnly } from "../../../src/retrieve/ranking/deputies.ts";
import { documentKindsNamed } from "../../../src/retrieve/ranking/document-kinds-named.ts";
import { documentPeriods } from "../../../src/retrieve/ranking/document-period.ts";
import { DocumentPlaces } from "../../../src/retrieve/ranking/document-places.ts";
import { featureNames } from "../../../src/retrieve/ranking/feature-table.ts";
import { learnWeights } from "../../../src/retrieve/ranking/learn-weights.ts";
import { periodFit } from "../../../src/retrieve/ranking/period-match.ts";

const document = (part: Partial<Document>): Document => ({
  id: "a",
  title: "",
  kind: "report",
  source: "a.txt",
  ...part,
});
const year = { from: 20310101, to: 20311231 };
const half = { from: 20310101, to: 20310631 };
const month = { from: 20310101, to: 20310131 };

describe("periodFit", () => {
  it("falls from the same period over its parts to another one", () => {
    const fits = [year, half, month, { from: 20320101, to: 20321231 }].map((held) => periodFit(year, held));
    expect(fits[0]).toBe(1);
    expect(fits.every((fit, i) => i === 0 || fit < (fits[i - 1] ?? 0))).toBe(true);
    expect(fits.at(-1)).toBe(0);
  });

  it("is the same both ways", () => {
    expect(periodFit(half, month)).toBe(periodFit(month, half));
  });
});

describe("documentPeriods", () => {
  it("takes the period of the front matter, else the date", () => {
    expect(documentPeriods(document({ period: "năm 2031", date: "2032-01" }))).toEqual([year]);
    expect(documentPeriods(document({ date: "2031-01" }))).toEqual([month]);
    expect(documentPeriods(document({}))).toEqual([]);
  });
});

describe("documentKindsNamed", () => {
  it.each([
    ["theo báo cáo tóm tắt năm 2031", ["summary-report"]],
    ["báo cáo năm 2031 nêu gì", ["report", "summary-report"]],
    ["nghị quyết của hđnd tỉnh yêu cầu gì", ["resolution"]],
    ["theo báo, dự án đến đâu", ["article"]],
    ["tổng đàn lợn", []],
  ])("reads %j", (question, kinds) => {
    expect(documentKindsNamed(question)).toEqual(kinds);
  });
});

describe("DocumentPlaces", () => {
  const places = new DocumentPlaces(
    ["tỉnh Lam Sơn", "tỉnh Lam Sơn", "thành phố Lam Sơn", "huyện Tây Khê"].map((place) => document({ place })),
  );

  it("finds the places that a question names, but not the one that all is about", () => {
    expect(places.named("dân số tây khê")).toEqual(new Set(["huyện Tây Khê"]));
    expect(places.named("dân số thành phố lam sơn")).toEqual(new Set(["thành phố Lam Sơn"]));
    expect(places.named("dân số lam sơn")).toEqual(new Set());
  });
});

describe("deputies", () => {
  it("are told from their chiefs", () => {
    const chiefs = chiefsAsked("chủ tịch tỉnh là ai");
    expect(chiefs).toEqual(["chủ tịch"]);
    expect(namesDeputiesOnly("đồng chí a, phó chủ tịch tỉnh", chiefs)).toBe(true);
    expect(namesDeputiesOnly("đồng chí b, chủ tịch tỉnh; đồng chí a, phó chủ tịch", chiefs)).toBe(false);
    expect(chiefsAsked("phó chủ tịch tỉnh là ai")).toEqual([]);
  });
});

describe("learnWeights", () => {
  const width = featureNames.length;
  const example = (rows: readonly (readonly [all: number, cosine: number])[], answer: number) => {
    const values = new Float32Array(rows.length * width);
    for (const [row, [all, cosine]] of rows.entries()) {
      values[row * width + featureNames.indexOf("all")] = all;
      values[row * width + featureNames.indexOf("cosine")] = cosine;
    }
    return { values, isAnswer: rows.map((_, row) => row === answer) };
  };

  it("weighs what tells answers from others, and that alone", () => {
    const examples = [
      example(
        [
          [1, 0.5],
          [0, 0.5],
          [0.2, 0.5],
        ],
        0,
      ),
      example(
        [
          [0.1, 0.5],
          [0.9, 0.5],
        ],
        1,
      ),
      example(
        [
          [0.5, 0.5],
          [0.4, 0.5],
        ],
        0,
      ),
    ];
    const { all = 0, cosine = 0 } = learnWeights(examples, { prior: {} });
    expect(all).toBeGreaterThan(1);
    expect(cosine).toBeCloseTo(0, 6);
  });

  it("leaves out questions that cannot teach", () => {
    expect(
      Object.values(
        learnWeights([
          example([[1, 1]], 0),
          example(
            [
              [1, 1],
              [0, 0],
            ],
            5,
          ),
        ]),
      ).every((w) => w === 0),
    ).toBe(true);
  });
});
