import { describe, expect, it } from "vitest";
import { foldsOf } from "../../../scripts/answer-training/folds.ts";

const questions = [
  ...Array.from({ length: 40 }, (_, i) => ({ id: `a-${i}`, set: "a", session: i < 12 ? `s${i % 4}` : undefined })),
  ...Array.from({ length: 25 }, (_, i) => ({ id: `b-${i}`, set: "b", session: i < 2 ? "s0" : undefined })),
];
const folds = foldsOf(questions, 5, 1);

describe("the folds", () => {
  it("never part a conversation", () => {
    for (const session of ["s0", "s1", "s2", "s3"]) {
      const met = questions.flatMap((one, i) => (one.set === "a" && one.session === session ? [folds[i]] : []));
      expect(new Set(met).size).toBe(1);
    }
  });

  it("take as much of every set", () => {
    for (const set of ["a", "b"]) {
      const counts = [0, 1, 2, 3, 4].map(
        (fold) => questions.filter((one, i) => one.set === set && !one.session && folds[i] === fold).length,
      );
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(set === "a" ? 4 : 1);
    }
  });

  it("fall alike whatever the order of the questions, and otherwise with another seed", () => {
    const byId = new Map(questions.map(({ id }, i) => [id, folds[i]]));
    const turned = questions.filter(({ set }) => set === "a").reverse();
    const alone = foldsOf(turned, 5, 1);
    expect(alone).toEqual(turned.map(({ id }) => byId.get(id)));
    expect(foldsOf(questions, 5, 2)).not.toEqual(folds);
  });
});
