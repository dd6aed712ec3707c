import { describe, expect, it } from "vitest";
import { bestPassages } from "../../../src/answer/ranking/best-passages.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import type { Citation } from "../../../src/core/citation.ts";
import type { Passage } from "../../../src/core/passage.ts";

const passage = (id: string) => ({ id }) as Passage;
const ranked = (id: string) =>
  ({ candidate: { scored: { passage: passage(id), score: 1, lexical: 1, cosine: 0 } }, score: 1 }) as Ranked;
const citation = (number: number, passageId: string) => ({ number, passageId }) as Citation;
const ids = (...given: Parameters<typeof bestPassages>) => bestPassages(...given).map((scored) => scored.passage.id);
const none = () => undefined;
const nothing = { citations: [], headlineCitations: [] };

describe("bestPassages", () => {
  it("keeps the order of the candidates when nothing was said", () => {
    expect(ids([ranked("a"), ranked("b")], nothing, none)).toEqual(["a", "b"]);
  });

  it("puts first what the headline stands on, each passage once", () => {
    const said = { citations: [citation(1, "c"), citation(2, "a")], headlineCitations: [1] };
    expect(ids([ranked("a"), ranked("b"), ranked("c")], said, none)).toEqual(["c", "a", "b"]);
  });

  it("knows a passage that was no candidate", () => {
    const said = { citations: [citation(1, "z")], headlineCitations: [1] };
    expect(ids([ranked("a")], said, (id) => (id === "z" ? passage("z") : undefined))).toEqual(["z", "a"]);
  });

  it("keeps ten", () => {
    expect(
      ids(
        Array.from({ length: 40 }, (_, i) => ranked(`p${i}`)),
        nothing,
        none,
      ),
    ).toHaveLength(10);
  });
});
