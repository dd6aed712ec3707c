import { describe, expect, it } from "vitest";
import { madeQuestion } from "../../../src/retrieve/measure/made-question.ts";
import { seededRandom } from "../../../src/retrieve/measure/type-noisily.ts";

const sentence = "Một hai ba bốn năm sáu bảy tám chín mười mươi lăm.";

describe("madeQuestion", () => {
  it("asks with words of one long sentence, lower case, and words of asking", () => {
    const random = seededRandom(1);
    for (let i = 0; i < 50; i++) {
      const question = madeQuestion(`Ngắn thôi. ${sentence}`, random) ?? "";
      const known = question.split(" ").filter((word) => sentence.toLowerCase().includes(word));
      expect(question).not.toContain("ngắn");
      expect(question).not.toMatch(/[.\p{Lu}]/u);
      expect(known.length).toBeGreaterThan(0);
      expect(known.length).toBeLessThan(sentence.split(" ").length + 3);
    }
  });

  it("is the same for the same seed", () => {
    expect(madeQuestion(sentence, seededRandom(4))).toBe(madeQuestion(sentence, seededRandom(4)));
  });

  it("is none where no sentence is long enough", () => {
    expect(madeQuestion("Ngắn thôi. Cũng ngắn.", seededRandom(1))).toBeUndefined();
  });
});
