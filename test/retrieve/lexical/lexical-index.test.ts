import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicalIndex, type FieldTexts } from "../../../src/retrieve/lexical/build-lexical-index.ts";
import { LexicalIndex } from "../../../src/retrieve/lexical/lexical-index.ts";

const build = (texts: readonly FieldTexts[]): LexicalIndex => new LexicalIndex(buildLexicalIndex(texts).arrays);
const word = fc.constantFrom("lúa", "lua", "lợn", "lớn", "tỉnh", "tính", "năm", "xã", "7,37", "2023");
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));

describe("LexicalIndex", () => {
  it("holds every word of every field with its count, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text), { maxLength: 12 }), (texts) => {
        const index = build(texts);
        for (const [key, spelled] of [
          ["lúa", "lúa"],
          ["lợn", "lợn"],
          ["#7.37", "7,37"],
        ] as const) {
          const expected = texts.flatMap((fields, passage) => {
            const counts = fields.map((field) => field.split(" ").filter((one) => one === spelled).length);
            return counts.some(Boolean) ? [[passage, ...counts]] : [];
          });
          const found = index.find("w", key);
          const rows = [];
          for (let i = found?.start ?? 0; i < (found?.end ?? 0); i++) {
            const packed = index.counts[i] ?? 0;
            rows.push([index.passages[i], packed & 15, (packed >>> 4) & 15, (packed >>> 8) & 15, packed >>> 12]);
          }
          expect(rows).toEqual(expected);
          expect(index.frequency("w", key)).toBe(
            expected.filter(([, ...counts]) => counts.slice(0, 3).some(Boolean)).length,
          );
        }
      }),
    );
  });

  it("takes for usual how long the corpus's own passages are", () => {
    const { arrays } = buildLexicalIndex([
      ["đàn lợn của tỉnh", "", "", ""],
      ["lợn", "một đoạn dài", "", ""],
    ]);
    expect(new LexicalIndex(arrays).meanLengths).toEqual([2.5, 1.5, 1, 1]);
    expect(new LexicalIndex(arrays, Uint8Array.of(1, 0)).meanLengths).toEqual([4, 1, 1, 1]);
  });

  it("looks up few passages by leaps as it does by walking", () => {
    const lines = Array.from(
      { length: 400 },
      (_, i): FieldTexts => [i % 3 === 0 || i > 300 ? "lúa" : "xã", "", "", ""],
    );
    const index = build(lines);
    const postings = index.find("w", "lúa");
    if (!postings) throw new Error("the word is there");
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 399 }), { maxLength: 60 }), (some) => {
        const passages = Uint32Array.from(some).sort();
        const rowOf = new Uint32Array(400);
        for (const [row, passage] of passages.entries()) rowOf[passage] = row + 1;
        const isHeld = (passage: number): boolean => rowOf[passage] !== undefined && rowOf[passage] > 0;
        const firsts = [...passages].filter((passage) => !isHeld(passage - 1));
        const lasts = [...passages].filter((passage) => !isHeld(passage + 1));
        const runs = Uint32Array.from(firsts.flatMap((first, run) => [first, lasts[run] ?? first]));
        const found: [number, number, number][] = [];
        index.collect(postings, { passages, rowOf, runs }, (row, passage, counts) =>
          found.push([row, passage, counts]),
        );
        const right = [...passages].flatMap((passage, row) =>
          passage % 3 === 0 || passage > 300 ? [[row, passage, 1]] : [],
        );
        expect(found).toEqual(right);
      }),
    );
  });

  it("finds marked words folded, and keeps the two channels apart", () => {
    const index = build([
      ["đàn lợn", "", "", ""],
      ["đàn lớn", "", "", ""],
    ]);
    expect(index.frequency("w", "lợn")).toBe(1);
    expect(index.frequency("w", "lon")).toBe(0);
    expect(index.frequency("f", "lon")).toBe(2);
    expect(index.frequency("p", "đàn lợn")).toBe(1);
    expect(index.frequency("q", "dan lon")).toBe(2);
  });

  it("counts no more than a posting has room for, and lets no field run over into the next", () => {
    const index = build([["lúa ".repeat(300), "", "", ""]]);
    expect(index.counts[index.find("w", "lúa")?.start ?? 0]).toBe(15);
  });

  it("weighs a rare word above a common one", () => {
    const index = build([
      ["lúa xã", "", "", ""],
      ["xã", "", "", ""],
      ["xã", "", "", ""],
    ]);
    expect(index.weight(index.frequency("w", "lúa"))).toBeGreaterThan(index.weight(index.frequency("w", "xã")));
  });
});
