import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePieces, type WorthyPiece } from "../../../src/answer/statement/choose-pieces.ts";

const made = (list: readonly { size: number; value: number }[], costs = {}): WorthyPiece[] => {
  let start = 0;
  return list.map(({ size, value }) => {
    const piece = { start, end: start + size, sentence: 0, mark: "," as const, isRole: false, value };
    start += size + 1;
    return { ...piece, startCost: 0, gapCost: 0, endCost: 0, ...costs };
  });
};

describe("choosing pieces", () => {
  it("keeps everything that fits", () => {
    expect(
      choosePieces(
        made([
          { size: 10, value: 1 },
          { size: 20, value: 1 },
        ]),
        31,
      ),
    ).toEqual([0, 1]);
  });

  it("leaves out what is worth least, and closes up where gaps are dear", () => {
    const list = [
      { size: 10, value: 3 },
      { size: 10, value: 1 },
      { size: 10, value: 2 },
    ];
    expect(choosePieces(made(list), 25)).toEqual([0, 2]);
    expect(choosePieces(made(list, { gapCost: 3 }), 25)).toEqual([0, 1]);
  });

  it("counts what it costs to begin and to end with a piece", () => {
    const list = made([
      { size: 10, value: 1 },
      { size: 10, value: 1 },
    ]);
    const [first, second] = list;
    if (!first || !second) throw new Error("two pieces were made");
    expect(choosePieces([{ ...first, endCost: 2 }, second], 10)).toEqual([1]);
    expect(choosePieces([first, { ...second, startCost: 2 }], 10)).toEqual([0]);
  });

  it("is as good as trying everything, and never longer than the limit", () => {
    const piece = fc.record({ size: fc.integer({ min: 1, max: 12 }), value: fc.integer({ min: 0, max: 9 }) });
    const lengthOf = (list: readonly WorthyPiece[], kept: readonly number[]) =>
      kept.reduce((sum, at, i) => {
        const own = (list[at]?.end ?? 0) - (list[at]?.start ?? 0);
        return sum + own + (i === 0 ? 0 : kept[i - 1] === at - 1 ? 1 : 3);
      }, 0);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (sizes, limit) => {
        const list = made(sizes);
        const worth = (kept: readonly number[]) => kept.reduce((sum, at) => sum + (list[at]?.value ?? 0), 0);
        const kept = choosePieces(list, limit);
        expect(lengthOf(list, kept)).toBeLessThanOrEqual(limit);
        for (let bits = 0; bits < 1 << list.length; bits++) {
          const other = list.flatMap((_, i) => (bits & (1 << i) ? [i] : []));
          if (lengthOf(list, other) <= limit) expect(worth(kept)).toBeGreaterThanOrEqual(worth(other));
        }
      }),
    );
  });
});
