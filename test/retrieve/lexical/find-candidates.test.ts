import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicalIndex } from "../../../src/retrieve/lexical/build-lexical-index.ts";
import { CandidateFinder } from "../../../src/retrieve/lexical/find-candidates.ts";
import { LexicalIndex } from "../../../src/retrieve/lexical/lexical-index.ts";
import type { Clause } from "../../../src/retrieve/lexical/question-clauses.ts";
import { Saturation } from "../../../src/retrieve/lexical/saturation.ts";
import { TermHits } from "../../../src/retrieve/lexical/term-hits.ts";
import { seededRandom } from "../../../src/retrieve/measure/type-noisily.ts";

const words = Array.from({ length: 40 }, (_, i) => `t${"abcdefghij"[Math.floor(i / 4)]}${"aeio"[i % 4]}`);

/** Passages whose words are the more common the earlier they stand in the list. */
function index(passages: number, seed: number): LexicalIndex {
  const random = seededRandom(seed);
  const text = (size: number): string =>
    Array.from({ length: size }, () => words[Math.floor(words.length * random() ** 3)]).join(" ");
  const texts = Array.from(
    { length: passages },
    () => [text(1 + 8 * random()), text(3), text(2 * random()), ""] as const,
  );
  return new LexicalIndex(buildLexicalIndex(texts).arrays);
}

const asked = fc.array(
  fc.record({
    words: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
    worth: fc.double({ min: 0.1, max: 9, noNaN: true }),
    weights: fc.array(fc.constantFrom(1, 0.7, 0.4), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 9 },
);

describe("CandidateFinder", () => {
  it("stops early without losing any of the best", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 50, max: 600 }), fc.integer({ min: 1, max: 12 }), (parts, size, limit) => {
        const passages = index(size, size);
        const saturation = new Saturation(passages);
        const clauses: Clause[] = parts.map(({ words: ways, worth, weights }) => ({
          worth,
          ways: ways.flatMap((word, i) => {
            const postings = passages.find("w", word);
            return postings ? [{ postings, weight: weights[i] ?? 1 }] : [];
          }),
        }));
        const hits = new TermHits(passages, saturation, size);
        hits.choose(Uint32Array.from({ length: size }, (_, i) => i));
        const totals = hits.totals(clauses);
        const best = [...totals].sort((a, b) => b - a).filter((total) => total > 0);
        for (const walkable of [0, Number.POSITIVE_INFINITY]) {
          const finder = new CandidateFinder(passages, saturation, walkable);
          for (let again = 0; again < 2; again++) {
            const found = finder.find(clauses, limit);
            expect(new Set(found).size).toBe(found.length);
            expect(found.length).toBe(Math.min(limit, best.length));
            for (const [i, passage] of found.entries()) expect(totals[passage]).toBeCloseTo(best[i] ?? 0, 3);
          }
        }
      }),
    );
  });

  it("walks no more than it may, and still counts the words left for what it found", () => {
    const passages = index(600, 3);
    const saturation = new Saturation(passages);
    const [rare, common] = [passages.find("w", "tja") ?? passages.find("w", "tji"), passages.find("w", "taa")];
    if (!rare || !common) throw new Error("the words are there");
    const clauses: Clause[] = [rare, common].map((postings) => ({ worth: 1, ways: [{ postings, weight: 1 }] }));
    const hits = new TermHits(passages, saturation, 600);
    hits.choose(Uint32Array.from({ length: 600 }, (_, i) => i));
    const totals = hits.totals(clauses);
    const holders = [...passages.passages.subarray(rare.start, rare.end)];
    const right = holders.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
    expect(common.end - common.start).toBeGreaterThan(holders.length * 5);
    const finder = new CandidateFinder(passages, saturation, 0);
    expect(finder.find(clauses, 2, undefined, holders.length)).toEqual(right.slice(0, 2));
    expect(finder.findSome(clauses, 2)).toHaveLength(2);
  });
});

describe("CandidateFinder.findSome", () => {
  it("finds for a word asked in several clauses what it finds for one clause worth as much", () => {
    const passages = index(3000, 5);
    const finder = new CandidateFinder(passages, new Saturation(passages));
    const [rare, other] = [passages.find("w", "tja") ?? passages.find("w", "tji"), passages.find("w", "tda")];
    if (!rare || !other) throw new Error("the words are there");
    const clause = (postings: typeof rare, worth: number, weight = 1): Clause => ({
      worth,
      ways: [{ postings, weight }],
    });
    const once = finder.findSome([clause(rare, 2), clause(other, 3)], 10);
    expect(finder.findSome([clause(rare, 1), clause(other, 3), clause(rare, 2, 0.5)], 10)).toEqual(once);
    expect(once).toHaveLength(10);
  });
});

describe("TermHits", () => {
  it("finds by leaps what walking finds", () => {
    const passages = index(3000, 1);
    const hits = new TermHits(passages, new Saturation(passages), 3000);
    for (const chosen of [[0], [3, 1999, 2999], Array.from({ length: 3000 }, (_, i) => i)]) {
      hits.choose(Uint32Array.from(chosen));
      for (const word of words) {
        const postings = passages.find("w", word);
        if (!postings) continue;
        const { from, to } = hits.of(postings);
        const expected: number[] = [];
        for (let i = postings.start; i < postings.end; i++) {
          const row = chosen.indexOf(passages.passages[i] ?? -1);
          if (row >= 0) expected.push(row, passages.counts[i] ?? 0);
        }
        expect([...hits.rows.subarray(from, to)].flatMap((row, i) => [row, hits.counts[from + i]])).toEqual(expected);
      }
    }
  });
});
