import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicon } from "../../src/vietnamese/lexicon.ts";
import { anyText } from "../support/texts.ts";

/** One insertion, deletion, substitution or swap of neighbours, found by trying them all. */
function isOneEditAway(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length === b.length) {
    const differing = [...a].map((_, i) => i).filter((i) => a[i] !== b[i]);
    const [first = 0, second = 0] = differing;
    const isSwap = differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
    return differing.length === 1 || isSwap;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

describe("a lexicon", () => {
  const lexicon = buildLexicon(["Kế hoạch năm 2023.", "kế hoạch thu ngân sách", "kê khai, kê biên, hoạch định"]);

  it("counts words, whatever their case", () => {
    expect([lexicon.count("kế"), lexicon.count("kê"), lexicon.count("không")]).toEqual([2, 2, 0]);
    expect(lexicon.total).toBe(14);
  });

  it("counts pairs of neighbours, not across numbers", () => {
    expect([lexicon.pairCount("kế", "hoạch"), lexicon.pairCount("năm", "kế")]).toEqual([2, 0]);
  });

  it("gives the marked forms of folded letters, commonest first", () => {
    const forms = buildLexicon(["kế kê kế kẽ kế kê"]).formsOf("ke");
    expect(forms).toEqual(["kế", "kê", "kẽ"]);
    expect(lexicon.formsOf("xyz")).toEqual([]);
  });

  it("finds all words one slip away and no others", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "n", "g"), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), word, (vocabulary, asked) => {
        const near = buildLexicon([vocabulary.join(" ")]).near(asked);
        expect([...near].sort()).toEqual(vocabulary.filter((known) => isOneEditAway(known, asked)).sort());
      }),
    );
  });

  it("gives at most twelve words one slip away, commonest first", () => {
    const lettered = [..."bcdghklmnpqrstvx"].map((letter) => `${letter}an`);
    const near = buildLexicon([lettered.join(" "), "xan xan"]).near("an");
    expect(near).toHaveLength(12);
    expect(near[0]).toBe("xan");
  });

  it("counts every word of any text once", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const whole = buildLexicon(texts);
        const parts = texts.map((text) => buildLexicon([text]).total);
        expect(whole.total).toBe(parts.reduce((a, b) => a + b, 0));
      }),
    );
  });
});
