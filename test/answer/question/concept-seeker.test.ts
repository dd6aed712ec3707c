import { describe, expect, it } from "vitest";
import { ConceptSeeker } from "../../../src/answer/question/concept-seeker.ts";
import { WordList } from "../../../src/answer/question/word-list.ts";
import { aConcept } from "../../support/answer-bench.ts";

const words = (text: string) => new WordList(text.split(" "));

describe("a seeker of concepts", () => {
  it("tells of each concept where it stands, and forgets one text before the next", () => {
    const seeker = new ConceptSeeker([aConcept("đàn lợn"), aConcept("đàn bò"), aConcept("rừng")]);
    const first = seeker.matches(words("tổng đàn bò và đàn lợn"));
    expect(first.map(({ score, at }) => [score, at])).toEqual([
      [1, 4],
      [1, 1],
      [0, -1],
    ]);
    expect(seeker.matches(words("trồng mới rừng")).map(({ score }) => score)).toEqual([0, 0, 1]);
    expect(seeker.matches(words("không có gì")).map(({ at }) => at)).toEqual([-1, -1, -1]);
  });

  it("looks at a text once, however often it is asked", () => {
    const seeker = new ConceptSeeker([aConcept("rừng")]);
    const [one, other] = [words("trồng mới rừng"), words("rừng trồng mới")];
    const first = seeker.matches(one);
    expect(seeker.matches(other)[0]?.at).toBe(0);
    expect(seeker.matches(one)).toBe(first);
  });

  it("meets words that only ask in a row alone", () => {
    const seeker = new ConceptSeeker([aConcept("kế hoạch năm")]);
    expect(seeker.matches(words("theo kế hoạch năm 2024"))[0]?.score).toBe(1);
    expect(seeker.matches(words("năm 2024 có kế hoạch"))[0]?.score).toBe(0);
  });

  it("weighs another wording a little less, and takes the better one", () => {
    const seeker = new ConceptSeeker([aConcept("số heo", "đàn lợn", "đàn heo")]);
    const [other] = seeker.matches(words("tổng đàn heo"));
    expect(other?.score).toBeGreaterThan(0.9);
    expect(other?.score).toBeLessThan(1);
    expect(seeker.matches(words("đàn heo số heo"))[0]).toEqual({ score: 1, at: 2 });
  });
});
