import { describe, expect, it } from "vitest";
import { nearMissSigns } from "../../../src/answer/confidence/near-miss-signs.ts";
import { seekerOf } from "../../../src/answer/question/concept-seeker.ts";
import { WordList } from "../../../src/answer/question/word-list.ts";
import { tokens } from "../../../src/vietnamese/tokens.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

/** Signs of saying a whole passage. */
function signs(headline: string, changes: Parameters<typeof anUnderstanding>[0]) {
  const asked = anUnderstanding({ wanted: new Set(["amount"]), ...changes });
  const words = new WordList(tokens(headline).map(({ form }) => form));
  const matches = seekerOf(asked)
    .matches(words)
    .map(({ score }) => score);
  return nearMissSigns(
    {
      ...{ headline, words: words.forms, clause: headline, view: viewOf(headline) },
      ...{ inHeadline: matches, inPassage: matches },
    },
    asked,
  );
}

describe("signs of a near miss", () => {
  it("sees another word in the place of the one that narrows", () => {
    const asked = { text: "số ca mắc sốt rét", concepts: [aConcept("ca mắc"), aConcept("sốt rét")] };
    expect(signs("Ghi nhận 1.526 ca mắc sốt xuất huyết.", asked).contrast).toBeGreaterThan(0.5);
    expect(signs("Ghi nhận 26 ca mắc sốt rét.", asked).contrast).toBe(0);
    expect(signs("Ghi nhận 26 ca sốt.", asked).contrast).toBe(0);
  });

  it("sees it behind a word that says nothing by itself", () => {
    const asked = { text: "sản lượng lúa bao nhiêu tấn", concepts: [aConcept("sản lượng"), aConcept("lúa")] };
    expect(signs("Sản lượng thủy sản đạt 289 nghìn tấn.", asked).contrast).toBeGreaterThan(0.5);
  });

  it("sees that the one thing left out is what sets the question apart", () => {
    const asked = { text: "đàn dê có bao nhiêu con", concepts: [aConcept("đàn"), aConcept("dê")] };
    expect(signs("Đàn trâu 25.310 con.", asked).onlyMissed).toBeGreaterThan(0.5);
    expect(signs("Chăn nuôi phát triển 25.310 con.", asked).onlyMissed).toBe(0);
  });

  it("sees that no number counts what was asked for", () => {
    const asked = { text: "mỗi tuần bay mấy chuyến", concepts: [aConcept("tuần"), aConcept("chuyến")] };
    expect(signs("Tổ chức 38 sự kiện; mở lại đường bay.", asked).countMissing).toBe(1);
    expect(signs("Mỗi tuần có 4 chuyến bay.", asked).countMissing).toBe(0);
    expect(signs("Số chuyến bay mỗi tuần là 4.", asked).countMissing).toBe(0);
  });

  it("sees that a name in capitals is nowhere", () => {
    const asked = { text: "nhà máy plei krông phát bao nhiêu", names: ["plei krông"] };
    expect(signs("Sản lượng điện 3.412 triệu kWh.", asked).nameUnmet).toBe(1);
    expect(signs("Nhà máy Plei Krông phát 120 triệu kWh.", asked).nameUnmet).toBe(0);
  });
});
