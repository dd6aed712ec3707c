import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicalIndex } from "../../../src/retrieve/lexical/build-lexical-index.ts";
import { LexicalIndex } from "../../../src/retrieve/lexical/lexical-index.ts";
import { QuestionReader } from "../../../src/retrieve/lexical/question-reader.ts";
import { FeatureTable } from "../../../src/retrieve/ranking/feature-table.ts";
import { WordOrderMatches } from "../../../src/retrieve/ranking/word-order-matches.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";

const corpus = { ...smallCorpus(), documents: [] };
const filler = (count: number): string => "xen ".repeat(count);

/** What is filled in for a question over texts, a row a text. */
function look(question: string, texts: readonly string[]): FeatureTable {
  const { arrays, syllables } = buildLexicalIndex(texts.map((text) => [text, "", "", ""]));
  const lexical = new LexicalIndex(arrays);
  const { plan } = new QuestionReader({ corpus, lexical, syllables }).read(question);
  const table = new FeatureTable(texts.length);
  const matches = new WordOrderMatches(lexical);
  matches.fill(
    plan,
    texts.map((_, i) => i),
    table,
  );
  return table;
}

describe("WordOrderMatches", () => {
  it("tells words that stand together from words that stand apart", () => {
    const table = look("sông cầu đục", [
      `sông cầu đục ${filler(60)}`,
      `sông ${filler(20)} cầu ${filler(20)} đục`,
      `sông ${filler(60)} cầu ${filler(60)} đục`,
    ]);
    expect([0, 1, 2].map((row) => table.get(row, "within12").toFixed(2))).toEqual(["1.00", "0.33", "0.33"]);
    expect(table.get(1, "within25")).toBeCloseTo(2 / 3);
    expect(table.get(1, "within50")).toBeCloseTo(1);
    expect(table.get(2, "within50")).toBeCloseTo(1 / 3);
  });

  it("knows three words in a row as the question has them", () => {
    const table = look("cầu sông đục", ["nay cầu sông đục", "nay đục sông cầu", "cầu sông"]);
    expect([0, 1, 2].map((row) => table.get(row, "threes"))).toEqual([1, 0, 0]);
  });

  it("takes another wording for the question's words", () => {
    const { abbreviations } = corpus.vocabulary;
    const { short, long } = abbreviations[0] ?? { short: "", long: [] };
    const table = look(short, [`${long[0]} ${filler(3)}`, filler(3)]);
    expect(table.get(0, "within12")).toBe(1);
    expect(table.get(1, "within12")).toBe(0);
  });

  it("does not see the text of the passage before or after", () => {
    const table = look("sông cầu đục", ["xen sông cầu", "đục xen", "sông cầu đục"]);
    expect(table.get(0, "threes")).toBe(0);
    expect(table.get(0, "within12")).toBeLessThan(1);
  });

  it("finds the same as trying every window", () => {
    const word = fc.constantFrom("sông", "cầu", "đục", "xen");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const texts = [words.join(" "), "sông", "cầu", "đục"];
        const found = look("sông cầu đục", texts);
        const alone = [1, 2, 3].map((row) => found.get(row, "within12"));
        const plain = words.map((_, at) => {
          const window: ReadonlySet<string> = new Set(words.slice(at, at + 12));
          return ["sông", "cầu", "đục"].reduce((sum, one, i) => sum + (window.has(one) ? (alone[i] ?? 0) : 0), 0);
        });
        expect(found.get(0, "within12")).toBeCloseTo(Math.max(...plain), 5);
      }),
      { numRuns: 50 },
    );
  });
});
