import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteGapCharacters, quoteSpan } from "../../src/core/quote-span.ts";

const text = "Thu ngân sách đạt 24.503,8 tỷ đồng, bằng 116,7% dự toán.";

/** Ties every word of a text to a received text; `at` says where a word starts there. */
function tie(of: string, at: (start: number, index: number) => number): number[] {
  return [...of.matchAll(/\S+/g)].flatMap((word, i) => {
    const received = at(word.index, i);
    return [word.index, word.index + word[0].length, received, received + word[0].length];
  });
}

describe("quoting", () => {
  it("quotes the whole passage with its closing mark where all words are tied", () => {
    const ties = tie("Thu ngân sách đạt", (start) => start + 100);
    expect(quoteSpan({ text: "Thu ngân sách đạt.", ties })).toEqual({
      text: { start: 0, end: 18 },
      received: { start: 100, end: 117 },
      quote: "Thu ngân sách đạt.",
    });
  });

  it("quotes the stretch that is asked for, at its own place", () => {
    const start = text.indexOf("24.503,8");
    const found = quoteSpan({ text, ties: tie(text, (at) => at + 1000) }, start, start + "24.503,8 tỷ đồng".length);
    expect(found?.quote).toBe("24.503,8 tỷ đồng,");
    expect(found?.received.start).toBe(1000 + start);
  });

  it("quotes the longer part where something stands between in the received file", () => {
    const ties = tie(text, (at, i) => at + (i < 3 ? 0 : quoteGapCharacters + 1));
    expect(quoteSpan({ text, ties })?.quote).toBe("đạt 24.503,8 tỷ đồng, bằng 116,7% dự toán.");
  });

  it("sets the cells of a row apart and does not show what is illegible", () => {
    const row = "GRDP | 7,37 | [không đọc được]";
    const ties = tie("GRDP | 7,37 | [không đọc được]", (at) => at);
    expect(quoteSpan({ text: row, ties })?.quote).toBe("GRDP\u20037,37\u2003[…]");
  });

  it("quotes more around a short stretch whose words the scan spoilt", () => {
    const ties = tie(text, (at) => at);
    const found = quoteSpan(
      { text, ties, spoiltWords: [text.indexOf("đạt")] },
      text.indexOf("đạt"),
      text.indexOf("đạt") + 3,
    );
    expect(found?.quote).toBe(text);
  });

  it("has nothing to quote where no word is tied", () => {
    expect(quoteSpan({ text, ties: [] })).toBeUndefined();
    expect(quoteSpan({ text, ties: tie(text, (at) => at) }, 3, 3)).toBeUndefined();
  });

  it("stays within passage and received file, wherever the words stand", () => {
    const place = fc.array(fc.nat({ max: 400 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(place, fc.nat({ max: text.length }), fc.nat({ max: text.length }), (places, a, b) => {
        const ties = tie(text, (_, i) => places[i] ?? 0);
        const found = quoteSpan({ text, ties }, Math.min(a, b), Math.max(a, b));
        if (!found) return;
        expect(found.text.end).toBeGreaterThan(found.text.start);
        expect(found.quote).toBe(text.slice(found.text.start, found.text.end));
        expect(ties).toContain(found.text.start);
        expect(ties).toContain(found.received.start);
        expect(ties).toContain(found.received.end);
        expect(found.received.end).toBeGreaterThan(found.received.start);
      }),
    );
  });
});
