import { describe, expect, it } from "vitest";
import type { Retriever } from "../../../src/core/ports.ts";
import { measureRetrieval, measureRun, rankFigures } from "../../../src/retrieve/measure/measure-retrieval.ts";
import { printFigures } from "../../../src/retrieve/measure/print-figures.ts";
import { readQuestionSet } from "../../../src/retrieve/measure/question-set.ts";
import { seededRandom, typeUnmarked, typeWithSlips } from "../../../src/retrieve/measure/type-noisily.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";

const row = (id: string, question: string, more = {}): string =>
  JSON.stringify({ id, question, type: "fact", style: "formal", must: [], evidence: [], ...more });
const received = "aa đàn lợn bb đàn lợn cc";

describe("readQuestionSet", () => {
  it("finds every place where an evidence quote stands", () => {
    const [question] = readQuestionSet(
      row("a", "?", { evidence: [{ doc: "000.txt", quote: "đàn lợn" }] }),
      () => received,
    );
    expect(question?.evidence).toEqual([
      { source: "000.txt", start: 3, end: 10 },
      { source: "000.txt", start: 14, end: 21 },
    ]);
  });

  it("puts a session's questions in front of a follow-up", () => {
    const lines = [row("a", "Một?", { session: "s" }), row("b", "Hai?", { session: "s", style: "follow_up" })].join(
      "\n",
    );
    expect(readQuestionSet(lines, () => undefined).map(({ text }) => text)).toEqual(["Một?", "Một? . Hai?"]);
  });

  it("names the line that is no JSON", () => {
    expect(() => readQuestionSet(`${row("a", "?")}\n{`, () => "")).toThrow(/^Dòng 2 /);
  });
});

describe("the figures", () => {
  const corpus = smallCorpus();
  const evidence = [{ source: "000.txt", start: 2000, end: 2010 }];
  const questions = [
    { id: "a", text: "đàn lợn", type: "fact", style: "formal", evidence },
    { id: "b", text: "không có", type: "unanswerable", style: "formal", evidence: [] },
  ];

  it("count a passage whose received span overlaps the evidence, and leave out what has no answer", async () => {
    const retriever: Retriever = {
      corpus,
      mentions: () => false,
      retrieve: async () => corpus.passages.map((passage) => ({ passage, score: 1, lexical: 1, cosine: 1 })),
    };
    const figures = await measureRetrieval(retriever, questions);
    expect(figures.all).toEqual({ questions: 1, recallAt1: 0, recallAt5: 1, recallAt10: 1, reciprocalRank: 1 / 2 });
    expect(printFigures(figures).join("\n")).toContain("recall@1   0.0%  @5 100.0%");
  });

  it("can be taken from a run of the whole bot", () => {
    const retrieved = [
      { source: "001.txt", start: 2000, end: 2010 },
      { source: "000.txt", start: 2009, end: 2020 },
    ];
    expect(measureRun([{ id: "a", retrieved }], questions).all.reciprocalRank).toBe(1 / 2);
    expect(measureRun([], questions).all.reciprocalRank).toBe(0);
  });

  it("of no questions are no accident", () => {
    expect(rankFigures([])).toEqual({ questions: 0, recallAt1: 0, recallAt5: 0, recallAt10: 0, reciprocalRank: 0 });
  });
});

describe("typing noisily", () => {
  it("takes all marks off", () => {
    expect(typeUnmarked("Tổng Đàn Lợn")).toBe("tong dan lon");
  });

  it("makes the same slips for the same seed, and leaves numbers and abbreviations whole", () => {
    const text = "Tổng thu NSNN năm 2023 ước đạt 24.503,8 tỷ đồng, bằng bao nhiêu phần trăm dự toán của tỉnh?";
    const typed = typeWithSlips(text, seededRandom(3));
    expect(typed).toBe(typeWithSlips(text, seededRandom(3)));
    expect(typed).not.toBe(text);
    for (const kept of ["NSNN", "2023", "24.503,8"]) expect(typed).toContain(kept);
  });
});
