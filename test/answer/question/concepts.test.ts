import { describe, expect, it } from "vitest";
import { ConceptSeeker } from "../../../src/answer/question/concept-seeker.ts";
import { conceptFinder } from "../../../src/answer/question/concepts.ts";
import { isGlue } from "../../../src/answer/question/glue.ts";
import { WordList } from "../../../src/answer/question/word-list.ts";
import { buildLexicon } from "../../../src/vietnamese/lexicon.ts";
import { tokens } from "../../../src/vietnamese/tokens.ts";
import { answerVocabulary } from "../../fixtures/answer-corpus.ts";
import { aConcept, answerBench } from "../../support/answer-bench.ts";

const bench = answerBench();
const names = (question: string) => bench.concepts(question).map((concept) => (concept.variants[0] ?? []).join(" "));
const match = (concept: ReturnType<typeof aConcept>, text: string) =>
  new ConceptSeeker([concept]).matches(new WordList(tokens(text).map((token) => token.form)))[0]?.score ?? 0;

describe("concepts of a question", () => {
  it("are the vocabulary's phrases, with their other wordings", () => {
    const [heads] = bench.concepts("số heo năm 2024 là bao nhiêu");
    expect(heads?.variants).toEqual([
      ["số", "heo"],
      ["đàn", "lợn"],
      ["đàn", "heo"],
    ]);
  });

  it("prefer a phrase that begins inside another and reaches further", () => {
    const finder = conceptFinder({
      vocabulary: {
        ...answerVocabulary,
        synonyms: [{ terms: ["hộ nghèo", "nhà nghèo"] }, { terms: ["nghèo đa chiều", "nghèo nhiều chiều"] }],
      },
      rarity: () => 4,
      lexicon: buildLexicon([]),
    });
    expect(finder("hộ nghèo đa chiều").map(({ variants: [own = []] }) => own.join(" "))).toEqual([
      "hộ",
      "nghèo đa chiều",
    ]);
  });

  it("take the longest phrase", () => {
    expect(names("kim ngạch xuất khẩu")).toEqual(["kim ngạch xuất khẩu"]);
    expect(names("xuất khẩu")).toEqual(["xuất khẩu"]);
  });

  it("are found across a small gap", () => {
    expect(names("tốc độ của tỉnh mình tăng trưởng")).toContain("tốc độ tăng trưởng");
  });

  it("leave out numbers and words that only ask", () => {
    expect(names("năm 2024 là bao nhiêu")).toEqual([]);
    expect(isGlue("là")).toBe(true);
    expect(isGlue("rừng")).toBe(false);
  });

  it("mark codes", () => {
    expect(bench.concepts("chỉ số papi").find((concept) => concept.variants[0]?.includes("papi"))?.isCode).toBe(true);
    expect(bench.concepts("hộ nghèo")[0]?.isCode).toBe(false);
  });

  it("are named once", () => {
    expect(names("đàn lợn và đàn lợn")).toEqual(["đàn lợn"]);
  });
});

describe("the match of a concept", () => {
  it("is full in one piece, a little less under another name, less with words apart, none when absent", () => {
    const concept = aConcept("đàn heo", "đàn lợn");
    const whole = match(concept, "Tổng đàn heo 612 nghìn con");
    const other = match(concept, "Tổng đàn lợn 612 nghìn con");
    const apart = match(concept, "Đàn bò, heo và gà");
    const half = match(concept, "Đàn bò 34.000 con");
    expect(whole).toBe(1);
    expect(other).toBeLessThan(whole);
    expect(apart).toBeLessThan(other);
    expect(half).toBeLessThan(apart);
    expect(match(concept, "Diện tích rừng")).toBe(0);
  });

  it("knows a word that is written together", () => {
    expect(match(aConcept("on line"), "Họp online với huyện Đông Sơn")).toBe(1);
  });

  it("are whole words of two syllables, also of syllables that elsewhere only ask", () => {
    const find = conceptFinder({
      vocabulary: { ...answerVocabulary, compounds: ["học tập", "cộng đồng"] },
      rarity: () => 4,
      lexicon: buildLexicon([]),
    });
    const named = find("có bao nhiêu trung tâm học tập cộng đồng").map((concept) => concept.variants[0]?.join(" "));
    expect(named).toEqual(expect.arrayContaining(["học tập", "cộng đồng"]));
  });

  it("do not take two readings of a short form for one thing", () => {
    const find = conceptFinder({
      vocabulary: { ...answerVocabulary, abbreviations: [{ short: "TT", long: ["trung tâm", "thị trấn"] }] },
      rarity: () => 4,
      lexicon: buildLexicon([]),
    });
    const wordings = find("trung tâm").flatMap((concept) => concept.variants.map((own) => own.join(" ")));
    expect(wordings).toContain("tt");
    expect(wordings).not.toContain("thị trấn");
  });
});
