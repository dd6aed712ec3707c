import { describe, expect, it } from "vitest";
import { candidateOf } from "../../../src/answer/ranking/features.ts";
import { refuse } from "../../../src/answer/reply/refuse.ts";
import type { Citation } from "../../../src/core/citation.ts";
import { answerBench } from "../../support/answer-bench.ts";

const { read, holding } = answerBench();
const thread = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };

/** The details of a refusal with one passage at hand, the first that holds some words. */
function offered(question: string, words: string): readonly string[] {
  const asked = read(question);
  const view = holding(words);
  const candidate = candidateOf({ passage: view.passage, score: 1, lexical: 9, cosine: 0.5 }, 1, view, asked, thread);
  return refuse(asked, [{ candidate, score: 1 }], 0.1).details;
}

describe("what a refusal offers as near", () => {
  it("is a statement on what was asked for, with a value of the kind", () => {
    const [line, ...others] = offered("tổng đàn lợn năm 2019 bao nhiêu con", "Tổng đàn lợn");
    expect(line).toMatch(/^Gần nhất: .*đàn lợn.*\d.* \[1\]$/);
    expect(others).toEqual([]);
  });

  it("says of what time it is: not of the one that was asked for", () => {
    const [line] = offered("tổng đàn lợn năm 2019 bao nhiêu con", "Tổng đàn lợn");
    expect(line).toMatch(/^Gần nhất: .*năm 2024/i);
  });

  it("is nothing without such a value, and nothing on something else", () => {
    expect(offered("tổng đàn lợn năm 2019 bao nhiêu tỷ đồng", "Tổng đàn lợn")).toEqual([]);
    expect(offered("tổng đàn lợn năm 2019 bao nhiêu con", "Kim ngạch xuất khẩu")).toEqual([]);
  });

  it("offers what the documents do say of less, each with its source", () => {
    const citation = { number: 7 } as Citation;
    const told = [
      { text: "Cả năm: GRDP năm 2024 tăng 6,85%.", citation },
      { text: "Nguyên nhân: thiên tai.", citation },
    ];
    const answer = refuse(read("GRDP quý I năm 2024"), [], 0.1, undefined, told);
    expect(answer.details).toEqual(["Cả năm: GRDP năm 2024 tăng 6,85%. [1]", "Nguyên nhân: thiên tai. [2]"]);
    expect(answer.citations.map(({ number }) => number)).toEqual([1, 2]);
  });
});
