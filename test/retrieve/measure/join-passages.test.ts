import { describe, expect, it } from "vitest";
import { joinPassages } from "../../../src/retrieve/measure/join-passages.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";

const corpus = smallCorpus();
const words = (text: string): number => text.split(/\s+/).length;

describe("joinPassages", () => {
  const joined = joinPassages(corpus, 20);

  it("keeps every text, in order, and mixes no documents", () => {
    const texts = (of: typeof corpus) => of.passages.map((passage) => passage.text).join("\n");
    expect(texts(joined)).toBe(texts(corpus));
    const documents = (of: typeof corpus) => [...new Set(of.passages.map((passage) => passage.documentId))];
    expect(documents(joined)).toEqual(documents(corpus));
  });

  it("makes passages of the length asked for, but for the last of a document", () => {
    expect(joined.passages.length).toBeLessThan(corpus.passages.length);
    for (const [i, { documentId, text }] of joined.passages.entries()) {
      if (joined.passages[i + 1]?.documentId === documentId) expect(words(text)).toBeGreaterThanOrEqual(20);
    }
  });

  it("spans what its parts span", () => {
    const spans = (of: typeof corpus) => of.passages.flatMap(({ receivedSpan: { start, end } }) => [start, end]);
    expect(Math.max(...spans(joined))).toBe(Math.max(...spans(corpus)));
    expect(Math.min(...spans(joined))).toBe(Math.min(...spans(corpus)));
  });
});
