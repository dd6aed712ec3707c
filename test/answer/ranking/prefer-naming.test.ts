import { describe, expect, it } from "vitest";
import { preferNaming } from "../../../src/answer/ranking/prefer-naming.ts";
import type { Ranked } from "../../../src/answer/ranking/rank.ts";
import type { Passage } from "../../../src/core/passage.ts";
import { aDocument } from "../../fakes/documents.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const ranked = (score: number, text: string, changes: Partial<Passage> = {}, document = aDocument()): Ranked => {
  const view = viewOf(text, changes, document);
  const scored = { passage: view.passage, score: 0, lexical: 0, cosine: 0 };
  return {
    score,
    candidate: { view, scored, features: {} as Ranked["candidate"]["features"], matches: [], wideMatches: [] },
  };
};
const asked = anUnderstanding({ wanted: new Set(["list"]), text: "những nhà máy nào được đôn đốc" });
const announcing = ranked(12, "Đôn đốc các dự án sản xuất công nghiệp.");
const note = ranked(11, "Nhà máy giấy Hải Vân, nhà máy may Đông Lâm, nhà máy gỗ Lam Hải.", {
  kind: "note",
  context: "Đôn đốc các dự án sản xuất công nghiệp.",
});
const textOf = (list: readonly Ranked[]) => list[0]?.candidate.view.passage.text;

describe("preferring what names", () => {
  it("puts the note that names before the sentence that only announces", () => {
    const other = ranked(11.5, "Nhà máy điện Cửa Vọng, nhà máy nước Trà Giang.", {}, aDocument({ id: "another" }));
    expect(preferNaming([announcing, other, note], asked)).toEqual([note, announcing, other]);
  });

  it("leaves the order where the best one names, or nothing near does", () => {
    expect(textOf(preferNaming([note, announcing], asked))).toBe(note.candidate.view.passage.text);
    const far = ranked(5, note.candidate.view.passage.text, {}, aDocument({ id: "another" }));
    expect(textOf(preferNaming([announcing, far], asked))).toBe(announcing.candidate.view.passage.text);
  });

  it("reaches farther for what counts the same things in the same document", () => {
    const question = anUnderstanding({ wanted: new Set(["list"]), text: "liệt kê các sản phẩm đạt 3 sao" });
    const total = ranked(11, "Hội đồng thống nhất 8 sản phẩm đủ tiêu chuẩn đạt 3 sao.");
    const items = ranked(5, "Qua khảo sát có 8 sản phẩm đủ điều kiện gồm: hành tía, chả cá và mắm cáy.");
    expect(textOf(preferNaming([total, items], question))).toBe(items.candidate.view.passage.text);
  });

  it("takes the one that counts the same things before another that names", () => {
    const question = anUnderstanding({ wanted: new Set(["list"]), text: "liệt kê các sản phẩm đạt 3 sao" });
    const total = ranked(11, "Hội đồng thống nhất 8 sản phẩm đủ tiêu chuẩn đạt 3 sao.");
    const talk = ranked(9, "Hội đồng góp ý các sản phẩm về: tên thương hiệu, mẫu mã bao bì, thông tin.");
    const items = ranked(8, "Qua khảo sát có 8 sản phẩm đủ điều kiện gồm: hành tía, chả cá và mắm cáy.");
    expect(textOf(preferNaming([total, talk, items], question))).toBe(items.candidate.view.passage.text);
  });

  it("keeps the candidate that alone speaks of a telling thing of the question", () => {
    const sports = anUnderstanding({
      wanted: new Set(["list"]),
      text: "những môn nào đoạt giải sea games",
      concepts: [{ ...aConcept("sea games"), weight: 8 }],
    });
    const games = ranked(10, "Tại SEA Games có năm huy chương vàng, bạc và đồng.");
    const met = { ...games, candidate: { ...games.candidate, matches: [1], wideMatches: [1] } };
    const school = ranked(9, "Giải học sinh có 3 môn (Bóng đá, Cờ vua, Điền kinh).");
    const missed = { ...school, candidate: { ...school.candidate, matches: [0], wideMatches: [0] } };
    expect(preferNaming([met, missed], sports)[0]).toBe(met);
    const both = { ...school, candidate: { ...school.candidate, matches: [0], wideMatches: [0.7] } };
    expect(preferNaming([met, both], sports)[0]).toBe(both);
  });

  it("leaves other questions alone", () => {
    const amount = anUnderstanding({ wanted: new Set(["amount"]), text: "những nhà máy nào bao nhiêu vốn" });
    expect(preferNaming([announcing, note], amount)).toEqual([announcing, note]);
    const date = anUnderstanding({ wanted: new Set(["list", "date"]), text: "những nhà máy nào, ngày nào" });
    expect(preferNaming([announcing, note], date)).toEqual([announcing, note]);
  });
});
