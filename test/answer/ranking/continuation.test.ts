import { describe, expect, it } from "vitest";
import { announces, continuationsOf, namedElsewhere } from "../../../src/answer/ranking/continuation.ts";
import { aPassage } from "../../fakes/documents.ts";
import { answerBench, viewOf } from "../../support/answer-bench.ts";

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

describe("an announcing line", () => {
  const line = (text: string) => announces(aPassage({ text }));

  it("ends with a colon and says little, or says that all follows", () => {
    expect(line("Kết quả cụ thể:")).toBe(true);
    const long = `Thực hiện Kế hoạch số 92/KH-HĐND, ${"Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện nhiệm vụ ".repeat(3)}như sau:`;
    expect(line(long)).toBe(true);
    expect(line(long.replace("như sau:", "năm 2024:"))).toBe(false);
    expect(line("Kết quả đạt 9%.")).toBe(false);
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

  it("is a document's number in the footnote of the sentence that names it", () => {
    const sentence = aPassage({ id: "d/1", text: "Triển khai Kế hoạch khảo sát các xã." });
    const note = aPassage({
      id: "d/2",
      kind: "note",
      context: sentence.text,
      text: "Kế hoạch số 32/KH-UBND của tỉnh.",
    });
    const found = namedElsewhere(
      viewOf(sentence.text, sentence),
      bench.read("kế hoạch khảo sát mang số bao nhiêu"),
      continuationsOf([sentence, note]),
      (passage) => viewOf(passage.text, passage),
    );
    expect(found?.passage.id).toBe("d/2");
  });
});
