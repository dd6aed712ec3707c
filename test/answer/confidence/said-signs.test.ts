import { describe, expect, it } from "vitest";
import { saidSigns } from "../../../src/answer/confidence/said-signs.ts";
import { candidateOf } from "../../../src/answer/ranking/features.ts";
import { learnedWeights } from "../../../src/answer/ranking/learned-weights.ts";
import { rank } from "../../../src/answer/ranking/rank.ts";
import { aDocument } from "../../fakes/documents.ts";
import { answerBench, viewOf } from "../../support/answer-bench.ts";

const { read } = answerBench();
const thread = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };
const document = aDocument({ title: "Báo cáo năm 2024", period: "năm 2024", date: "2024-12" });

/** Signs of saying a passage whole, with other passages beside it. */
function signs(question: string, text: string, ...others: string[]) {
  const asked = read(question);
  const views = [text, ...others].map((own, i) => viewOf(own, { id: `d/${i}`, cluster: i }, document));
  const candidates = views.map((view, i) =>
    candidateOf({ passage: view.passage, score: 1, lexical: 10 - i, cosine: 0.5 }, 1, view, asked, thread),
  );
  const [view] = views;
  if (!view) throw new Error("no passage");
  return saidSigns({ headline: text, view }, rank(candidates, learnedWeights.ranking), asked);
}

describe("what a careful reader sees in a headline", () => {
  const total = "Năm 2024, tổng đàn lợn 612,4 nghìn con; trồng mới 1.250 ha rừng.";

  it("misses a telling word that neither it nor its passage holds", () => {
    expect(signs("tổng đàn lợn bao nhiêu con", total).missed).toBeLessThan(0.3);
    expect(signs("tổng đàn dê bao nhiêu con", total).missed).toBeGreaterThan(0.5);
  });

  it("knows whether another candidate holds what is missed", () => {
    const goats = signs("đàn dê bao nhiêu con", "Đàn lợn 612,4 nghìn con.", "Đàn dê phát triển ổn định.");
    expect(goats.missedHere).toBeGreaterThan(0.5);
    expect(goats.missedEverywhere).toBeLessThan(0.5);
  });

  it("sees a word that stands in another statement than the value", () => {
    expect(signs("trồng rừng bao nhiêu ha", total).apart).toBe(0);
    expect(signs("đàn dê bao nhiêu con", "Đàn lợn 612,4 nghìn con; tiêm phòng xong cho đàn dê.").apart).toBeGreaterThan(
      0.5,
    );
  });

  it("sees another year, and a part of the time asked for", () => {
    expect(signs("đàn lợn năm 2019", total)).toMatchObject({ yearOther: 1, partOfTime: 0, timeOff: 1 });
    expect(signs("đàn lợn năm 2024", total)).toMatchObject({ yearOther: 0, partOfTime: 0, timeOff: 0 });
    expect(signs("đàn lợn năm 2024", "Tháng 01/2024, đàn lợn 612 nghìn con.").partOfTime).toBeGreaterThan(0.3);
  });

  it("sees that the value is not the place's", () => {
    expect(signs("đàn lợn của Xã Minh Lãng", total).placeApart).toBe(1);
    expect(signs("đàn lợn của Xã Minh Lãng", "Xã Minh Lãng nuôi 20 con lợn.").placeApart).toBe(0);
  });

  it("counts those that state the same value for it, the others against it", () => {
    const question = "tổng đàn lợn bao nhiêu con";
    const backed = signs(question, "Tổng đàn lợn 612,4 nghìn con.", "Đàn lợn ước đạt 612,4 nghìn con.");
    const alone = signs(question, "Tổng đàn lợn 612,4 nghìn con.", "Tổng đàn lợn nái 41 nghìn con.");
    expect(backed.agreement).toBeGreaterThan(0);
    expect(backed.rivalMargin).toBe(1);
    expect(alone).toMatchObject({ agreement: 0 });
    expect(alone.rivalMargin).toBeLessThan(1);
  });
});
