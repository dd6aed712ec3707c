import { describe, expect, it } from "vitest";
import { continuationsOf, namedElsewhere } from "../../src/answer/continuation.ts";
import { answerBench } from "../support/answer-bench.ts";

const bench = answerBench();
const continuations = continuationsOf(bench.corpus.passages);
const following = (words: string) => continuations(bench.holding(words).passage).map((passage) => passage.text);
const named = (question: string, words: string) =>
  namedElsewhere(bench.holding(words), bench.read(question), continuations, bench.view)?.passage.text;

describe("where a passage goes on", () => {
  it("is its footnote", () => {
    expect(following("Có 03 chủ đầu tư")).toEqual(["Gồm: Sở Y tế, Sở Giao thông vận tải, huyện Bình Khê."]);
  });

  it("is the next sentence of its paragraph", () => {
    expect(following("Năng suất lúa")).toEqual(["Diện tích rừng trồng mới 1.250 ha."]);
  });

  it("is nothing at a paragraph's end", () => {
    expect(following("Diện tích rừng trồng mới")).toEqual([]);
  });
});

describe("what is named elsewhere", () => {
  it("is found where the passage only announces it", () => {
    expect(named("những chủ đầu tư nào giải ngân dưới 50%", "Có 03 chủ đầu tư")).toContain("Sở Y tế");
  });

  it("is not looked for where the passage names it itself", () => {
    expect(named("những khu công nghiệp nào được khởi công năm 2024", "khởi công 4 khu")).toBeUndefined();
  });

  it("is not looked for when no name is asked for, nor beside a row", () => {
    expect(named("bao nhiêu chủ đầu tư giải ngân chậm", "Có 03 chủ đầu tư")).toBeUndefined();
    expect(named("những chỉ tiêu nào", "Tỷ lệ che phủ rừng")).toBeUndefined();
  });
});
