import { describe, expect, it } from "vitest";
import { createJudge } from "../../src/answer/judge.ts";
import { prepareCorpus } from "../../src/answer/passage/prepare-corpus.ts";
import { candidateOf } from "../../src/answer/ranking/features.ts";
import { learnedWeights } from "../../src/answer/ranking/learned-weights.ts";
import type { Ranked } from "../../src/answer/ranking/rank.ts";
import { answerCorpus } from "../fixtures/answer-corpus.ts";

const corpus = answerCorpus();
const prepared = prepareCorpus(corpus);
const { judge, sureness } = createJudge(prepared, learnedWeights);
const thread = { passageIds: new Set<string>(), blocks: new Set<string>(), documentIds: new Set<string>() };

/** Candidates in the order given, each half a point behind the one before. */
function inOrder(question: string, ...texts: string[]) {
  const asked = prepared.read(question);
  const ranked = texts.map((text, i): Ranked => {
    const passage = corpus.passages.find((own) => own.text.includes(text));
    if (!passage) throw new Error(`no passage holds “${text}”`);
    const scored = { passage, score: 1, lexical: 10, cosine: 0.5 };
    return { candidate: candidateOf(scored, 1, prepared.view(passage), asked, thread), score: 10 - i / 2 };
  });
  return { asked, ranked };
}

describe("the judge of what would be said", () => {
  it("says the first candidate that holds a value of the kind asked for", () => {
    const { asked, ranked } = inOrder("tổng đàn lợn bao nhiêu con", "về đích sớm nhất", "612,4");
    expect(judge(ranked, asked).composed?.headline).toContain("612,4");
  });

  it("says nothing where none does", () => {
    const { asked, ranked } = inOrder("tổng đàn lợn bao nhiêu con", "về đích sớm nhất");
    expect(judge(ranked, asked).composed).toBeUndefined();
    expect(sureness(ranked, asked).composed).toBeUndefined();
  });

  it("looks farther for a cause than for a figure", () => {
    const misses = Array.from({ length: 5 }, () => "612,4");
    const cause = inOrder("vì sao giải ngân chậm", ...misses, "giá vật liệu");
    expect(judge(cause.ranked, cause.asked).composed?.headline.toLowerCase()).toContain("giá vật liệu");
    const words = Array.from({ length: 5 }, () => "về đích sớm nhất");
    const figure = inOrder("tổng đàn lợn bao nhiêu con", ...words, "612,4");
    expect(judge(figure.ranked, figure.asked).composed).toBeUndefined();
  });
});
