import { describe, expect, it } from "vitest";
import { buildLexicalIndex } from "../../../src/retrieve/lexical/build-lexical-index.ts";
import { LexicalIndex } from "../../../src/retrieve/lexical/lexical-index.ts";
import { QuestionReader } from "../../../src/retrieve/lexical/question-reader.ts";
import { fieldTexts } from "../../../src/retrieve/snapshot/passage-texts.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";

const corpus = smallCorpus();
const built = buildLexicalIndex(corpus.passages.map((passage) => fieldTexts(passage, corpus.documents[0])));
const reader = new QuestionReader({ corpus, lexical: new LexicalIndex(built.arrays), syllables: built.syllables });

describe("QuestionReader", () => {
  it.each([
    ["puts back marks by the neighbours", "tong dan lon cua tinh bao nhieu", "tổng đàn lợn của tỉnh bao nhiêu"],
    ["mends slips of the finger", "tổg đàn lợn ước đạt bao nhiêu", "tổng đàn lợn ước đạt bao nhiêu"],
    ["reads Telex keys", "toongr đàn lợn", "tổng đàn lợn"],
    ["writes out chat words", "tổng đàn lợn đc bn", "tổng đàn lợn được bao nhiêu"],
    ["writes out short months", "XK T1/2032", "xk tháng 1/2032"],
    ["parts syllables run together", "kim ngạch xuatkhau", "kim ngạch xuất khẩu"],
    ["leaves right words alone", "người ký báo cáo là ai", "người ký báo cáo là ai"],
    ["leaves numbers and codes alone", "01/NQ-CP tăng 7,37%", "01/nq-cp tăng 7,37%"],
  ])("%s", (_what, question, expected) => {
    expect(reader.read(question).text).toBe(expected);
  });

  it("gives the embedding model the long form of an abbreviation", () => {
    expect(reader.read("XK năm 2031").embeddingText).toBe("xuất khẩu năm 2031");
  });

  it("weighs words of asking next to nothing", () => {
    const [lợn = 0, bao = 0] = reader.read("lợn bao nhiêu").plan.units.map((unit) => unit.weight);
    expect(bao).toBeLessThan(lợn / 10);
    expect(reader.read("là bao nhiêu").plan.weight).toBeGreaterThan(0);
  });
});
