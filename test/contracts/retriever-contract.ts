import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Corpus } from "../../src/core/corpus.ts";
import type { Retriever } from "../../src/core/ports.ts";
import { smallCorpus } from "../fixtures/small-corpus.ts";
import { plainPassage } from "../support/plain-passage.ts";

/**
 * What every retriever must keep.
 *
 * @param make builds the retriever over a corpus
 */
export function retrieverContract(name: string, make: (corpus: Corpus) => Promise<Retriever>): void {
  describe(`${name} as a retriever`, () => {
    let retriever: Retriever;
    beforeAll(async () => {
      retriever = await make(smallCorpus());
    });
    const first = async (text: string, hints = {}): Promise<string | undefined> =>
      (await retriever.retrieve({ text, ...hints }))[0]?.passage.text;

    it("carries the corpus that it answers from", () => {
      const { documents, passages, facts, vocabulary, checksum } = smallCorpus();
      const given = { ...retriever.corpus, passages: retriever.corpus.passages.map(plainPassage) };
      expect(given).toEqual({ documents, passages, facts, vocabulary, checksum });
    });

    it("finds the passage that holds the question's words", async () => {
      expect(await first("Tổng đàn lợn là bao nhiêu?")).toContain("710,8 nghìn con");
    });

    it.each([
      ["without marks", "tong dan lon bao nhieu", "710,8"],
      ["with typing slips", "nămg suất lua xuâ", "71 tạ/ha"],
      ["with abbreviations of the field", "XK năm 2031 đạt bn?", "2.345"],
      ["with everyday words", "số heo bao nhiêu con", "710,8"],
      ["by the other name of an indicator", "quy mô kinh tế là bao nhiêu", "67.948"],
      ["by a document number", "nghị quyết 01/NQ-CP", "01/NQ-CP"],
      ["by a number written otherwise", "đạt 67948 tỷ", "67.948"],
      ["with decomposed letters", "tổng đàn lợn".normalize("NFD"), "710,8"],
    ])("finds what is asked %s", async (_how, question, expected) => {
      expect(await first(question)).toContain(expected);
    });

    it("knows which words stand together in some passage", () => {
      expect(retriever.mentions("tổng đàn lợn")).toBe(true);
      expect(retriever.mentions("lợn đàn tổng")).toBe(false);
      expect(retriever.mentions("không có ở đâu cả")).toBe(false);
    });

    it("prefers the period that is asked for", async () => {
      expect(await first("kim ngạch xuất khẩu năm 2032")).toContain("2.600");
      expect(await first("kim ngạch xuất khẩu năm 2031")).toContain("2.345");
    });

    it("lets hints move the ranking and never empty it", async () => {
      const hints = { places: ["huyện Không Có"], years: [1999], documentKinds: ["speech"] as const };
      expect((await retriever.retrieve({ text: "tổng đàn lợn", ...hints })).length).toBeGreaterThan(0);
    });

    it("gives at most as many passages as asked for, each once, best first", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: "grapheme", maxLength: 60 }),
          fc.integer({ min: 1, max: 12 }),
          async (text, limit) => {
            const found = await retriever.retrieve({ text, limit });
            expect(found.length).toBeLessThanOrEqual(limit);
            expect(new Set(found.map(({ passage }) => passage.id)).size).toBe(found.length);
            for (const [i, { score, cosine, lexical }] of found.entries()) {
              expect(Number.isFinite(score) && Number.isFinite(cosine) && Number.isFinite(lexical)).toBe(true);
              expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY);
            }
          },
        ),
        { numRuns: 60 },
      );
    });

    it("answers many questions at once as it answers them one by one", async () => {
      const questions = ["tổng đàn lợn", "kim ngạch xuất khẩu", "lua xuan", "nông thôn mới nâng cao", "???"];
      const alone = [];
      for (const text of questions) alone.push((await retriever.retrieve({ text })).map(({ passage }) => passage.id));
      const together = await Promise.all(questions.map((text) => retriever.retrieve({ text })));
      expect(together.map((found) => found.map(({ passage }) => passage.id))).toEqual(alone);
    });
  });
}
